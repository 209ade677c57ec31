import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inBlocks } from '../../src/elements/form-finish/outputs/in-blocks.js';
import type { AnswerSection } from '../../src/fields/index.js';

const row = (pointer: string): AnswerSection['groups'][number]['rows'][number] => ({
  pointer,
  label: pointer,
  answer: `answer ${pointer}`,
  isRequired: false,
  isPrivate: false,
});

const group = (title: string | undefined, ...pointers: string[]): AnswerSection['groups'][number] => ({
  title,
  rows: pointers.map(row),
});

const section = (title: string, ...groups: AnswerSection['groups'][number][]): AnswerSection => ({
  title,
  groups,
  count: groups.length,
});

const form = [
  section('Worry', group(undefined, '/worry/what', '/worry/when'), group('Child 1', '/children/0/injury')),
  section('Child', group('Child 1', '/children/0/name', '/children/0/dob'), group('Child 2', '/children/1/name')),
];
const apart = { ...section('Apart', group(undefined, '/keep')), isPrivate: true };

const pointersOf = (sections: readonly AnswerSection[]): readonly string[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ pointer }) => pointer)));

test('blocks come in the council’s order, a child’s answers together, the rest after them, and what stands apart last', () => {
  const blocks = [
    { id: 'child', fields: ['/children/[]/name', '/children/[]/injury'], limit: 10 },
    { id: 'when', fields: ['/worry/when'] },
  ];
  const titles = { child: 'The child', when: 'When' };
  const found = inBlocks([...form, apart], blocks, titles, 'Rest');
  assert.deepEqual(
    found.map(({ title, limit }) => [title, limit]),
    [
      ['The child', 10],
      ['When', undefined],
      ['Rest', undefined],
      ['Apart', undefined],
    ],
  );
  assert.deepEqual(
    found[0]?.groups.map(({ title, rows }) => [title, ...rows.map(({ pointer }) => pointer)]),
    [
      ['Child 1', '/children/0/name', '/children/0/injury'],
      ['Child 2', '/children/1/name'],
    ],
  );
});

test('whatever the blocks are, every answer is in them or in the rest, once', () => {
  const places = ['/worry', '/worry/what', '/children', '/children/[]/name', '/children/[]/dob', '/nothing'];
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...places), { maxLength: 4 }), (fields) => {
      // A place in two blocks stands in both: the check of packs has each once.
      const blocks = fields.length > 0 ? [{ id: 'one', fields }] : [];
      const found = pointersOf(inBlocks([...form, apart], blocks, {}, 'Rest'));
      assert.deepEqual([...found].sort(), [...pointersOf([...form, apart])].sort());
    }),
  );
});
