import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sweepBookings } from '../../../../demo/endpoint/booking/sweep.js';
import { problemOf, type Bench } from '../../support/bench.js';
import { ask, asking, booked, held, offered, owner, person, post, read } from '../../support/booking.js';

const full = { sessionId: 'north-pm' };

type Owner = ReturnType<typeof owner>;

/** The two places of a session are taken, and these people wait, in this order. */
async function queue(
  url: string,
  ...names: readonly string[]
): Promise<{ readonly taken: readonly Owner[]; readonly waiting: readonly Owner[] }> {
  const book = async (name: string): Promise<Owner> =>
    owner(url, await booked(url, asking('north-pm', name, { joinsWaitingList: true })));
  const taken = [await book('one'), await book('two')];
  const waiting: Owner[] = [];
  for (const name of names) waiting.push(await book(name));
  return { taken, waiting };
}

const states = (owners: readonly Owner[]): Promise<readonly unknown[]> =>
  Promise.all(owners.map(async (each) => (await each.read()).status));

/** Places that come free go to the waiting list, in its order, and to nobody else. */
export function waitingLists(bench: () => Bench): void {
  it('offers a cancelled place to the first who waits, who accepts it', async () => {
    const { url } = await bench().start();
    const { taken, waiting } = await queue(url, 'ann', 'bea');
    assert.deepEqual(await states(waiting), ['waitlisted', 'waitlisted']);
    await read(taken[0]!.send('POST', '/cancel'), 200);
    assert.deepEqual(await states(waiting), ['offered', 'waitlisted']);
    const { offeredUntil = '' } = (await waiting[0]!.read()).items[0] ?? {};
    assert.equal(Math.round((Date.parse(offeredUntil) - Date.now()) / 3_600_000), 24);
    await problemOf(await post(url, '/bookings', asking('north-pm', 'eve')), 409, 'session-full');
    await problemOf(await waiting[1]!.send('POST', '/accept', full), 409, 'offer-ended');
    await read(waiting[0]!.send('POST', '/accept', full), 200);
    assert.deepEqual(await states(waiting), ['confirmed', 'waitlisted']);
    const { rows } = await bench().database.query(
      "select kind from emails where recipient = 'ann@school.example' and kind <> 'reminder' order by id",
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['confirmation', 'offer', 'confirmation'],
    );
  });

  it('offers a declined place, one whose time is over, and one that somebody held, to the next', async () => {
    const { url } = await bench().start();
    const { taken, waiting } = await queue(url, 'ann', 'bea', 'cat');
    await read(taken[0]!.send('POST', '/cancel'), 200);
    await read(waiting[0]!.send('POST', '/decline', full), 200);
    assert.deepEqual(await states(waiting), ['cancelled', 'offered', 'waitlisted']);
    await bench().database.query("update booking_items set offered_until = now() where status = 'offered'");
    await problemOf(await waiting[1]!.send('POST', '/accept', full), 409, 'offer-ended');
    await sweepBookings(bench().database);
    assert.deepEqual(await states(waiting), ['cancelled', 'cancelled', 'offered']);
    await read(waiting[2]!.send('POST', '/decline', full), 200);
    const { holdId } = await held(url, ['north-pm', 1]);
    const late = owner(url, await booked(url, asking('north-pm', 'dan', { joinsWaitingList: true })));
    await ask(url, 'DELETE', `/holds/${holdId}`);
    assert.deepEqual(await states([late]), ['offered']);
  });

  it('lets nobody pass who waits, also when a hold ran out and nobody has noticed', async () => {
    const { url } = await bench().start();
    await held(url, ['north-pm', 2]);
    const first = owner(url, await booked(url, asking('north-pm', 'ann', { joinsWaitingList: true })));
    await bench().database.query('update holds set expires_at = clock_timestamp()');
    const second = await booked(url, asking('north-pm', 'bea'));
    assert.equal(second.status, 'confirmed');
    assert.deepEqual(await states([first]), ['offered']);
    await problemOf(await post(url, '/bookings', asking('north-pm', 'cat')), 409, 'session-full');
    assert.equal((await offered(url, 'north-pm')).availability.state, 'waitlist');
  });

  it('does not let an offer give somebody two places that the rules do not allow; it stays until the other goes', async () => {
    const { url } = await bench().start();
    const { taken, waiting } = await queue(url, 'ann');
    const other = owner(url, await booked(url, asking('north-am', 'ann')));
    await read(taken[0]!.send('POST', '/cancel'), 200);
    await problemOf(await waiting[0]!.send('POST', '/accept', full), 409, 'rule-broken');
    assert.deepEqual(await states([waiting[0]!, other]), ['offered', 'confirmed']);
    await read(other.send('POST', '/cancel'), 200);
    await read(waiting[0]!.send('POST', '/accept', full), 200);
    assert.deepEqual(await states([waiting[0]!, other]), ['confirmed', 'cancelled']);
  });

  it('keeps no place empty for a pair that one place does not help', async () => {
    const { url } = await bench().start();
    const { taken } = await queue(url);
    const pair = { items: [{ sessionId: 'north-pm', quantity: 2 }], attendees: [person('ann'), person('bea')] };
    const two = owner(url, await booked(url, asking('north-pm', 'ann', { ...pair, joinsWaitingList: true })));
    const one = owner(url, await booked(url, asking('north-pm', 'cat', { joinsWaitingList: true })));
    await read(taken[0]!.send('POST', '/cancel'), 200);
    assert.deepEqual(await states([two, one]), ['waitlisted', 'offered']);
  });
}
