import type { SessionRow } from '../booking/types.js';
import type { Queryable } from '../database/types.js';

/** A session with its counts. */
export interface DeskSession extends SessionRow {
  readonly own_title: string | null;
  readonly booked: number;
  readonly offered: number;
  readonly held: number;
  /** People on the waiting list. */
  readonly waiting: number;
  readonly is_past: boolean;
}

const columns = `s.*, c.title as own_title,
  coalesce(i.booked, 0)::int as booked, coalesce(i.offered, 0)::int as offered, coalesce(i.waiting, 0)::int as waiting,
  coalesce(h.held, 0)::int as held, s.starts_at <= clock_timestamp() as is_past`;

const from = `from training_sessions s
  join training_courses c on c.pack = s.pack and c.id = s.course
  left join lateral (
    select sum(quantity) filter (where status = 'confirmed') as booked,
      sum(quantity) filter (where status = 'offered') as offered,
      sum(quantity) filter (where status = 'waitlisted') as waiting
    from booking_items where pack = s.pack and session = s.id
  ) i on true
  left join lateral (
    select sum(quantity) as held from hold_items join holds on holds.id = hold_items.hold
    where hold_items.pack = s.pack and session = s.id and expires_at > clock_timestamp()
  ) h on true`;

/** The sessions of a timetable: those to come in order, or those that were, the latest first. */
export async function listSessions(
  database: Queryable,
  pack: string,
  isPast: boolean,
): Promise<readonly DeskSession[]> {
  const { rows } = await database.query<DeskSession>(
    `select ${columns} ${from} where s.pack = $1 and (s.starts_at <= clock_timestamp()) = $2
     order by case when $2 then - extract(epoch from s.starts_at) else extract(epoch from s.starts_at) end, s.id`,
    [pack, isPast],
  );
  return rows;
}

/** Null: the timetable has no such session. */
export async function findSession(database: Queryable, pack: string, id: string): Promise<DeskSession | null> {
  const { rows } = await database.query<DeskSession>(`select ${columns} ${from} where s.pack = $1 and s.id = $2`, [
    pack,
    id,
  ]);
  return rows[0] ?? null;
}
