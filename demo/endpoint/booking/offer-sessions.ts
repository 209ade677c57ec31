import type { TrainingPack } from '../../../src/packs/training-types.js';
import { shiftDays } from '../../../src/rules/training/service.js';
import type { PrintedSession } from '../../../src/rules/training/types.js';
import { todayInEngland } from '../../../src/rules/today-in-england.js';
import type { Database, Transaction } from '../database/types.js';
import { sessionTimes } from './session-times.js';
import type { TrainingPacks } from './training-packs.js';

/** Any number of its own: processes that start together load one after another. */
const advisoryLock = 7_301_978;

const columns = `pack, id, course, group_id, part, days, printed_days, mode, venue, town, capacity, is_mop_up, starts_at,
  ends_at`;

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
      await offer(
        transaction,
        pack.id,
        pack.sessions.map((session) => rowOf(pack, session, demo ? now : null)),
      );
    }
  });
}

async function offerCourses(transaction: Transaction, { id, courses }: TrainingPack): Promise<void> {
  await transaction.query(
    `insert into training_courses (pack, id, facts)
     select $1, facts ->> 'id', facts from jsonb_array_elements($2::jsonb) as facts
     on conflict (pack, id) do update set facts = excluded.facts where training_courses.changed_at is null`,
    [id, JSON.stringify(courses)],
  );
}

async function offer(transaction: Transaction, pack: string, rows: readonly object[]): Promise<void> {
  const isUnused = `training_sessions.changed_at is null
    and not exists (select 1 from booking_items i where i.pack = training_sessions.pack and i.session = training_sessions.id)`;
  await transaction.query(
    `insert into training_sessions (${columns})
     select ${columns} from jsonb_populate_recordset(null::training_sessions, $1::jsonb)
     on conflict (pack, id) do update set (${columns}) = (select ${columns
       .split(',')
       .map((column) => `excluded.${column.trim()}`)
       .join(', ')})
     where ${isUnused}`,
    [JSON.stringify(rows)],
  );
  await transaction.query(
    `delete from training_sessions
     where pack = $1 and not id = any($2::text[]) and ${isUnused}
       and not exists (select 1 from hold_items h where h.pack = training_sessions.pack and h.session = training_sessions.id)`,
    [pack, rows.map((row) => (row as { readonly id: string }).id)],
  );
}

/** As a row of `training_sessions`. With a moment: as a demonstration offers it then. */
function rowOf(pack: TrainingPack, session: PrintedSession, demoAt: Date | null): object {
  const by = demoAt === null ? 0 : (pack.demo?.shiftDays ?? 0);
  const days = demoAt === null || !by ? session.days : shiftDays(session.days, by, todayInEngland(demoAt));
  const { startsAt, endsAt } = sessionTimes({ ...session, days });
  return {
    pack: pack.id,
    id: session.id,
    course: session.course,
    group_id: session.group ?? null,
    part: session.part ?? null,
    days,
    printed_days: days === session.days ? null : session.days,
    mode: session.mode,
    venue: session.venue ?? null,
    town: session.town ?? null,
    capacity: session.capacity,
    is_mop_up: session.isMopUp ?? false,
    starts_at: startsAt.toISOString(),
    ends_at: endsAt.toISOString(),
  };
}
