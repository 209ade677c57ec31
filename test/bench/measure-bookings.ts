import { openDatabase } from '../../demo/endpoint/database/open-database.js';
import type { Database } from '../../demo/endpoint/database/types.js';
import { asking, booked } from '../endpoint/support/booking.js';
import { findBackends } from '../endpoint/support/backends.js';
import { openBench, type Bench } from '../endpoint/support/bench.js';
import { startProcesses } from '../endpoint/support/processes.js';

/** One line of the table: medians of all rounds. */
export interface Throughput {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** How many ask at once. */
const clients = 16;

const sessions = ['briefing-north', 'briefing-south'];

/** Bookings in 1 and 4 processes, and the database alone; a reason where there is no PostgreSQL server. */
export async function measureBookings(rounds: number, bookings: number): Promise<readonly Throughput[] | string> {
  const backends = await findBackends();
  const server = backends.find(({ isServer }) => isServer);
  if (!server) return 'there is no PostgreSQL server';
  const bench = await openBench(server);
  try {
    return [
      await measureUpdates(bench, rounds, bookings),
      ...(await measureProcesses(bench, 1, rounds, bookings)),
      ...(await measureProcesses(bench, 4, rounds, bookings)),
    ];
  } finally {
    await bench.close();
    await server.stop();
  }
}

/** The database's own rate of changing one row: no more bookings of one session can be had. */
async function measureUpdates({ serverUrl }: Bench, rounds: number, count: number): Promise<Throughput> {
  const database: Database = await openDatabase({ url: serverUrl });
  try {
    const update = async (): Promise<void> => {
      await database.query("update training_sessions set revision = revision + 1 where id = 'north-am'");
    };
    return await measure('database alone: updates of one row', rounds, count, update, async () => {});
  } finally {
    await database.close();
  }
}

async function measureProcesses(
  bench: Bench,
  processes: number,
  rounds: number,
  bookings: number,
): Promise<readonly Throughput[]> {
  const running = await startProcesses(processes, bench.serverUrl, bench.packsDir);
  const book =
    (spread: number) =>
    async (index: number): Promise<void> => {
      const url = running.urls[index % running.urls.length] ?? '';
      await booked(url, asking(sessions[index % spread] ?? '', `person-${index}`));
    };
  const name = `${processes} ${processes === 1 ? 'process' : 'processes'}: bookings of`;
  try {
    return [
      await measure(`${name} one session`, rounds, bookings, book(1), () => bench.forget()),
      await measure(`${name} two sessions`, rounds, bookings, book(2), () => bench.forget()),
    ];
  } finally {
    await running.stop();
  }
}

/** The first round is to warm up and does not count. */
async function measure(
  what: string,
  rounds: number,
  count: number,
  work: (index: number) => Promise<void>,
  clear: () => Promise<void>,
): Promise<Throughput> {
  const results: Omit<Throughput, 'what'>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await clear();
    const result = await measureRound(count, work);
    if (round > 0) results.push(result);
  }
  const median = (pick: (result: Omit<Throughput, 'what'>) => number): number => quantile(results.map(pick), 0.5);
  return {
    what,
    perSecond: median(({ perSecond }) => perSecond),
    p50: median(({ p50 }) => p50),
    p99: median(({ p99 }) => p99),
  };
}

async function measureRound(count: number, work: (index: number) => Promise<void>): Promise<Omit<Throughput, 'what'>> {
  const times: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const started = performance.now();
      await work(index);
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: count / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}
