import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutFiles } from '../../src/delivery/attachments/urns.js';
import type { Json } from '../../src/schema/types.js';

const file = 'urn:front-door:attachment:2b1f';

test('files are not saved with a form: neither by themselves nor in a list, however deep', () => {
  const answers = { name: 'Kim', plan: file, notes: [{ scans: [file, 'words', file], on: '2026-11-24' }], none: null };
  assert.deepEqual(withoutFiles(answers), { name: 'Kim', notes: [{ scans: ['words'], on: '2026-11-24' }], none: null });
});

test('everything else is saved as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const answers = JSON.parse(JSON.stringify(value)) as Json;
      assert.deepEqual(withoutFiles(answers), answers);
    }),
  );
});
