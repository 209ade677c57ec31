import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Booking, Hold } from '../../../../src/delivery/booking/types.js';
import type { Backend } from '../../support/backends.js';
import { problemOf, type Bench } from '../../support/bench.js';
import { asking, askHold, owner, post, read } from '../../support/booking.js';
import { startProcesses, type Processes } from '../../support/processes.js';

const seats = 50;

interface Outcome {
  /** Places given: held, or booked at once. */
  readonly given: number;
  readonly bookings: readonly { readonly url: string; readonly booking: Booking }[];
  /** Told that there is no place. */
  readonly refused: number;
  /** Of them, who held one. */
  readonly lost: number;
}

/** Everybody wants one place of the same session, at once: half of them hold it first. */
async function rush(urls: readonly string[], clients: number): Promise<Outcome> {
  let given = 0;
  let refused = 0;
  let lost = 0;
  const tell = async (answer: Response): Promise<null> => {
    const problem = await problemOf(answer, 409, 'session-full');
    assert.ok(problem.alternatives?.includes('mop-up-am'));
    refused += 1;
    return null;
  };
  const one = async (index: number): Promise<Outcome['bookings'][number] | null> => {
    const url = urls[index % urls.length] ?? '';
    let holdId: string | undefined;
    if (index % 8 < 4) {
      const answer = await askHold(url, ['north-am', 1]);
      if (answer.status === 409) return tell(answer);
      ({ holdId } = await read<Hold>(answer));
      given += 1;
    }
    const request = asking('north-am', `person-${index}`, holdId === undefined ? {} : { holdId });
    const answer = await post(url, '/bookings', request);
    if (answer.status === 409) {
      if (holdId !== undefined) lost += 1;
      return tell(answer);
    }
    const booking = await read<Booking>(answer);
    if (holdId === undefined) given += 1;
    return { url, booking };
  };
  const outcomes = await Promise.all(Array.from({ length: clients }, (_, index) => one(index)));
  return { given, refused, lost, bookings: outcomes.filter((outcome) => outcome !== null) };
}

async function placesOf(bench: Bench): Promise<Readonly<Record<string, number>>> {
  const { rows } = await bench.database.query<{ status: string; places: number }>(
    "select status, sum(quantity)::int as places from booking_items where session = 'north-am' group by status",
  );
  return Object.fromEntries(rows.map(({ status, places }) => [status, places]));
}

/** Exactly as many places as there are, and everybody else is told. */
async function expectExact(bench: Bench, urls: readonly string[], clients: number): Promise<Outcome> {
  const outcome = await rush(urls, clients);
  const { bookings, given, refused, lost } = outcome;
  assert.deepEqual(await placesOf(bench), { confirmed: seats });
  assert.equal(given, seats);
  assert.equal(bookings.length, seats);
  assert.equal(refused, clients - seats, 'Everybody else was told.');
  assert.equal(lost, 0, 'Whoever held a place got it.');
  const { rows: left } = await bench.database.query('select 1 from holds');
  assert.equal(left.length, 0, 'Every hold became a booking.');
  return outcome;
}

/** Everybody gives their place back while twice as many others want one. */
async function expectHandedOn(bench: Bench, urls: readonly string[], { bookings }: Outcome): Promise<void> {
  const cancelled = bookings.map(({ url, booking }) => owner(url, booking).send('POST', '/cancel'));
  const joined = Array.from({ length: 2 * seats }, (_, index) =>
    post(urls[index % urls.length] ?? '', '/bookings', asking('north-am', `late-${index}`, { joinsWaitingList: true })),
  );
  for (const answer of await Promise.all(cancelled)) await read(answer, 200);
  for (const answer of await Promise.all(joined)) await read(answer);
  const { confirmed = 0, offered = 0, waitlisted } = await placesOf(bench);
  assert.equal(confirmed + offered, seats, 'No place is empty while somebody waits, and none is given twice.');
  assert.equal(waitlisted, seats);
  const { rows: word } = await bench.database.query("select distinct booking from emails where kind = 'offer'");
  assert.equal(word.length, offered, 'Each offer was written to its own.');
}

/** Many at once at the last places. */
export function crowds(bench: () => Bench, backend: Backend): void {
  if (!backend.isServer) {
    it(`gives 60 clients exactly ${seats} places`, async () => {
      const { url } = await bench().start({ keyRateLimit: { burst: 1000, perSecond: 1000 } });
      await expectExact(bench(), [url], 60);
    });
    return;
  }

  const inProcesses = async (work: (processes: Processes) => Promise<void>): Promise<void> => {
    const processes = await startProcesses(4, bench().serverUrl, bench().packsDir);
    try {
      await work(processes);
    } finally {
      await processes.stop();
    }
  };

  it(`gives 200 clients of 4 processes exactly ${seats} places; without the lock it oversells`, () =>
    inProcesses(async ({ urls, unlocked }) => {
      await expectHandedOn(bench(), urls, await expectExact(bench(), urls, 200));
      await bench().forget();
      const { given } = await rush(unlocked, 200);
      assert.ok(given > seats, 'The control sees more places given than there are.');
    }));
}
