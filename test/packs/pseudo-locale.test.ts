import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pseudoLocales, pseudoText, pseudoWords } from '../../scripts/pseudo-locale.js';

const placeholders = (text: string): readonly string[] => text.match(/%\{\w+\}/g) ?? [];

test('placeholders survive in both made-up languages', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('%{name}', '%{count} ', ' %{phone}.'));
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      fc.constantFrom(...pseudoLocales),
      (text, locale) => {
        assert.deepEqual(placeholders(pseudoText(text, locale)), placeholders(text));
      },
    ),
  );
});

test('en-XA is longer and accented, ar-XB reads from right to left', () => {
  assert.equal(pseudoText('Save %{name} now', 'en-XA'), '[Šávé %{name} ñów ~ ~]');
  assert.equal(pseudoText('Save %{name}', 'ar-XB'), '\u202eSave\u202c %{name}');
});

test('what is no words stays as it is', () => {
  const words = {
    label: 'Name',
    when: { const: 'yes' },
    phones: ['lado'],
    links: [{ text: 'Page', href: 'https://x.example/' }],
  };
  assert.deepEqual(pseudoWords(words, 'ar-XB'), {
    label: '\u202eName\u202c',
    when: { const: 'yes' },
    phones: ['lado'],
    links: [{ text: '\u202ePage\u202c', href: 'https://x.example/' }],
  });
});
