import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TrainingPack, TrainingText } from '../../src/packs/types.js';
import { findSettings } from '../../src/rules/training/index.js';
import { shiftSessions } from '../../src/rules/training/service.js';
import type { PrintedSession } from '../../src/rules/training/types.js';
import { domain, pick, plain, skip } from './support/domain.js';
import { allPacks, assembledOf } from './support/judge-pack.js';

const packOf = (id: string): TrainingPack => plain(assembledOf(id, 'training').pack as unknown as TrainingPack);
const wordsOf = (pack: TrainingPack): TrainingText => pack.text['en'] as TrainingText;
const weekdayOf = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));

/** As a list that sets its ordinals apart: `15 th June`. */
const asListed = (printed: string | undefined): string | undefined => printed?.replace(/(?<=\d)(?=st|nd|rd|th)/, ' ');

const halton = packOf('halton');
const kent = packOf('kent');
const cheshireEast = packOf('cheshire-east');

interface Dated {
  readonly date: string;
  readonly weekday: string;
}

interface Briefing extends Dated {
  readonly asPrinted: string;
  readonly attendance: string;
  readonly purpose: string;
}

interface HubSetting {
  readonly id: string;
  readonly asPrinted: string;
  readonly fullName: string | null;
  readonly aliases: readonly string[];
}

interface Hubs {
  readonly time: { readonly start: string; readonly end: string; readonly mode: string };
  readonly whoAttends: string;
  readonly registration: { readonly mailbox: string; readonly send: readonly string[] };
  readonly counts: { readonly hubs: number; readonly rows: number };
  readonly duplicates: readonly { readonly asPrinted: string; readonly dates: readonly string[] }[];
  readonly demo: { readonly shiftDays: number };
  readonly hubs: readonly {
    readonly id: string;
    readonly number: number;
    readonly session1: Briefing;
    readonly session2: Briefing;
    readonly toolkitRequiredFrom: { readonly date: string };
    readonly settings: readonly HubSetting[];
  }[];
}

test('Halton: every hub, its two briefings, and its settings in order', { skip }, async () => {
  const guide = await domain<Hubs>('halton-hubs.json');
  assert.deepEqual(
    halton.groups.map(({ id, toolkitFrom }) => [id, toolkitFrom, wordsOf(halton).groups[id]]),
    guide.hubs.map(({ id, number, toolkitRequiredFrom }) => [id, toolkitRequiredFrom.date, `Hub ${number}`]),
  );
  for (const hub of guide.hubs) {
    for (const [name, briefing] of [['session-1', hub.session1] as const, ['session-2', hub.session2] as const]) {
      const own = halton.sessions.find(({ id }) => id === `${hub.id}-${name}`);
      const course = halton.courses.find(({ id }) => id === own?.course);
      assert.deepEqual(own?.days, [{ date: briefing.date, ...pick(guide.time, 'start', 'end') }], own?.id);
      assert.equal(weekdayOf(briefing.date), briefing.weekday);
      assert.deepEqual(
        [asListed(own.asPrinted), own.mode, own.capacity, own.inferred, own.group],
        [briefing.asPrinted, guide.time.mode, null, ['year'], hub.id],
      );
      assert.deepEqual(
        [course?.attendance, course?.groups, wordsOf(halton).courses[own.course]?.purpose],
        [briefing.attendance, 'own', `${briefing.purpose}.`],
      );
    }
    assert.deepEqual(
      halton.settings
        .filter(({ group }) => group === hub.id)
        .map(({ id, name, fullName = name }) => [id, name, fullName]),
      hub.settings.map(({ id, asPrinted, fullName }) => [id, asPrinted, fullName ?? asPrinted]),
    );
  }
  assert.deepEqual([halton.groups.length, halton.settings.length], [guide.counts.hubs, guide.counts.rows]);
  assert.deepEqual([halton.demo, halton.mailbox], [pick(guide.demo, 'shiftDays'), guide.registration.mailbox]);
  assert.deepEqual(
    wordsOf(halton).register?.map((one) => one.toLowerCase()),
    guide.registration.send,
  );
  assert.equal(wordsOf(halton).courses['toolkit-introduction']?.audience, `${guide.whoAttends}.`);
});

test('Halton: every spelling of the domain data finds its setting', { skip }, async () => {
  const { hubs, duplicates } = await domain<Hubs>('halton-hubs.json');
  for (const { id, asPrinted, fullName, aliases } of hubs.flatMap(({ settings }) => settings)) {
    for (const name of [asPrinted, fullName ?? asPrinted, ...aliases]) {
      const found = findSettings(halton.settings, name).map((one) => one.id);
      const twins = duplicates.some((one) => one.asPrinted === asPrinted) ? 2 : 1;
      assert.ok(found.slice(0, twins).includes(id), `${name}: ${found.join()}`);
    }
  }
  const own = halton.settings.flatMap(({ aliases = [] }) => aliases);
  const theirs = hubs.flatMap(({ settings }) => settings).flatMap(({ aliases }) => aliases);
  assert.deepEqual(
    own.filter((alias) => !theirs.includes(alias)),
    [],
  );
});

interface Training {
  readonly effectiveFrom: string;
  readonly events: readonly {
    readonly id: string;
    readonly title: string;
    readonly audience?: string;
    readonly agenda?: readonly string[];
    readonly chooseOne?: boolean;
    readonly occurrences: readonly {
      readonly asPrinted: string;
      readonly days: readonly Dated[];
      readonly start: string | null;
      readonly end: string | null;
      readonly venue?: string;
      readonly town?: string;
      readonly yearInferred?: boolean;
    }[];
  }[];
  readonly eLearning: { readonly modules: readonly string[] };
  readonly counts: { readonly datedOccurrences: number };
  readonly historicContacts: readonly { readonly mailbox: string; readonly phone: string }[];
}

test('Halton: every course of 2015 to 2016, its dates and what is not known of them', { skip }, async () => {
  const { events, eLearning, counts, effectiveFrom } = await domain<Training>('halton-training-2015.json');
  const { courses } = wordsOf(halton);
  assert.equal(halton.effectiveFrom, effectiveFrom);
  for (const { id, title, audience, agenda, chooseOne, occurrences } of events) {
    const course = halton.courses.find((one) => one.id === id);
    assert.deepEqual(
      [courses[id]?.title, courses[id]?.audience, courses[id]?.agenda, course?.isOnce],
      [title, audience && `${audience}.`, agenda, chooseOne],
    );
    assert.deepEqual(
      halton.sessions
        .filter((one) => one.course === id)
        .map((one) => pick(one, 'asPrinted', 'days', 'venue', 'town', 'inferred')),
      occurrences.map(({ asPrinted, days, start, end, venue, town, yearInferred }) => ({
        days: days.map(({ date }) => ({ date, start, end })),
        ...(venue && { venue, town }),
        asPrinted,
        ...(yearInferred && { inferred: ['year'] }),
      })),
      id,
    );
    for (const { date, weekday } of occurrences.flatMap(({ days }) => days)) assert.equal(weekdayOf(date), weekday);
  }
  const own = events.map(({ id }) => id);
  assert.equal(halton.sessions.filter(({ course }) => own.includes(course)).length, counts.datedOccurrences);
  assert.deepEqual(courses['e-learning']?.modules, eLearning.modules);
});

test('what must not be published stands in no pack', { skip }, async () => {
  const { historicContacts } = await domain<Training>('halton-training-2015.json');
  const all = JSON.stringify(allPacks.map(({ pack }) => pack));
  assert.ok(historicContacts.length > 0);
  for (const { mailbox, phone } of historicContacts) assert.ok(!all.includes(mailbox) && !all.includes(phone));
  assert.ok(all.includes(halton.mailbox ?? '-'), 'control: what is published would be found');
});

interface Workshop extends Dated {
  readonly id: string;
  readonly district?: string;
  readonly area?: string;
  readonly asPrinted?: string;
  readonly venue: string;
  readonly sessions: readonly {
    readonly id: string;
    readonly part: string;
    readonly start: string | null;
    readonly end: string | null;
    readonly capacity: number;
    readonly capacityInferred?: boolean;
  }[];
}

interface Kent {
  readonly workshopTitle: string;
  readonly effectiveFrom: string;
  readonly purpose: string;
  readonly audience: string;
  readonly workshops: readonly Workshop[];
  readonly mopUps: readonly Workshop[];
  readonly counts: { readonly sessions: number };
}

test(
  'Kent: twelve districts and three mop-ups, morning and afternoon, with what is approximate or inferred',
  { skip },
  async () => {
    const guide = await domain<Kent>('kent-workshops-2011.json');
    const row = (session: PrintedSession): unknown => [
      session.id,
      wordsOf(kent).groups[session.group ?? ''],
      session.part,
      session.days,
      session.venue,
      session.capacity,
      session.asPrinted,
      [session.isMopUp, session.isCapacityApproximate, session.inferred],
    ];
    const rows = [...guide.workshops, ...guide.mopUps].flatMap(({ date, district, area, venue, asPrinted, sessions }) =>
      sessions.map(({ id, part, start, end, capacity, capacityInferred }) => [
        id,
        district ?? area,
        part,
        [{ date, start, end }],
        venue,
        capacity,
        asPrinted,
        [area && true, true, capacityInferred && ['area', 'capacity']],
      ]),
    );
    assert.deepEqual(kent.sessions.map(row), rows);
    assert.equal(kent.sessions.length, guide.counts.sessions);
    for (const { date, weekday } of [...guide.workshops, ...guide.mopUps]) assert.equal(weekdayOf(date), weekday);
    const course = wordsOf(kent).courses['crossing-the-threshold'];
    assert.deepEqual(
      [kent.effectiveFrom, course?.title, course?.purpose, course?.audience],
      [guide.effectiveFrom, guide.workshopTitle, `${guide.purpose}.`, `${guide.audience}.`],
    );
    assert.deepEqual([kent.courses[0]?.groups, kent.external], ['own-first', {}]);
    assert.equal(wordsOf(kent).external?.name, 'CPD Online');
  },
);

interface Encompass {
  readonly operationEncompass: {
    readonly briefing: Dated & { start: string; end: null; platform: string; audience: string; book: string };
    readonly recording: { readonly available: boolean };
  };
}

test('Cheshire East: the briefing with its recording, and the council’s own shop', { skip }, async () => {
  const { operationEncompass } = await domain<Encompass>('cheshire-east-routing.json');
  const { briefing, recording } = operationEncompass;
  const [session] = cheshireEast.sessions;
  assert.deepEqual(session?.days, [pick(briefing, 'date', 'start', 'end')]);
  assert.deepEqual(
    [session.mode, session.venue, session.capacity, session.inferred],
    ['remote', briefing.platform, null, ['year']],
  );
  assert.equal(weekdayOf(briefing.date), briefing.weekday);
  assert.equal(cheshireEast.courses[0]?.hasRecording, recording.available);
  assert.equal(wordsOf(cheshireEast).courses['operation-encompass']?.audience, `${briefing.audience}.`);
  assert.equal(wordsOf(cheshireEast).external?.name.toLowerCase(), briefing.book);
});

test('made-up dates are whole weeks later, on working days', () => {
  for (const { sessions, courses, demo, holidays } of [halton, kent, cheshireEast]) {
    assert.equal((demo?.shiftDays ?? 0) % 7, 0);
    const made = shiftSessions(sessions, courses, demo?.shiftDays ?? 0, '2026-11-22');
    for (const [index, { id, days }] of sessions.entries()) {
      const [first] = made[index]?.days ?? [];
      assert.ok(first && first.date > '2026-11-22', id);
      assert.equal(weekdayOf(first.date), weekdayOf(days[0]?.date ?? ''), id);
      assert.ok(!holidays.includes(first.date), `${id}: ${first.date} is a bank holiday`);
    }
  }
});
