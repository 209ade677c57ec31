import type { Database } from '../database/types.js';
import { decide } from './decide.js';
import { lockSessions } from './lock.js';
import { settle } from './settle.js';

interface Due {
  readonly pack: string;
  readonly session: string;
}

/** Gives places that came free with time to the waiting lists, and forgets holds that ran out. */
export async function sweepBookings(database: Database): Promise<void> {
  const { rows } = await database.query<Due>(
    `select distinct i.pack, i.session from booking_items i
     join training_sessions s on s.pack = i.pack and s.id = i.session
     where (i.status = 'offered' and i.offered_until <= clock_timestamp())
       or (i.status = 'waitlisted' and not s.is_closed and s.starts_at > clock_timestamp())`,
  );
  for (const { pack, session } of rows) {
    await decide(database, async (transaction) => {
      const locked = await lockSessions(transaction, pack, [session]);
      for (const one of locked.values()) await settle(transaction, one);
    });
  }
  await database.query("delete from holds where expires_at < clock_timestamp() - interval '1 hour'");
}
