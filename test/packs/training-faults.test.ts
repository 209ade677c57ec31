import assert from 'node:assert/strict';
import { test } from 'node:test';
import { set } from '../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { assembledOf, faultsOf } from './support/judge-pack.js';

const halton = assembledOf('halton', 'training');
const twoDays = (halton.pack['sessions'] as JsonObject[]).findIndex(({ id }) => id === 'wt-full-1');
const wt = `/sessions/${twoDays}`;
const day = (date: string, start: string | null = null, end: string | null = null): JsonObject => ({
  date,
  start,
  end,
});

const slips: readonly (readonly [pointer: string, value: Json | undefined, part: string, mend: RegExp])[] = [
  ['/sessions/0/course', 'nothing', 'sessions', /No course has the id nothing/],
  ['/sessions/0/group', 'hub-8', 'sessions', /No group has the id hub-8/],
  ['/sessions/0/group', undefined, 'sessions', /Say which group it is for/],
  ['/sessions/1/id', 'hub-1-session-1', 'sessions', /Write another id/],
  ['/sessions/0/course', 'e-learning', 'courses', /E-learning starts at any time/],
  ['/settings/0/group', 'hub-8', 'settings', /No group has the id hub-8/],
  ['/settings/1/id', 'h1-01', 'settings', /Write another id/],
  ['/courses/0/prerequisite', 'nothing', 'courses', /No other course has the id nothing/],
  ['/groups/0/toolkitFrom', '2020-06-16', 'groups', /No session of hub-1 is on that day/],
  [`${wt}/days`, [day('2015-07-01'), day('2015-06-30')], 'sessions', /Put the days in order/],
  [`${wt}/days`, [day('2015-06-27'), day('2015-07-01')], 'sessions', /it is a Saturday/],
  [`${wt}/days/0/date`, '2015-06-29', 'sessions', /Write the date that is printed: 30th June/],
  [`${wt}/days/0`, day('2015-06-30', '00:00'), 'sessions', /00:00 is none/],
  [`${wt}/days/0`, day('2015-06-30', null, '12:00'), 'sessions', /Write when it starts too/],
  [`${wt}/days/0`, day('2015-06-30', '12:00', '12:00'), 'sessions', /Let it end after it starts/],
  [`${wt}/days`, [], 'sessions', /./],
  ['/sessions/0/asPrinted', 'Tuesday 15th June', 'sessions', /This is a Monday/],
  ['/demo/shiftDays', 2550, 'demo', /./],
  ['/mailbox', 'ann.other@halton.gov.uk', 'mailbox', /mailbox of a role/],
  ['/text/en/next/0', 'Write to ann.other@halton.gov.uk', 'text.en', /mailbox of a role/],
  ['/text/en/courses/wt-full', undefined, 'text.en', /Add words for wt-full/],
  ['/text/en/courses/stray', { title: 'Stray' }, 'text.en', /Nothing has this id/],
  ['/text/en/groups/hub-1', undefined, 'text.en', /Add words for hub-1/],
  ['/text/en/years', undefined, 'text.en', /Add years/],
  ['/text/en/register', undefined, 'text.en', /Add register/],
  ['/text/en/next/0', 'Ring %{frontDoor}.', 'text.en', /Nothing fills/],
];

for (const [pointer, value, part, mend] of slips) {
  test(`a slip in a timetable at ${pointer} is named with its file: ${mend.source}`, () => {
    const found = faultsOf(halton, set(halton.pack, pointer, value) as JsonObject);
    assert.ok(
      found.some((fault) => mend.test(fault.mend) && fault.file.endsWith(`/training/${part}.json`)),
      JSON.stringify(found, null, 1),
    );
  });
}

test('a timetable may be nothing but the address of a booking site', () => {
  const pack = assembledOf('cheshire-east', 'training');
  const empty = { ...pack.pack, courses: [], sessions: [], external: { url: 'https://shop.council.example/' } };
  const text = set(set(pack.pack['text'], '/en/courses', {}), '/en/years', undefined);
  assert.deepEqual(faultsOf(pack, { ...empty, text } as JsonObject), []);
});
