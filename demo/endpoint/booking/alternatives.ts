import type { BookedItem, Timetable } from '../../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import { alternatives } from '../../../src/rules/training/index.js';
import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';
import { SessionFull } from './session-full.js';
import { readTimetable } from './timetable.js';

/** Decides, and says what there is instead when a session is full: looked up when nothing is locked any more. */
export async function withAlternatives<T>(
  { database, demo }: Pick<Settings, 'database' | 'demo'>,
  { id }: TrainingPack,
  items: readonly BookedItem[],
  decide: () => Promise<T>,
): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (!(error instanceof SessionFull)) throw error;
    const { sessions } = error;
    const timetable = await readTimetable(database, id, demo);
    throw new Problem('session-full', 'There are not enough places left. Nothing was booked.', {
      sessions,
      alternatives: [...new Set(sessions.flatMap((session) => insteadOf(session, timetable, items)))],
    });
  }
}

function insteadOf(id: string, { courses, sessions }: Timetable, items: readonly BookedItem[]): readonly string[] {
  const session = sessions.find((one) => one.id === id);
  const course = courses.find((one) => one.id === session?.course);
  const quantity = items.find(({ sessionId }) => sessionId === id)?.quantity ?? 1;
  if (!session || !course) return [];
  return alternatives(
    session,
    course,
    sessions,
    ({ availability: { state, remaining = Infinity } }) => state === 'closed' || remaining < quantity,
  ).map((one) => one.id);
}
