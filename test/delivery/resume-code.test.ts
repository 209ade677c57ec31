import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CodeSeal } from '../../src/delivery/drafts/code-seal.js';
import { makeResumeCode, readResumeCode } from '../../src/delivery/drafts/resume-code.js';

const words = JSON.parse(readFileSync('src/i18n/words/resume-code.json', 'utf8')) as readonly string[];
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** One letter too many, too few, another, or two that changed places. */
const slips = (word: string): string[] => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const made: string[] = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    made.push(before + rest.slice(1), before + rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2));
    for (const letter of letters) made.push(before + letter + rest, before + letter + rest.slice(1));
  }
  return made.filter((one) => one !== word);
};

describe('the words of resume codes', () => {
  test('are at least 2,048, short, plain and each there once', () => {
    assert.ok(words.length >= 2048, String(words.length));
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(
      words.filter((word) => !/^[a-z]{4,8}$/.test(word)),
      [],
    );
  });

  test('no slip of one letter turns a word into another', () => {
    const known = new Set(words);
    const confused = words.flatMap((word) => slips(word).filter((slip) => known.has(slip)));
    assert.deepEqual(confused, []);
  });

  test('no word begins another: a plural or an ending more is no other word', () => {
    const sorted = [...words].sort();
    assert.deepEqual(
      sorted.filter((word, index) => sorted[index + 1]?.startsWith(word)),
      [],
    );
  });

  test('control: the same search finds what is alike', () => {
    assert.ok(slips('kettle').includes('kettles'));
    assert.ok(slips('kettle').includes('kettel'));
    assert.ok(slips('kettle').includes('nettle'));
  });
});

describe('a resume code', () => {
  test('has six words of the list, another each time', () => {
    const codes = Array.from({ length: 200 }, () => makeResumeCode(words));
    for (const code of codes) {
      assert.equal(code.length, 6);
      assert.ok(code.every((word) => words.includes(word)));
    }
    assert.equal(new Set(codes.map((code) => code.join(' '))).size, codes.length);
  });

  test('every word is as likely as another', () => {
    const few = ['one', 'two', 'three'];
    const counts = new Map(few.map((word) => [word, 0]));
    for (let round = 0; round < 2000; round += 1)
      for (const word of makeResumeCode(few)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) assert.ok(Math.abs(count - 4000) < 400, `${word}: ${count}`);
  });

  test('is read however it is typed: capitals, spaces, hyphens, full stops, numbers of a list', () => {
    const separator = fc
      .array(fc.constantFrom(' ', '-', '\n', '\t', ', ', '.', ' – ', '\u00a0', '1. ', '_', '/'), {
        minLength: 1,
        maxLength: 3,
      })
      .map((parts) => parts.join(''));
    const letter = fc.constantFrom<(word: string) => string>(
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => word.charAt(0).toUpperCase() + word.slice(1),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...words), letter, separator), { minLength: 6, maxLength: 6 }),
        separator,
        (parts, first) => {
          const typed = first + parts.map(([word, change, after]) => change(word) + after).join('');
          assert.deepEqual(
            readResumeCode(typed),
            parts.map(([word]) => word),
          );
        },
      ),
    );
  });

  test('opens what it sealed, and nothing else does', async () => {
    const code = ['acorn', 'badge', 'cactus', 'daisy', 'easel', 'falcon'];
    const seal = await CodeSeal.derive(code);
    const sealed = await seal.seal(bytes('what was typed'), bytes('bound'));
    const again = await CodeSeal.derive(code, seal.salt);
    assert.deepEqual(await again.open(sealed, bytes('bound')), bytes('what was typed'));
    assert.equal(await again.open(sealed, bytes('other')), null, 'what stands beside it was changed');
    const wrong = await CodeSeal.derive([...code].reverse(), seal.salt);
    assert.equal(await wrong.open(sealed, bytes('bound')), null, 'other words');
    const salted = await CodeSeal.derive(code);
    assert.equal(await salted.open(sealed, bytes('bound')), null, 'the same words with another salt');
    seal.forget();
    assert.equal(await seal.open(sealed, bytes('bound')), null, 'forgotten');
    await assert.rejects(seal.seal(bytes('more'), bytes('bound')));
  });

  test('trying one costs at least 600,000 rounds of SHA-256', async (t) => {
    const derive = t.mock.method(crypto.subtle, 'deriveKey');
    await CodeSeal.derive(['acorn']);
    const [algorithm] = derive.mock.calls[0]?.arguments ?? [];
    const { name, hash, iterations } = algorithm as Pbkdf2Params;
    assert.deepEqual([name, hash], ['PBKDF2', 'SHA-256']);
    assert.ok(iterations >= 600_000, String(iterations));
  });
});
