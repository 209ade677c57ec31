import { randomBytes } from 'node:crypto';
import type { BookedItem, Hold, HoldRequest } from '../../../src/delivery/booking/types.js';
import type { Database, Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { checkOpenSession } from './check-open-session.js';
import { decide } from './decide.js';
import { lockSessions, placesLeft, sessionIn, type LockedSessions } from './lock.js';
import { SessionFull } from './session-full.js';
import { recount, settle } from './settle.js';

const minutes = 10;
const extensions = 2;

interface HoldRow {
  readonly id: string;
  readonly pack: string;
  readonly expires_at: Date;
  readonly extensions_left: number;
  readonly now: Date;
}

/** Keeps places for a while: all of them or none. */
export function hold(database: Database, { pack, items }: HoldRequest): Promise<Hold> {
  return decide(database, async (transaction) => {
    const ids = items.map(({ sessionId }) => sessionId);
    const sessions = await lockSessions(transaction, pack, ids);
    const full: string[] = [];
    for (const { sessionId, quantity } of items) {
      const session = await settle(transaction, sessionIn(sessions, sessionId));
      checkOpenSession(session);
      if (placesLeft(session) < quantity) full.push(sessionId);
    }
    if (full.length) throw new SessionFull(full);
    const { rows } = await transaction.query<HoldRow>(
      `insert into holds (id, pack, expires_at, extensions_left)
       values ($1, $2, clock_timestamp() + make_interval(mins => $3), $4) returning *, clock_timestamp() as now`,
      [randomBytes(24).toString('base64url'), pack, minutes, extensions],
    );
    const [row] = rows as readonly [HoldRow];
    await transaction.query(
      `insert into hold_items (hold, pack, session, quantity)
       select $1, $2, session, quantity from unnest($3::text[], $4::int[]) as item (session, quantity)`,
      [row.id, pack, ids, items.map(({ quantity }) => quantity)],
    );
    return holdOf(row, items);
  });
}

/** Ten minutes from now, as often as is left. A hold that has run out stays so: its places may be somebody else's. */
export async function extendHold(database: Database, id: string): Promise<Hold> {
  const longer = await withHold(database, id, async (transaction, items) => {
    const { rows } = await transaction.query<HoldRow>(
      `update holds set extensions_left = extensions_left - 1,
         expires_at = clock_timestamp() + make_interval(mins => $2)
       where id = $1 and extensions_left > 0 and expires_at > clock_timestamp()
       returning *, clock_timestamp() as now`,
      [id, minutes],
    );
    if (rows[0]) return holdOf(rows[0], items);
    const { rows: living } = await transaction.query(
      'select 1 from holds where id = $1 and expires_at > clock_timestamp()',
      [id],
    );
    if (!living.length) throw holdExpired();
    throw new Problem('too-late', 'These places cannot be held any longer.', { rule: 'hold-extensions' });
  });
  if (longer) return longer;
  throw holdExpired();
}

/** Gives places back, to the waiting list first. Giving back what is gone already is no failure. */
export async function releaseHold(database: Database, id: string): Promise<void> {
  await withHold(database, id, async (transaction, _items, sessions) => {
    await takeHold(transaction, id);
    for (const session of sessions.values()) await settle(transaction, await recount(transaction, session));
  });
}

/**
 * Works on a hold with its sessions locked. That it is alive and that its places are taken must be one fact: made longer
 * in its last moment beside somebody who counts, its places would be given twice. Null: there is no such hold.
 */
async function withHold<T>(
  database: Database,
  id: string,
  work: (transaction: Queryable, items: readonly BookedItem[], sessions: LockedSessions) => Promise<T>,
): Promise<T | null> {
  const { rows } = await database.query<Pick<HoldRow, 'pack'>>('select pack from holds where id = $1', [id]);
  const [held] = rows;
  if (!held) return null;
  const items = await itemsOf(database, id);
  const ids = items.map(({ sessionId }) => sessionId);
  return decide(database, async (transaction) =>
    work(transaction, items, await lockSessions(transaction, held.pack, ids)),
  );
}

/** Ends a hold whose sessions are locked, and gives its items: its places are this transaction's. Null: it ran out. */
export async function takeHold(transaction: Queryable, id: string): Promise<readonly BookedItem[] | null> {
  const items = await itemsOf(transaction, id);
  const { rows } = await transaction.query(
    'delete from holds where id = $1 and expires_at > clock_timestamp() returning id',
    [id],
  );
  return rows.length ? items : null;
}

export async function itemsOf(database: Queryable, hold: string): Promise<readonly BookedItem[]> {
  const { rows } = await database.query<BookedItem>(
    'select session as "sessionId", quantity from hold_items where hold = $1 order by session',
    [hold],
  );
  return rows;
}

export const holdExpired = (): Problem =>
  new Problem('hold-expired', 'The places were held for ten minutes and are free again. Hold them anew.');

const holdOf = ({ id, expires_at, extensions_left, now }: HoldRow, items: readonly BookedItem[]): Hold => ({
  holdId: id,
  items,
  expiresAt: expires_at.toISOString(),
  serverTime: now.toISOString(),
  extensionsLeft: extensions_left,
});
