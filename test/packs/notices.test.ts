import assert from 'node:assert/strict';
import { test } from 'node:test';
import { set } from '../../src/schema/pointer.js';
import type { Json } from '../../src/schema/types.js';
import { assembledOf, faultsOf } from './support/judge-pack.js';

const halton = assembledOf('halton', 'notices');
const { pack } = halton;
const cards = pack['cards'] as unknown as readonly { readonly id: string; readonly date?: string }[];
const indexOf = (id: string): number => cards.findIndex((one) => one.id === id);

/** What is wrong, where, with what; and part of what is said about it. */
const wrong: readonly (readonly [string, string, Json | undefined, RegExp])[] = [
  ['a card without words', '/text/en/cards/apps-2015', undefined, /Add words for apps-2015/],
  ['words without a card', '/text/en/cards/gone', { title: 'G', paragraphs: ['G'], links: [] }, /No card has this id/],
  ['reviewed before its day', `/cards/${indexOf('apps-2015')}/reviewBy`, '2015-03-23', /Write a day after 2015-03-23/],
  ['no review date', `/cards/${indexOf('prevent')}/reviewBy`, undefined, /Add "reviewBy"/],
  ['no source', `/cards/${indexOf('prevent')}/source`, undefined, /Add "source"/],
  ['the same id twice', `/cards/${indexOf('prevent')}/id`, 'old-names', /old-names is there already/],
  ['a person’s mailbox', '/text/en/cards/prevent/paragraphs/0', 'Write to jo.bloggs@example.org', /mailbox/],
  ['a tag in the words', '/text/en/cards/prevent/title', '<b>Prevent</b>', /./],
  ['a link without https', '/text/en/cards/prevent/links/0/href', 'http://example.org', /./],
  ['a promise', '/text/en/cards/prevent/paragraphs/0', 'The child is safe.', /promise/],
];

/** By council, beside those for everybody. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  cambridgeshire: ['camhs'],
  'cheshire-east': ['kcsie-2022', 'step-down'],
  england: [],
  halton: ['toolkit', 'apps-2015', 'sexual-health', 'real-love-rocks', 'reading-list', 'ofsted-2015'],
  kent: [],
};

test('every card that the seeds name is there', () => {
  for (const [council, own] of Object.entries(wanted)) {
    const ids = (assembledOf(council, 'notices').pack['cards'] as unknown as typeof cards).map(({ id }) => id);
    const all = ['kcsie-2026', 'prevent', 'old-names', 'childcare-disqualification'];
    assert.deepEqual(ids, [...all, ...own], council);
  }
});

test('control: the cards are right', () => assert.deepEqual(faultsOf(halton, pack), []));

for (const [name, pointer, value, mend] of wrong) {
  test(`a fault in the cards is named: ${name}`, () => {
    const faults = faultsOf(halton, set(pack, pointer, value) as typeof pack);
    assert.ok(
      faults.some((one) => mend.test(one.mend)),
      JSON.stringify(faults),
    );
  });
}
