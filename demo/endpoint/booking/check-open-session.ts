import { Problem } from '../problems/problem.js';
import type { LockedSession } from './lock.js';

/** Refuses what nobody can book any more, by the database's clock. */
export function checkOpenSession({ id, starts_at: startsAt, is_closed: isClosed, now }: LockedSession): void {
  if (startsAt <= now) throw new Problem('session-past', 'This session has begun or is over.', { sessions: [id] });
  if (isClosed) throw new Problem('session-closed', 'Booking for this session is closed.', { sessions: [id] });
}
