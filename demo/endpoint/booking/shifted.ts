import type { TrainingPack } from '../../../src/packs/training-types.js';
import { addDays } from '../../../src/rules/iso-date.js';
import type { Session, SessionDay } from '../../../src/rules/training/types.js';

export function shifted(pack: TrainingPack, session: Session, now: Date): readonly SessionDay[] {
  let by = pack.demo?.shiftDays ?? 0;
  const last = session.days.at(-1)!.date;
  const today = now.toISOString().slice(0, 10);
  while (addDays(last, by) <= today) by += 364;
  return by ? session.days.map((day) => ({ ...day, date: addDays(day.date, by) })) : session.days;
}
