import { openDatabase } from '../../../demo/endpoint/database/open-database.js';
import { createService } from '../../../demo/endpoint/service.js';
import type { ServiceOptions } from '../../../demo/endpoint/types.js';
import { withoutLock } from './without-lock.js';

/** Where one process of the service listens: as it is, and on a database whose row locks were taken away. */
export interface Listening {
  readonly url: string;
  readonly unlocked: string;
}

/** A process of the service of its own, for tests: `booking-process.ts <database url> <packs folder>`. */
const [url = '', packsDir = ''] = process.argv.slice(2);
const database = await openDatabase({ url });

const listen = async (changes: Partial<ServiceOptions>): Promise<string> => {
  const plenty = { burst: 100_000, perSecond: 100_000 };
  const options = { database, packsDir, demo: true, allowedOrigins: [], rateLimit: plenty, keyRateLimit: plenty };
  const app = await createService({ ...options, ...changes });
  return app.listen({ host: '127.0.0.1', port: 0 });
};

const listening: Listening = { url: await listen({}), unlocked: await listen({ database: withoutLock(database) }) };
process.send?.(listening);
