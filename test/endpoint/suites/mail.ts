import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bookedId, calendarFile } from '../../../src/calendar/index.js';
import type { Booking } from '../../../src/delivery/booking/types.js';
import { openAll, readCalendar, words } from '../../calendar/support.js';
import type { Bench } from '../support/bench.js';
import { asking, booked, owner, person, post, read } from '../support/booking.js';
import { base, lettersOf } from '../support/mail.js';

/** The link in a letter to the page that manages its booking. */
const manageUrl = (text: string): string => {
  const found = /https:\S+\/manage#\S+/.exec(text)?.[0];
  assert.ok(found !== undefined && found.startsWith(base), text);
  return found;
};

/** What letters say, and when they are not written. */
export function mail(bench: () => Bench): void {
  const letters = () => lettersOf(bench().database);
  const start = async () => (await bench().start()).url;

  it('confirms a remote place with its link to join, a way to cancel that works, and the event', async () => {
    const url = await start();
    await bench().database.query(
      "update training_sessions set join_url = 'https://meet.example/1,2;3' where id = 'briefing-north'",
    );
    try {
      const booking = await booked(url, asking('briefing-north', 'ann'));
      const [letter, ...others] = await letters();
      assert.deepEqual(others, [], 'the reminder waits');
      assert.equal(letter!.to, 'ann@school.example');
      assert.match(letter!.subject, /^Booked: Made-up briefing, Wednesday \d+ \w+ 20\d\d$/);
      assert.match(letter!.text, /10am to 11am\n.*\nOnline\nJoin here: https:\/\/meet\.example\/1,2;3\n/);
      assert.ok(letter!.text.includes(`Reference ${booking.reference}`));
      const managed = await owner(url, { ...booking, manageUrl: manageUrl(letter!.text) }).read();
      assert.equal(managed.bookingId, booking.bookingId);
      const [file] = letter!.files;
      assert.match(file!.type, /method=PUBLISH$/);
      const [event] = readCalendar(file!.content).events;
      assert.match(event!.start, /T09:00:00\.000Z$/);
      assert.ok(event!.notes!.includes('https://meet.example/1,2;3'));
      assert.doesNotMatch(file!.content, /ann|School of|manage/i);
      assert.deepEqual(await letters(), [], 'it is not sent again');
    } finally {
      await bench().database.query("update training_sessions set join_url = null where id = 'briefing-north'");
    }
  });

  it('has the event that the widget made, of the same booking, with its later revision', async () => {
    const url = await start();
    const { bookingId, items } = await booked(url, asking('full-june', 'ann'));
    const [letter] = await letters();
    const entries = [{ id: bookedId(bookingId, 'full-june'), title: 'Course', days: items[0]!.days }];
    const fromWidget = readCalendar(calendarFile({ entries, words, now: new Date() })).events;
    const fromMail = readCalendar(letter!.files[0]!.content).events;
    const when = ({ uid, start, end }: (typeof fromMail)[number]) => ({ uid, start, end });
    assert.equal(fromMail.length, 2, 'both days');
    assert.deepEqual(fromMail.map(when), fromWidget.map(when));
    assert.ok(fromMail[0]!.sequence > fromWidget[0]!.sequence);
  });

  it('offers a place that came free to whoever waits, and takes the event of whoever cancelled out', async () => {
    const url = await start();
    const first = await booked(
      url,
      asking('north-pm', 'ann', {
        items: [{ sessionId: 'north-pm', quantity: 2 }],
        attendees: [person('ann'), person('amy')],
      }),
    );
    await booked(url, asking('north-pm', 'ben', { joinsWaitingList: true }));
    const [, , waiting, ...none] = await letters();
    assert.deepEqual(none, []);
    assert.match(waiting!.subject, /^Waiting list: Made-up workshop/);
    assert.match(waiting!.text, /You are on the waiting list/);
    assert.doesNotMatch(waiting!.text, /booked/);
    assert.deepEqual(waiting!.files, []);

    await read(owner(url, first).send('POST', '/cancel'), 200);
    const later = await letters();
    const cancelled = later.filter(({ subject }) => subject.startsWith('Cancelled: '));
    assert.deepEqual(cancelled.map(({ to }) => to).sort(), ['amy@school.example', 'ann@school.example']);
    const offer = later.find(({ subject }) => subject.startsWith('A place is yours to take'));
    assert.match(offer!.text, /kept for you until \w+day \d+ \w+ at \d+:\d\d [ap]m/);
    assert.deepEqual(offer!.files, [], 'it is not theirs yet');
    const ben = owner(url, { ...first, manageUrl: manageUrl(offer!.text) });
    await read(ben.send('POST', '/accept', { sessionId: 'north-pm' }), 200);
    const [confirmed] = await letters();
    assert.match(confirmed!.subject, /^Booked: /);
    assert.equal(
      readCalendar(confirmed!.files[0]!.content).events[0]!.title,
      'Made-up workshop (afternoon, time not known)',
    );
  });

  it('a change cancels the event of the old session and brings that of the new', async () => {
    const url = await start();
    const booking = await booked(url, asking('full-june', 'ann'));
    const before = await letters();
    const items = [{ sessionId: 'mop-up-am', quantity: 1 }];
    await read(owner(url, booking).send('PATCH', '', { items }), 200);
    const after = await letters();
    assert.deepEqual(
      after.map(({ subject }) => subject.split(':')[0]),
      ['Cancelled', 'Changed'],
    );
    const files = [...before, ...after].flatMap(({ files: some }) => some.map(({ content }) => content));
    assert.deepEqual(
      [...openAll(files).values()].map(({ title, place }) => [title, place]),
      [['Made-up workshop (morning, time not known)', 'Made-up Centre, Madetown']],
    );
  });

  it('tells whoever is swapped out, without a way to change what is not theirs, and whoever comes', async () => {
    const url = await start();
    const booking = await booked(url, asking('full-june', 'ann'));
    await letters();
    await read(owner(url, booking).send('PATCH', '', { attendees: [person('cat')] }), 200);
    const found = new Map((await letters()).map((letter) => [letter.to, letter]));
    assert.match(found.get('ann@school.example')!.text, /somebody else comes in your place/);
    assert.doesNotMatch(found.get('ann@school.example')!.text, /manage/);
    assert.match(found.get('ann@school.example')!.files[0]!.content, /METHOD:CANCEL/);
    assert.match(found.get('cat@school.example')!.subject, /^Booked/);
    assert.equal(found.size, 2);
  });

  it('does not write what is not so any more', async () => {
    const url = await start();
    const booking = await booked(url, asking('full-june', 'ann'));
    await read(owner(url, booking).send('POST', '/cancel'), 200);
    assert.deepEqual(
      (await letters()).map(({ subject }) => subject.split(':')[0]),
      ['Cancelled'],
    );
    const { rows } = await bench().database.query('select dropped_because from emails where kind = $1', [
      'confirmation',
    ]);
    assert.deepEqual(rows, [{ dropped_because: 'out-of-date' }]);
  });

  it('reminds whoever still has the place, and nobody of a place that was given back', async () => {
    const { database } = bench();
    const url = await start();
    await booked(url, asking('full-june', 'ann'));
    const gone = await booked(url, asking('full-june', 'ben'));
    await letters();
    const { rows } = await database.query<{ recipient: string; due_at: Date; starts_at: Date }>(
      `select recipient, due_at, starts_at from emails e join training_sessions s on s.id = e.session
       where kind = 'reminder' order by recipient`,
    );
    assert.deepEqual(
      rows.map(({ recipient }) => recipient),
      ['ann@school.example', 'ben@school.example'],
    );
    for (const { due_at: due, starts_at: starts } of rows) assert.ok(due < starts);
    await read(owner(url, gone).send('POST', '/cancel'), 200);
    await database.query("update emails set due_at = clock_timestamp() where kind = 'reminder'");
    const found = (await letters()).filter(({ subject }) => subject.startsWith('Soon: '));
    assert.deepEqual(
      found.map(({ to }) => to),
      ['ann@school.example'],
    );
    assert.match(found[0]!.text, /If you cannot come, cancel/);
  });

  it('answers a request without saying that anything is booked', async () => {
    const url = await start();
    const ask = (kind: string, course: string) => ({
      pack: 'madeup',
      kind,
      course,
      school: { name: 'School' },
      attendees: [person('ann')],
    });
    await read<Booking>(post(url, '/requests', ask('recording', 'briefing')));
    await read<Booking>(post(url, '/requests', ask('when-dated', 'undated')));
    const [recording, dated] = await letters();
    assert.match(recording!.text, /your request for the recording of Made-up briefing/);
    assert.match(dated!.text, /has no date yet.*Nothing is booked/s);
    assert.deepEqual([...recording!.files, ...dated!.files], []);
  });
}
