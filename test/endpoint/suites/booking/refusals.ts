import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { BookingRequest } from '../../../../src/delivery/booking/types.js';
import type { SessionName } from '../../../../demo/endpoint/manage/api.js';
import type { ProblemDocument } from '../../../../demo/endpoint/problems/problem.js';
import { problemOf, type Bench } from '../../support/bench.js';
import { ask, asking, askHold, booked, person, post, read } from '../../support/booking.js';

const items = (...ids: readonly string[]): BookingRequest['items'] =>
  ids.map((sessionId) => ({ sessionId, quantity: 1 }));
const north = { settingId: 'mersey-lane', name: 'Mersey Lane' };
const four = ['ann', 'bea', 'cat', 'dan'].map((name) => person(name));

interface Refused {
  readonly what: string;
  /** Done before, by others or by the same people. */
  readonly before?: readonly BookingRequest[];
  readonly sql?: string;
  readonly request: unknown;
  readonly status: number;
  readonly code: string;
  readonly says?: Partial<ProblemDocument>;
}

const refused: readonly Refused[] = [
  {
    what: 'a session that is past',
    sql: "update training_sessions set starts_at = clock_timestamp() where id = 'north-am'",
    request: asking('north-am', 'ann', { items: items('mop-up-am', 'north-am') }),
    status: 409,
    code: 'session-past',
    says: { sessions: ['north-am'] },
  },
  {
    what: 'a session that is closed',
    sql: "update training_sessions set is_closed = true where id = 'north-am'",
    request: asking('north-am', 'ann'),
    status: 409,
    code: 'session-closed',
  },
  {
    what: 'a person named twice',
    request: asking('north-am', 'ann', {
      items: [{ sessionId: 'north-am', quantity: 2 }],
      attendees: [person('ann'), person('ann', { email: 'ANN@school.example' })],
    }),
    status: 409,
    code: 'already-booked',
    says: { attendees: [1] },
  },
  {
    what: 'a person who has a place',
    before: [asking('full-june', 'ann')],
    request: asking('full-june', 'ann'),
    status: 409,
    code: 'already-booked',
    says: { attendees: [0] },
  },
  {
    what: 'two places for one person at the same hour',
    before: [asking('briefing-north', 'ann')],
    request: asking('full-june', 'ann'),
    status: 409,
    code: 'same-hour',
    says: { sessions: ['full-june'], attendees: [0] },
  },
  {
    what: 'both sessions of a course that is said twice',
    request: asking('north-am', 'ann', { items: items('north-am', 'mop-up-am') }),
    status: 409,
    code: 'rule-broken',
    says: { rule: 'one-of' },
  },
  {
    what: 'a session of another hub',
    request: asking('briefing-south', 'ann', { school: north }),
    status: 409,
    code: 'rule-broken',
    says: { rule: 'own-group' },
  },
  {
    what: 'more places than a school may have',
    request: asking('north-am', 'ann', { items: [{ sessionId: 'north-am', quantity: 4 }], attendees: four }),
    status: 409,
    code: 'rule-broken',
    says: { rule: 'places-per-school' },
  },
  {
    what: 'more places than a school may have, in two bookings',
    before: [
      asking('north-am', 'ann', {
        school: north,
        items: [{ sessionId: 'north-am', quantity: 3 }],
        attendees: four.slice(0, 3),
      }),
    ],
    request: asking('north-am', 'eve', { school: north }),
    status: 409,
    code: 'rule-broken',
    says: { rule: 'places-per-school', sessions: ['north-am'] },
  },
  {
    what: 'a refresher without the course',
    request: asking('refresher-july', 'ann'),
    status: 409,
    code: 'prerequisite-missing',
    says: { attendees: [0] },
  },
  { what: 'a session that nobody knows', request: asking('nowhere', 'ann'), status: 422, code: 'unknown-session' },
  {
    what: 'a pack that nobody knows',
    request: asking('north-am', 'ann', { pack: 'x' }),
    status: 422,
    code: 'unknown-pack',
  },
  {
    what: 'a school by an id that the timetable does not list',
    request: asking('north-am', 'ann', { school: { settingId: 'nowhere', name: 'Mersey Lane' } }),
    status: 422,
    code: 'invalid-answers',
    says: {
      errors: [
        {
          pointer: '/school/settingId',
          code: 'unknown-setting',
          detail: 'The timetable lists no setting with this id. Leave it out, and give the name alone.',
        },
      ],
    },
  },
  {
    what: 'a session named twice',
    request: asking('north-am', 'ann', { items: items('north-am', 'north-am') }),
    status: 422,
    code: 'invalid-answers',
    says: { errors: [{ pointer: '/items/1/sessionId', code: 'uniqueItems', detail: 'This session is named twice.' }] },
  },
  {
    what: 'places without people',
    request: asking('north-am', 'ann', { items: [{ sessionId: 'north-am', quantity: 2 }] }),
    status: 422,
    code: 'invalid-answers',
  },
  {
    what: 'an address that is none',
    request: asking('north-am', 'ann', { attendees: [person('ann', { email: 'ann' })] }),
    status: 422,
    code: 'invalid-answers',
    says: {
      errors: [
        { pointer: '/attendees/0/email', code: 'format', detail: 'This answer is not written in the form expected.' },
      ],
    },
  },
  {
    what: 'a line break in a name',
    request: asking('north-am', 'ann', { attendees: [person('ann', { name: 'Ann\r\nBcc: all' })] }),
    status: 422,
    code: 'invalid-answers',
  },
  {
    what: 'what was not asked',
    request: { ...asking('north-am', 'ann'), isAdmin: true },
    status: 422,
    code: 'invalid-answers',
  },
  { what: 'half a body', request: '{"pack":"madeup"', status: 400, code: 'malformed' },
];

/** Everything that is kept of bookings. */
async function kept(bench: Bench): Promise<unknown> {
  const tables = ['holds', 'bookings', 'booking_items', 'booking_tokens', 'attendees', 'emails'];
  const counts = tables.map(
    async (table) => (await bench.database.query(`select count(*) as n from ${table}`)).rows[0],
  );
  return Promise.all(counts);
}

/** Bad input has a clear answer and leaves nothing behind, not even half a booking. */
export function bookingRefusals(bench: () => Bench): void {
  it('refuses each in its own words, and books nothing half', async () => {
    const { url } = await bench().start();
    for (const { what, before = [], sql, request, status, code, says = {} } of refused) {
      if (sql) await bench().database.query(sql);
      for (const earlier of before) await booked(url, earlier);
      const counts = await kept(bench());
      const problem = await problemOf(await post(url, '/bookings', request), status, code);
      for (const [name, value] of Object.entries(says)) {
        assert.deepEqual(problem[name as keyof ProblemDocument], value, `${what}: ${name}`);
      }
      assert.deepEqual(await kept(bench()), counts, what);
      await bench().forget();
    }
  });

  it('tells whoever manages a booking what each session is called, its printed days, and which course comes first', async () => {
    const { url } = await bench().start();
    const answer = await fetch(`${url}/manage/names.json?pack=madeup`);
    const names = (await answer.json()) as Readonly<Record<string, SessionName>>;
    assert.deepEqual(names['refresher-july']?.after, 'Made-up course over two days');
    assert.deepEqual(names['full-june']?.after, null);
    assert.deepEqual(names['briefing-north']?.printedDays, [{ date: '2011-06-15', start: '10:00', end: '11:00' }]);
  });

  it('refuses one of two bookings of one person at the same hour that come at once', async () => {
    const { url } = await bench().start();
    const answers = await Promise.all(
      ['briefing-north', 'full-june'].map((id) => post(url, '/bookings', asking(id, 'ann'))),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  });

  it('takes a refresher with its course before it, and a school without a place in the list anywhere', async () => {
    const { url } = await bench().start();
    await booked(url, asking('full-june', 'ann'));
    await booked(url, asking('refresher-july', 'ann'));
    await booked(url, asking('briefing-south', 'bea'));
  });

  it('holds no session that is past, closed or unknown', async () => {
    const { url } = await bench().start();
    await bench().database.query("update training_sessions set is_closed = true where id = 'north-am'");
    await problemOf(await askHold(url, ['north-am', 1]), 409, 'session-closed');
    await bench().database.query("update training_sessions set starts_at = now() where id = 'north-am'");
    await problemOf(await askHold(url, ['north-am', 1]), 409, 'session-past');
    await problemOf(await askHold(url, ['nowhere', 1]), 422, 'unknown-session');
    await problemOf(await ask(url, 'DELETE', '/holds/%00'), 404, 'not-found');
  });

  it('takes a request for a recording or for news of a date, once each', async () => {
    const { url } = await bench().start();
    const wish = (kind: string, course: string): Promise<Response> => {
      const { pack, school, attendees } = asking('', 'ann');
      return post(url, '/requests', { pack, kind, course, school, attendees });
    };
    const { status, items: none } = await read<{ status: string; items: unknown[] }>(wish('recording', 'briefing'));
    assert.deepEqual([status, none], ['requested', []]);
    await read(wish('when-dated', 'undated'));
    await problemOf(await wish('recording', 'briefing'), 409, 'already-booked');
    const noRecording = await problemOf(await wish('recording', 'full'), 409, 'rule-broken');
    assert.equal(noRecording.rule, 'no-recording');
    assert.equal((await problemOf(await wish('when-dated', 'full'), 409, 'rule-broken')).rule, 'has-dates');
    const { rows } = await bench().database.query("select 1 from emails where kind = 'requested'");
    assert.equal(rows.length, 2);
  });
}
