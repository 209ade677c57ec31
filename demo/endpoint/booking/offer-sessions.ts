import type { TrainingPack } from '../../../src/packs/training-types.js';
import { seriesOf, shiftSessions } from '../../../src/rules/training/service.js';
import type { PrintedSession } from '../../../src/rules/training/types.js';
import { todayInEngland } from '../../../src/rules/today-in-england.js';
import type { Database, Transaction } from '../database/types.js';
import { sessionTimes } from './session-times.js';
import type { TrainingPacks } from './training-packs.js';

/** Any number of its own: processes that start together load one after another. */
const advisoryLock = 7_301_978;

const facts = ['course', 'group_id', 'part', 'mode', 'venue', 'town', 'capacity', 'is_mop_up'];
const times = ['days', 'printed_days', 'starts_at', 'ends_at'];
const columns = ['pack', 'id', ...facts, ...times].join(', ');

/** Nobody has changed it by hand, and nobody has booked it. */
const isUnused = `training_sessions.changed_at is null
  and not exists (select 1 from booking_items i where i.pack = training_sessions.pack and i.session = training_sessions.id)`;

/**
 * Offers what the timetables print. What a coordinator changed stays as it is, and so does a session that somebody has
 * booked: its day stands in people's calendars.
 */
export async function offerSessions(
  database: Database,
  packs: TrainingPacks,
  { demo, now }: { readonly demo: boolean; readonly now: Date },
): Promise<void> {
  if (!packs.size) return;
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1::bigint)', [advisoryLock]);
    for (const pack of packs.values()) {
      await offerCourses(transaction, pack);
      await (demo ? offerMadeUp(transaction, pack, now) : offer(transaction, pack, pack.sessions));
    }
  });
}

/** As a demonstration offers it at this moment. A series of which somebody has a coming session stays where it is, whole. */
async function offerMadeUp(transaction: Transaction, pack: TrainingPack, now: Date): Promise<void> {
  const { courses, sessions, demo } = pack;
  const { rows } = await transaction.query<{ readonly id: string }>(
    `select id from training_sessions where pack = $1 and ends_at > $2 and not (${isUnused})`,
    [pack.id, now.toISOString()],
  );
  const used = new Set(rows.map(({ id }) => id));
  const staying = new Set(sessions.filter(({ id }) => used.has(id)).map((one) => seriesOf(one, courses)));
  const made = demo ? shiftSessions(sessions, courses, demo.shiftDays, todayInEngland(now)) : sessions;
  const stays = sessions.filter((one) => staying.has(seriesOf(one, courses))).map(({ id }) => id);
  await offer(transaction, pack, made, stays);
}

async function offerCourses(transaction: Transaction, { id, courses }: TrainingPack): Promise<void> {
  await transaction.query(
    `insert into training_courses (pack, id, facts)
     select $1, facts ->> 'id', facts from jsonb_array_elements($2::jsonb) as facts
     on conflict (pack, id) do update set facts = excluded.facts where training_courses.changed_at is null`,
    [id, JSON.stringify(courses)],
  );
}

async function offer(
  transaction: Transaction,
  pack: TrainingPack,
  sessions: readonly PrintedSession[],
  stays: readonly string[] = [],
): Promise<void> {
  const printed = new Map(pack.sessions.map(({ id, days }) => [id, days]));
  const rows = sessions.map((session) => rowOf(pack.id, session, printed.get(session.id) ?? session.days));
  await transaction.query(
    `insert into training_sessions (${columns})
     select ${columns} from jsonb_populate_recordset(null::training_sessions, $1::jsonb)
     on conflict (pack, id) do update set ${[
       ...facts.map((fact) => `${fact} = excluded.${fact}`),
       ...times.map(
         (time) =>
           `${time} = case when excluded.id = any($2::text[]) then training_sessions.${time} else excluded.${time} end`,
       ),
     ].join(', ')}
     where ${isUnused}`,
    [JSON.stringify(rows), stays],
  );
  await transaction.query(
    `delete from training_sessions
     where pack = $1 and not id = any($2::text[]) and ${isUnused}
       and not exists (select 1 from hold_items h where h.pack = training_sessions.pack and h.session = training_sessions.id)`,
    [pack.id, sessions.map(({ id }) => id)],
  );
}

/** As a row of `training_sessions`. */
function rowOf(pack: string, session: PrintedSession, printed: PrintedSession['days']): object {
  const { startsAt, endsAt } = sessionTimes(session);
  const isMadeUp = session.days[0]?.date !== printed[0]?.date;
  return {
    pack,
    id: session.id,
    course: session.course,
    group_id: session.group ?? null,
    part: session.part ?? null,
    days: session.days,
    printed_days: isMadeUp ? printed : null,
    mode: session.mode,
    venue: session.venue ?? null,
    town: session.town ?? null,
    capacity: session.capacity,
    is_mop_up: session.isMopUp ?? false,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
  };
}
