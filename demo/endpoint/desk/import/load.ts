import { instantOf } from '../../../../src/rules/hours/index.js';
import type { Session } from '../../../../src/rules/training/types.js';
import type { Transaction } from '../../database/types.js';
import { lockSessions } from '../../booking/lock.js';
import { sessionTimes } from '../../booking/session-times.js';
import { recount, settle } from '../../booking/settle.js';
import { tellBooked } from '../change-session.js';
import type { TableFault } from './columns.js';
import type { LoadedSession } from './read-timetable.js';

/** A session as it would be loaded, and what it would do. */
export interface Planned {
  readonly session: LoadedSession;
  readonly is: 'new' | 'changed' | 'same';
  /** Places that are taken already. */
  readonly taken: number;
}

interface RowOf extends LoadedSession {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelAt: string | null;
}

/** What loading would do, and what stands against it. Inside a transaction the sessions stay locked until it ends. */
export async function plan(
  transaction: Transaction,
  pack: string,
  sessions: readonly LoadedSession[],
): Promise<{ readonly planned: readonly Planned[]; readonly faults: readonly TableFault[] }> {
  const { rows: known } = await transaction.query<{ readonly id: string }>(
    'select id from training_sessions where pack = $1 and id = any($2::text[])',
    [pack, sessions.map(({ id }) => id)],
  );
  const locked = await lockSessions(
    transaction,
    pack,
    known.map(({ id }) => id),
  );
  const { rows: clock } = await transaction.query<{ readonly now: Date }>('select clock_timestamp() as now');
  const now = clock[0]?.now ?? new Date(0);
  const faults: TableFault[] = [];
  const planned = sessions.map((session): Planned => {
    const before = locked.get(session.id);
    const { row, places, days, mode, venue, town, course } = session;
    if (sessionTimes(asSession(session)).startsAt <= now) faults.push({ row, column: 'date', words: 'It is past.' });
    if (!before) return { session, is: 'new', taken: 0 };
    if (places !== null && places < before.taken) {
      faults.push({ row, column: 'places', words: `${before.taken} places are taken already.` });
    }
    if (course !== before.course) faults.push({ row, column: 'course', words: 'The session is of another course.' });
    const { group, cancelAt } = rowOf(session);
    const isSame =
      daysKey(before.days) === daysKey(days) &&
      [before.mode, before.venue, before.town, before.capacity].join('\n') === [mode, venue, town, places].join('\n') &&
      [null, before.group_id].includes(group) &&
      [null, before.cancel_by?.toISOString()].includes(cancelAt);
    return { session, is: isSame ? 'same' : 'changed', taken: before.taken };
  });
  return { planned, faults };
}

/**
 * Loads what `plan` found nothing against; an empty group or cancel-by date leaves what the session has. Whoever has a place
 * in a session that changed is told.
 */
export async function load(transaction: Transaction, pack: string, planned: readonly Planned[]): Promise<void> {
  const rows = planned.flatMap(({ session, is }): RowOf[] => (is === 'same' ? [] : [rowOf(session)]));
  const titled = new Map(rows.map(({ course, title }) => [course, title]));
  await transaction.query(
    `insert into training_courses (pack, id, title, facts, changed_at)
     select $1, id, title, jsonb_build_object('id', id, 'category', 'course'), clock_timestamp()
     from unnest($2::text[], $3::text[]) as c (id, title)
     on conflict (pack, id) do update set title = excluded.title, changed_at = excluded.changed_at
       where excluded.title is not null`,
    [pack, [...titled.keys()], [...titled.values()]],
  );
  await transaction.query(
    `insert into training_sessions (pack, id, course, group_id, days, mode, venue, town, capacity, starts_at, ends_at,
       cancel_by, changed_at)
     select $1, id, course, "group", days, mode, venue, town, places, "startsAt", "endsAt", "cancelAt", clock_timestamp()
     from jsonb_to_recordset($2::jsonb) as s (id text, course text, "group" text, days jsonb, mode text, venue text,
       town text, places int, "startsAt" timestamptz, "endsAt" timestamptz, "cancelAt" timestamptz)
     on conflict (pack, id) do update set group_id = coalesce(excluded.group_id, training_sessions.group_id), days = excluded.days,
       printed_days = case when training_sessions.days = excluded.days then training_sessions.printed_days end,
       mode = excluded.mode, venue = excluded.venue, town = excluded.town, capacity = excluded.capacity,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, cancel_by = case when training_sessions.cancel_by is not null or excluded.cancel_by is not null
         then least(coalesce(excluded.cancel_by, training_sessions.cancel_by), excluded.starts_at) end,
       changed_at = excluded.changed_at,
       revision = training_sessions.revision + case
         when (training_sessions.days, training_sessions.mode, training_sessions.venue, training_sessions.town)
           is distinct from (excluded.days, excluded.mode, excluded.venue, excluded.town) then 1 else 0 end`,
    [pack, JSON.stringify(rows)],
  );
  for (const { session, is } of planned) if (is === 'changed') await tellBooked(transaction, pack, session.id);
  const ids = planned.filter(({ is }) => is === 'changed').map(({ session }) => session.id);
  const locked = await lockSessions(transaction, pack, ids);
  for (const one of locked.values()) await settle(transaction, await recount(transaction, one));
}

/** As far as its times go. */
const asSession = ({ id, course, days, mode, places }: LoadedSession): Session => ({
  id,
  course,
  days,
  mode,
  capacity: places,
});

const daysKey = (days: LoadedSession['days']): string =>
  days.map(({ date, start, end }) => [date, start, end].join(' ')).join('\n');

function rowOf(session: LoadedSession): RowOf {
  const { startsAt, endsAt } = sessionTimes(asSession(session));
  const cancelAt = session.cancelBy && instantOf({ date: session.cancelBy, time: '23:59' });
  return {
    ...session,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancelAt: cancelAt ? (cancelAt < startsAt ? cancelAt : startsAt).toISOString() : null,
  };
}
