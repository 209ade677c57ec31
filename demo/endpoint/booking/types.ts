import type { Course, SessionDay, Session } from '../../../src/rules/training/types.js';

/** A row of `training_sessions`. */
export interface SessionRow {
  readonly pack: string;
  readonly id: string;
  readonly course: string;
  readonly group_id: string | null;
  readonly part: Session['part'] | null;
  readonly days: readonly SessionDay[];
  readonly printed_days: readonly SessionDay[] | null;
  readonly mode: NonNullable<Session['mode']> | null;
  readonly venue: string | null;
  readonly town: string | null;
  readonly capacity: number | null;
  readonly is_mop_up: boolean;
  readonly has_waiting_list: boolean;
  readonly is_closed: boolean;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly cancel_by: Date | null;
  readonly join_url: string | null;
  readonly revision: number;
}

/** A row of `training_courses`. */
export interface CourseRow {
  readonly id: string;
  readonly title: string | null;
  readonly facts: Course;
}

export type ItemStatus = 'confirmed' | 'waitlisted' | 'offered' | 'cancelled';

/** The session as the rules know it. */
export function sessionOf(row: SessionRow): Session {
  const { id, course, group_id: group, part, days, mode, venue, town, capacity, is_mop_up: isMopUp } = row;
  return {
    id,
    course,
    ...(group !== null && { group }),
    ...(part && { part }),
    days,
    ...(mode !== null && { mode }),
    ...(venue !== null && { venue }),
    ...(town !== null && { town }),
    capacity,
    ...(isMopUp && { isMopUp }),
  };
}
