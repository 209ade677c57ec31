import type { BookedItem } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { SessionFull } from './session-full.js';
import { readTimetable } from './timetable.js';

/** Decides, and says what there is instead when a session is full: looked up when nothing is locked any more. */
export async function withAlternatives<T>(
  { database, demo }: Pick<Settings, 'database' | 'demo'>,
  { id }: TrainingPack,
  _asked: { readonly items: readonly BookedItem[] },
  decide: () => Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof SessionFull)) throw error;
    await readTimetable(database, id, demo);
    const { sessions } = error;
    throw new Problem('session-full', 'There are not enough places left. Nothing was booked.', {
      sessions,
      alternatives: [],
    });
  }
}
