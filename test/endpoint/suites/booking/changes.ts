import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ManagedBooking } from '../../../../src/delivery/booking/types.js';
import { problemOf, type Bench } from '../../support/bench.js';
import { ask, asking, booked, held, offered, owner, person, read } from '../../support/booking.js';

/** What was written to whom, without reminders. */
async function wrote(bench: Bench): Promise<readonly string[]> {
  const { rows } = await bench.database.query<{ kind: string; recipient: string }>(
    "select kind, recipient from emails where kind <> 'reminder' order by id",
  );
  return rows.map(({ kind, recipient }) => `${kind} ${recipient.split('@')[0]}`);
}

/** What somebody does with the link to their booking. */
export function changes(bench: () => Bench): void {
  it('opens a booking with its own capability only, of which the database has no copy', async () => {
    const { url } = await bench().start();
    const booking = await booked(url, asking('north-am', 'ann'));
    const { id, token } = owner(url, booking);
    const other = owner(url, await booked(url, asking('north-am', 'bea')));
    const forged = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const [name, bearer] of [
      [id, forged],
      [id, other.token],
      [id, ''],
      ['A'.repeat(22), token],
      ['%00', token],
    ]) {
      for (const [method, path, body] of [
        ['GET', '', undefined],
        ['PATCH', '', { cover: 'x' }],
        ['POST', '/cancel', undefined],
        ['POST', '/accept', { sessionId: 'north-am' }],
      ] as const) {
        const headers = { authorization: `Bearer ${bearer}`, 'if-match': '"1"' };
        const answer = await ask(url, method, `/bookings/${name}${path}`, body, headers);
        await problemOf(answer, 401, 'capability-wrong');
      }
    }
    await problemOf(await ask(url, 'GET', `/bookings/${id}?token=${token}`), 401, 'capability-wrong');
    assert.equal((await owner(url, booking).read()).status, 'confirmed');
    for (const table of ['bookings', 'booking_tokens', 'emails']) {
      const { rows } = await bench().database.query<{ text: string }>(`select t::text as text from ${table} t`);
      assert.ok(rows.length);
      for (const { text } of rows) {
        assert.ok(!text.includes(token) && !text.includes(Buffer.from(token, 'base64url').toString('hex')), table);
      }
    }
  });

  it('takes a change of the version that was seen, and of no other', async () => {
    const { url } = await bench().start();
    const booking = owner(url, await booked(url, asking('north-am', 'ann')));
    const { id, token } = booking;
    const headers = { authorization: `Bearer ${token}` };
    await problemOf(await ask(url, 'POST', `/bookings/${id}/cancel`, undefined, headers), 428, 'version-missing');
    const changed = await booking.send('PATCH', '', { cover: 'Made-up wish' }, '"1"');
    assert.equal(changed.headers.get('etag'), '"2"');
    assert.equal((await read<ManagedBooking>(changed, 200)).cover, 'Made-up wish');
    for (const old of ['"1"', 'W/"2"', '*']) {
      await problemOf(await booking.send('POST', '/cancel', undefined, old), 412, 'version-mismatch');
    }
    const both = await Promise.all(['a', 'b'].map((cover) => booking.send('PATCH', '', { cover }, '"2"')));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
  });

  it('swaps a colleague in: whoever goes and whoever comes is told, and access needs go with their person', async () => {
    const { url } = await bench().start();
    const attendees = [person('ann', { accessNeeds: 'Ann’s need' }), person('bea', { accessNeeds: 'Bea’s need' })];
    const pair = { ...asking('north-am', 'ann'), items: [{ sessionId: 'north-am', quantity: 2 }], attendees };
    const booking = owner(url, await booked(url, pair));
    const swap = await booking.send('PATCH', '', { attendees: [person('cat'), person('bea')] });
    assert.deepEqual(
      (await read<ManagedBooking>(swap, 200)).attendees.map(({ name }) => name),
      ['Made-up cat', 'Made-up bea'],
    );
    assert.deepEqual((await wrote(bench())).slice(2), ['cancellation ann', 'confirmation cat']);
    const { rows } = await bench().database.query('select attendee, needs from access_needs');
    assert.deepEqual(rows, [{ attendee: 1, needs: 'Bea’s need' }]);
    const { rows: reminded } = await bench().database.query("select recipient from emails where kind = 'reminder'");
    assert.deepEqual(reminded.map(({ recipient }) => recipient).sort(), ['bea@school.example', 'cat@school.example']);
    await problemOf(await booking.send('PATCH', '', { attendees: [person('cat')] }), 422, 'invalid-answers');
    await booked(url, asking('full-june', 'dan'));
    const own = owner(url, await booked(url, asking('full-june', 'eve')));
    await problemOf(await own.send('PATCH', '', { attendees: [person('dan')] }), 409, 'already-booked');
  });

  it('keeps access needs with a name that is mended, and not for a colleague at the same address', async () => {
    const { url } = await bench().start();
    const office = { email: 'office@school.example' };
    const attendees = [person('ann', { ...office, name: 'Ann Lee', accessNeeds: 'Ann’s need' })];
    const booking = owner(url, await booked(url, asking('north-am', 'ann', { attendees })));
    const become = async (name: string): Promise<readonly unknown[]> => {
      await read(booking.send('PATCH', '', { attendees: [person('ann', { ...office, name })] }), 200);
      return (await bench().database.query('select needs from access_needs')).rows;
    };
    assert.deepEqual(await become('Anne Lee'), [{ needs: 'Ann’s need' }]);
    assert.deepEqual(await become('Dan Cole'), []);
  });

  it('deletes access needs when it is asked to, wherever they stood, and nobody else’s with the same address', async () => {
    const { url } = await bench().start();
    const office = { email: 'office@school.example' };
    const attendees = [
      person('ann', { ...office, accessNeeds: 'Ann’s need' }),
      person('bea', { ...office, accessNeeds: 'Bea’s need' }),
      person('cat', office),
    ];
    const three = { ...asking('north-am', 'ann'), items: [{ sessionId: 'north-am', quantity: 3 }], attendees };
    const booking = owner(url, await booked(url, three));
    const stored = async (): Promise<readonly unknown[]> =>
      (await bench().database.query('select attendee, needs from access_needs order by attendee')).rows;
    const people = [person('ann', office), person('bea', office), person('cat', office)] as const;
    await read(booking.send('PATCH', '', { attendees: people }), 200);
    assert.deepEqual(await stored(), [
      { attendee: 0, needs: 'Ann’s need' },
      { attendee: 1, needs: 'Bea’s need' },
    ]);
    await read(
      booking.send('PATCH', '', { attendees: [{ ...people[0], accessNeeds: '' }, people[1], people[2]] }),
      200,
    );
    assert.deepEqual(await stored(), [{ attendee: 1, needs: 'Bea’s need' }]);
    const { rows: tables } = await bench().database.query<{ name: string }>(
      'select tablename as name from pg_tables where schemaname = current_schema()',
    );
    const places: string[] = [];
    for (const { name } of tables) {
      const { rows } = await bench().database.query<{ text: string }>(`select t::text as text from "${name}" t`);
      assert.ok(!rows.some(({ text }) => text.includes('Ann’s need')), name);
      if (rows.some(({ text }) => text.includes('Bea’s need'))) places.push(name);
    }
    assert.deepEqual(places, ['access_needs']);
  });

  it('moves a booking to a session with places, and leaves it where it is when there are none', async () => {
    const { url } = await bench().start();
    const booking = owner(url, await booked(url, asking('north-am', 'ann')));
    const move = (sessionId: string): Promise<Response> =>
      booking.send('PATCH', '', { items: [{ sessionId, quantity: 1 }] });
    const { holdId } = await held(url, ['north-pm', 2]);
    const full = await problemOf(await move('north-pm'), 409, 'session-full');
    assert.deepEqual(full.alternatives, ['north-am', 'mop-up-am']);
    assert.equal((await booking.read()).items[0]?.status, 'confirmed');
    await ask(url, 'DELETE', `/holds/${holdId}`);
    await read(move('north-pm'), 200);
    assert.equal((await offered(url, 'north-am')).availability.remaining, 50);
    assert.equal((await offered(url, 'north-pm')).availability.remaining, 1);
    assert.deepEqual((await wrote(bench())).slice(1), ['cancellation ann', 'change ann']);
    await read(move('north-am'), 200);
    assert.equal((await offered(url, 'north-am')).availability.remaining, 49, 'Back where it was.');
  });

  it('cancels until it is too late, and once', async () => {
    const { url } = await bench().start();
    const late = owner(url, await booked(url, asking('north-am', 'ann')));
    await bench().database.query("update training_sessions set cancel_by = now() where id = 'north-am'");
    await problemOf(await late.send('POST', '/cancel'), 409, 'too-late');
    const move = { items: [{ sessionId: 'mop-up-am', quantity: 1 }] };
    await problemOf(await late.send('PATCH', '', move), 409, 'too-late');
    await read(late.send('PATCH', '', { attendees: [person('bea')] }), 200);
    const booking = owner(url, await booked(url, asking('mop-up-am', 'cat')));
    assert.equal((await read<ManagedBooking>(booking.send('POST', '/cancel'), 200)).status, 'cancelled');
    assert.equal((await read<ManagedBooking>(booking.send('POST', '/cancel'), 200)).status, 'cancelled');
    assert.equal((await wrote(bench())).filter((line) => line === 'cancellation cat').length, 1);
    await problemOf(await booking.send('PATCH', '', move), 409, 'too-late');
    await bench().database.query("update training_sessions set starts_at = now() where id = 'north-am'");
    await problemOf(await late.send('POST', '/cancel'), 409, 'session-past');
    const { rows } = await bench().database.query(
      "select 1 from emails where kind = 'reminder' and recipient like 'cat%'",
    );
    assert.equal(rows.length, 0);
  });
}
