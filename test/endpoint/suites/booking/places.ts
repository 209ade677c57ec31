import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { offerSessions } from '../../../../demo/endpoint/booking/offer-sessions.js';
import { readTrainingPacks } from '../../../../demo/endpoint/booking/training-packs.js';
import type { Booking, Hold, Timetable } from '../../../../src/delivery/booking/types.js';
import { addDays } from '../../../../src/rules/iso-date.js';
import { problemOf, type Bench } from '../../support/bench.js';
import {
  ask,
  asking,
  askHold,
  booked,
  held,
  offered,
  owner,
  person,
  post,
  read,
  timetable,
} from '../../support/booking.js';

/** What is offered, held and booked. */
export function places(bench: () => Bench): void {
  it('offers the timetable on made-up days beside the printed ones, and never the link to join', async () => {
    await bench().database.query("update training_sessions set join_url = 'https://meet.example/secret'");
    const { url } = await bench().start();
    const { sessions, courses, demo } = await timetable(url);
    assert.equal(demo, true);
    assert.ok(courses.some(({ id, isOnce }) => id === 'workshop' && isOnce));
    const full = sessions.find(({ id }) => id === 'full-june');
    assert.deepEqual(
      full?.printedDays?.map(({ date }) => date),
      ['2011-06-15', '2011-06-16'],
    );
    for (const [index, { date, start }] of (full?.days ?? []).entries()) {
      assert.equal((Date.parse(date) - Date.parse(full?.printedDays?.[index]?.date ?? '')) % (364 * 86_400_000), 0);
      assert.ok(date > new Date().toISOString().slice(0, 10) && start);
    }
    assert.doesNotMatch(JSON.stringify(sessions), /meet\.example/);
    const briefing = await booked(url, asking('briefing-north', 'ann'));
    assert.equal(briefing.items[0]?.joinUrl, 'https://meet.example/secret');
  });

  it('moves the made-up dates of a course on together; while somebody has a coming one of them, they all stay', async () => {
    const { database, packsDir, start } = bench();
    const training = await readTrainingPacks({ packsDir, demo: true });
    const offerAt = (day: string): Promise<void> =>
      offerSessions(database, training, { demo: true, now: new Date(`${day}T12:00:00Z`) });
    const dates = async (): Promise<readonly string[]> => {
      const { rows } = await database.query<{ date: string }>(
        "select days -> 0 ->> 'date' as date from training_sessions where course = 'workshop' order by starts_at, id",
      );
      return rows.map(({ date }) => date);
    };
    const { url } = await start();
    await offerAt('2031-01-01');
    const before = await dates();
    const dayAfterFirst = addDays(before[0] ?? '', 1);
    const coming = await booked(url, asking('mop-up-am', 'ann'));
    await offerAt(dayAfterFirst);
    assert.deepEqual(await dates(), before);
    await database.query('delete from bookings where id = $1', [coming.bookingId]);
    await offerAt(dayAfterFirst);
    assert.deepEqual(
      await dates(),
      before.map((date) => addDays(date, 364)),
    );
  });

  it('answers 304 until a place is taken, whatever the time is', async () => {
    const { url } = await bench().start();
    const look = (tag?: string): Promise<Response> =>
      ask(url, 'GET', '/sessions?pack=madeup', undefined, tag ? { 'if-none-match': tag } : {});
    const tag = (await look()).headers.get('etag') ?? '';
    const again = await look(tag);
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    await held(url, ['north-am', 1]);
    const changed = await read<Timetable>(look(tag), 200);
    assert.equal(changed.sessions.find(({ id }) => id === 'north-am')?.availability.remaining, 49);
    await problemOf(await ask(url, 'GET', '/sessions?pack=nowhere'), 404, 'not-found');
    await problemOf(await ask(url, 'GET', '/sessions'), 400, 'malformed');
  });

  it('says in a word how a session stands', async () => {
    const { url } = await bench().start();
    const state = async (id: string): Promise<string> => (await offered(url, id)).availability.state;
    assert.equal(await state('north-am'), 'open');
    assert.equal((await offered(url, 'briefing-north')).availability.remaining, undefined);
    assert.equal(await state('north-pm'), 'few');
    await held(url, ['north-pm', 2]);
    assert.equal(await state('north-pm'), 'waitlist');
    await bench().database.query("update training_sessions set has_waiting_list = false where id = 'north-pm'");
    assert.equal(await state('north-pm'), 'full');
    await bench().database.query("update training_sessions set is_closed = true where id = 'north-am'");
    assert.equal(await state('north-am'), 'closed');
  });

  it('gives the same answer to the same request, and books once', async () => {
    const { url } = await bench().start();
    const key = randomUUID();
    const request = asking('north-am', 'ann');
    const first = await read<Booking>(post(url, '/bookings', request, key));
    assert.match(first.reference, /^MAD-[2-9C-Y]{4}$/);
    const again = await post(url, '/bookings', request, key);
    assert.equal(again.headers.get('idempotent-replayed'), 'true');
    assert.deepEqual(await read(again, 200), first);
    await problemOf(await post(url, '/bookings', asking('north-am', 'bea'), key), 422, 'idempotency-key-reused');
    assert.equal((await offered(url, 'north-am')).availability.remaining, 49);
    assert.equal((await owner(url, first).read()).reference, first.reference);
  });

  it('books once when the same request comes many times at once', async () => {
    const { url } = await bench().start();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post(url, '/bookings', asking('north-am', 'ann'), key)),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array.from({ length: 9 }, () => 200), 201]);
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.equal((await offered(url, 'north-am')).availability.remaining, 49);
  });

  it('keeps held places for whoever holds them, twice longer, and until they are given back', async () => {
    const { url } = await bench().start();
    const hold = await held(url, ['north-pm', 2]);
    assert.equal(Date.parse(hold.expiresAt) - Date.parse(hold.serverTime) > 595_000, true);
    const full = await problemOf(await askHold(url, ['north-am', 1], ['north-pm', 1]), 409, 'session-full');
    assert.deepEqual(full.sessions, ['north-pm']);
    assert.equal((await offered(url, 'north-am')).availability.remaining, 50, 'All or none.');
    const extend = (): Promise<Response> => ask(url, 'POST', `/holds/${hold.holdId}/extend`);
    assert.equal((await read<Hold>(extend(), 200)).extensionsLeft, 1);
    assert.equal((await read<Hold>(extend(), 200)).extensionsLeft, 0);
    await problemOf(await extend(), 409, 'too-late');
    assert.equal((await ask(url, 'DELETE', `/holds/${hold.holdId}`)).status, 204);
    assert.equal((await ask(url, 'DELETE', `/holds/${hold.holdId}`)).status, 204);
    assert.equal((await offered(url, 'north-pm')).availability.remaining, 2);
    await problemOf(await extend(), 410, 'hold-expired');
  });

  it('gives the places of a hold to others once the database’s clock says so, and tells who held them', async () => {
    const { url } = await bench().start();
    const { holdId } = await held(url, ['north-pm', 2]);
    await problemOf(await post(url, '/bookings', asking('north-pm', 'bea')), 409, 'session-full');
    await bench().database.query('update holds set expires_at = clock_timestamp() where id = $1', [holdId]);
    await booked(url, asking('north-pm', 'bea'));
    await problemOf(await post(url, '/bookings', asking('north-pm', 'ann', { holdId })), 410, 'hold-expired');
    await problemOf(await ask(url, 'POST', `/holds/${holdId}/extend`), 410, 'hold-expired');
    await booked(url, asking('north-pm', 'ann'));
  });

  it('books what was held, gives back what was held beyond, and a hold serves once', async () => {
    const { url } = await bench().start();
    const { holdId } = await held(url, ['north-pm', 2], ['mop-up-am', 1]);
    const booking = await booked(url, asking('north-pm', 'ann', { holdId }));
    assert.equal(booking.status, 'confirmed');
    assert.equal((await offered(url, 'north-pm')).availability.remaining, 1);
    assert.equal((await offered(url, 'mop-up-am')).availability.remaining, 50);
    await problemOf(await post(url, '/bookings', asking('north-pm', 'bea', { holdId })), 410, 'hold-expired');
  });

  it('names what there is instead of a full session: the rest of the day, then the mop-ups', async () => {
    const { url } = await bench().start();
    await bench().database.query("update training_sessions set capacity = 1 where id = 'north-am'");
    await booked(url, asking('north-am', 'ann'));
    const problem = await problemOf(await post(url, '/bookings', asking('north-am', 'bea')), 409, 'session-full');
    assert.deepEqual(problem.alternatives, ['north-pm', 'mop-up-am']);
    await held(url, ['north-pm', 2]);
    const later = await problemOf(await post(url, '/bookings', asking('north-am', 'bea')), 409, 'session-full');
    assert.deepEqual(later.alternatives, ['mop-up-am']);
  });

  it('leaves what a coordinator changed as it is when it starts again', async () => {
    const { database } = bench();
    await database.query(
      "update training_sessions set capacity = 7, venue = 'Another hall', changed_at = now() where id = 'north-am'",
    );
    await database.query("update training_sessions set venue = 'Not by a coordinator' where id = 'north-pm'");
    const { url } = await bench().start();
    assert.equal((await offered(url, 'north-am')).capacity, 7);
    assert.equal((await offered(url, 'north-am')).venue, 'Another hall');
    assert.equal((await offered(url, 'north-pm')).venue, 'Made-up Hall');
  });

  it('writes word for everybody in the same step, and keeps access needs out of all but their own table', async () => {
    const { url } = await bench().start();
    const attendees = [person('ann', { accessNeeds: 'Made-up need' }), person('bea', { role: 'deputy' })];
    const items = [{ sessionId: 'north-pm', quantity: 2 }];
    const booking = await booked(url, { ...asking('north-pm', 'ann'), items, attendees });
    const { rows } = await bench().database.query(
      'select kind, recipient, due_at > now() as later from emails order by id',
    );
    const [ann, bea] = ['ann@school.example', 'bea@school.example'];
    assert.deepEqual(rows, [
      { kind: 'confirmation', recipient: ann, later: false },
      { kind: 'confirmation', recipient: bea, later: false },
      { kind: 'reminder', recipient: ann, later: true },
      { kind: 'reminder', recipient: bea, later: true },
    ]);
    assert.doesNotMatch(JSON.stringify([booking, await owner(url, booking).read()]), /Made-up need/);
    const { rows: needs } = await bench().database.query('select needs from access_needs');
    assert.deepEqual(needs, [{ needs: 'Made-up need' }]);
  });
}
