import type { BookingRequest } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import type { Transaction } from '../database/types.js';

export type Judged = Pick<BookingRequest, 'items' | 'school' | 'attendees'>;

export async function checkRules(
  _transaction: Transaction,
  _pack: TrainingPack,
  _wanted: Judged,
  _except: string | null = null,
): Promise<void> {}
