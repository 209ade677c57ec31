import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkPack } from '../../src/cli/packs/check-pack.js';
import { checkPhrases } from '../../src/cli/packs/check-phrases.js';
import type { Json } from '../../src/schema/types.js';
import { allPacks, packSchema } from './support/judge-pack.js';

test('the four councils have a form; they, and any other in England, a checklist and a page about ratings', () => {
  const names = allPacks.map(({ id, kind }) => `${id}/${kind}`);
  const four = ['cambridgeshire', 'cheshire-east', 'halton', 'kent'];
  const expected = [
    ...four.map((id) => `${id}/evidence`),
    ...[...four, 'england'].flatMap((id) => [`${id}/threshold`, `${id}/brag`]),
  ];
  assert.deepEqual(
    expected.filter((name) => !names.includes(name)),
    [],
  );
});

for (const assembled of allPacks) {
  const { id, kind, pack } = assembled;

  test(`${id}/${kind} is right, and at most 12 kB compressed`, (context) => {
    checkPack(assembled, packSchema);
    const { examples: _examples, outputs: _outputs, ...built } = pack;
    const size = gzipSync(JSON.stringify(built), { level: 9 }).length;
    context.diagnostic(`${size} B gzip`);
    assert.ok(size <= 12_000, `${size} B`);
  });

  test(`${id}/${kind} says that it is a demonstration, and where and when it comes from`, () => {
    const { en } = pack['text'] as Record<string, { demonstration: string }>;
    assert.equal(pack['status'], 'demonstration');
    assert.match(en?.demonstration ?? '', /^This is a demonstration/);
    assert.deepEqual([pack['checkedOn'], pack['reviewBy']], ['2026-11-22', '2027-02-22']);
    assert.ok(String(pack['source']).length > 0);
    assert.doesNotMatch(JSON.stringify(pack), /\.txt|seed/i, 'no name of a working file');
  });

  test(`${id}/${kind} has no word that promises, no bare level, no address of a private person`, () => {
    assert.deepEqual(checkPhrases(pack['text'] ?? {}, '/text'), []);
    const addresses = [...JSON.stringify(pack).matchAll(/[\w.]+@[\w.]+/g)].map(([address]) => address);
    for (const address of addresses) assert.doesNotMatch(address, /^[a-z]+\.[a-z]+@/i);
  });

  test(`${id}/${kind} always has a number to ring, in and out of hours, or says where every council’s is found`, () => {
    const { anyCouncil, ...contacts } = pack['contacts'] as Record<string, { phone: string; url?: string }>;
    assert.equal(contacts['emergency']?.phone, '999');
    if (id === 'england') return assert.match(anyCouncil?.url ?? '', /^https:\/\/www\.gov\.uk\//);
    for (const name of ['frontDoor', 'outOfHours']) assert.match(contacts[name]?.phone ?? '', /^\d[\d ]+$/);
  });
}

test('control: words that promise are found wherever they stand', () => {
  const wrong: readonly Json[] = [
    'This meets the threshold.',
    'It does not meet the criteria.',
    'No further action is needed.',
    'The risk score is high.',
    'A 40% chance.',
    'The child is safe.',
    'This is level 3.',
  ];
  for (const words of wrong) assert.equal(checkPhrases({ en: { next: [words] } }, '/text').length, 1, String(words));
  for (const words of ['This does not prove the child is safe.', 'Level 2 of 4 in Kent', 'A threshold conversation.']) {
    assert.deepEqual(checkPhrases({ en: { next: [words] } }, '/text'), []);
  }
});
