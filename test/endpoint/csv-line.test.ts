import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { csvLine } from '../../demo/endpoint/routes/csv-line.js';

/** The cells as a program reads them (RFC 4180). */
const read = (line: string): readonly string[] =>
  [...line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));

it('a CSV line keeps its cells, and none is a formula', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+@",\r\n\t' -]{1,6}[a-z(]{0,4}$/));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const found = read(csvLine(cells));
      assert.deepEqual(
        found.map((text, index) => (text === cells[index] ? text : text.replace(/^'/, ''))),
        cells,
      );
      for (const text of found) assert.doesNotMatch(text, /^\s*[=+\-@]|^[\t\r]/);
    }),
  );
  assert.equal(csvLine(['=HYPERLINK("x")', 'Halton', ' +1', '']), `"'=HYPERLINK(""x"")","Halton","' +1",""\r\n`);
});
