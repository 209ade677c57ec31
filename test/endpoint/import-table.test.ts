import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { parseTable } from '../../demo/endpoint/desk/import/parse-table.js';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('a table gives back the cells that were written, with separators, quotes and lines in them', () => {
  const cell = fc.stringMatching(/^[a-z ,;"\n\t=']{0,8}$/).map((text) => text.trim());
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  const [separators, ends, marks] = [
    [',', ';', '\t'],
    ['\n', '\r\n'],
    ['', '\ufeff'],
  ].map((one) => fc.constantFrom(...one));
  fc.assert(
    fc.property(rows, separators!, ends!, marks!, (table, separator, end, mark) => {
      const heading = ['one', 'two'];
      const lines = [heading.join(separator), ...table.map((cells) => cells.map(quoted).join(separator))];
      const text = mark + lines.join(end);
      assert.deepEqual(parseTable(text), [heading, ...table]);
      assert.deepEqual(parseTable(text + end), [heading, ...table]);
    }),
  );
});

it('a table copied from a spreadsheet is tabs; empty cells are cells; a quote without a partner is no table', () => {
  assert.deepEqual(parseTable('a\tb\r\n1,5\t\r\n'), [
    ['a', 'b'],
    ['1,5', ''],
  ]);
  assert.deepEqual(parseTable('a,b\n,\nx,'), [
    ['a', 'b'],
    ['', ''],
    ['x', ''],
  ]);
  assert.equal(parseTable('a,b\n"x,y'), null);
  assert.deepEqual(parseTable(''), []);
});
