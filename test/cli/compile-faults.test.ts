import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Json } from '../../src/schema/types.js';
import { judgeOf } from './support/judge.js';
import { makeFolder, run, type Ended } from './support/program.js';

const folder = await makeFolder();
const DRAFT_04 = 'http://json-schema.org/draft-04/schema#';
const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';
const SLOW =
  'takes very long on some texts, so the form does not run it: write it so that what repeats can be read in one way only.';

/** A schema, how compiling it ends, and the lines about it after the file's name (and "Warning: "). */
type Case = readonly [what: string, schema: Json, code: 0 | 1, ...lines: string[]];

const cases: readonly Case[] = [
  [
    'a reference that leads nowhere',
    { properties: { a: { $ref: '#/$defs/none' } } },
    1,
    ' at /properties/a/$ref: Nothing is at #/$defs/none: correct the reference, or add what it names.',
  ],
  [
    'a reference to another document',
    { $ref: 'https://example.org/a.json' },
    1,
    ' at /$ref: https://example.org/a.json is another document, and nothing is ever fetched: copy it into this one and refer to it there.',
  ],
  [
    'a reference that never ends',
    { $defs: { a: { $ref: '#/$defs/a' } }, $ref: '#/$defs/a' },
    1,
    ' at /$defs/a: #/$defs/a leads back to itself and never ends: take it out, or put it into a property or an item.',
  ],
  [
    'a pattern that is none',
    { $schema: DRAFT_07, properties: { a: { pattern: '(' } } },
    1,
    ' at /properties/a/pattern: ( is no regular expression: correct it.',
  ],
  [
    'a pattern that is none, of names',
    { patternProperties: { '[': true } },
    1,
    ' at /patternProperties/[: [ is no regular expression: correct it.',
  ],
  [
    'what is no schema',
    { $schema: DRAFT_04, properties: { a: 5 }, required: 'a' },
    1,
    ' at /required: Write a list […].',
    ' at /properties/a: Write an object {…}.',
  ],
  ['a file that is no schema', [1], 1, ': Write a schema here: an object, true or false.'],
  [
    'a type that does not exist',
    { type: 'text' },
    1,
    ' at /type: Write one of: array, boolean, integer, null, number, object, string.',
    ' at /type: Write a list […].',
  ],
  ['a judge that would answer later', { $async: true }, 1, ' at /$async: Take it out: a judge must answer at once.'],
  [
    'a dialect that the form does not read',
    { $schema: 'https://json-schema.org/draft/2019-09/schema' },
    1,
    ' at /$schema: Write https://json-schema.org/draft/2020-12/schema, http://json-schema.org/draft-07/schema# or http://json-schema.org/draft-04/schema#: the form reads these.',
  ],
  [
    'several faults at once',
    { properties: { a: { $ref: '#/x' }, b: { $ref: '#/y' }, c: { minLength: -1 } } },
    1,
    ' at /properties/c/minLength: It must be >= 0.',
    ' at /properties/a/$ref: Nothing is at #/x: correct the reference, or add what it names.',
    ' at /properties/b/$ref: Nothing is at #/y: correct the reference, or add what it names.',
  ],
  [
    'an ambiguous pattern',
    { properties: { a: { pattern: '^(a+)+$' } } },
    0,
    ` at /properties/a/pattern: ^(a+)+$ ${SLOW}`,
  ],
  [
    'an ambiguous pattern of names',
    { patternProperties: { '^(a+)+$': true } },
    0,
    ` at /patternProperties/^(a+)+$: ^(a+)+$ ${SLOW}`,
  ],
  [
    'a reference that nothing follows',
    { $defs: { a: { $ref: '#/none' } } },
    0,
    ' at /$defs/a/$ref: Nothing is at #/none: correct the reference, or add what it names.',
  ],
  [
    'a slip in a keyword',
    { requierd: ['a'], properties: { a: { requierd: [] } } },
    0,
    ' at /requierd: "requierd" is no keyword of 2020-12, so it checks nothing here (nor at 1 more): correct it, or leave it as a note of your own.',
  ],
  [
    'a format that nobody knows',
    { format: 'postcode' },
    0,
    ' at /format: "postcode" is no format that is known, so it checks nothing here: correct it, or leave it as a note of your own.',
  ],
  [
    'an escape that is none',
    { pattern: '^\\-\\d$' },
    0,
    ' at /pattern: ^\\-\\d$ escapes what needs no escape. It works here; take the \\ out for services that are stricter.',
  ],
  [
    'control: a schema without fault',
    { $schema: DRAFT_04, id: 'urn:made-up:form', 'x-note': 1, definitions: {}, type: 'string' },
    0,
  ],
];

const nameOf = (index: number): string => `schema-${index}.json`;
let ended: readonly Ended[];
before(async () => {
  for (const [index, [, schema]] of cases.entries()) await folder.write(nameOf(index), JSON.stringify(schema));
  ended = await Promise.all(cases.map((_, index) => run(['compile', nameOf(index)], { cwd: folder.path })));
});

for (const [index, [what, , code, ...lines]] of cases.entries()) {
  test(`${what}: ${code === 1 ? 'refused' : lines.length > 0 ? 'a warning' : 'nothing is said'}`, () => {
    const { code: actual, errors } = ended[index]!;
    assert.deepEqual(
      errors,
      lines.map((line) => `${code === 0 ? 'Warning: ' : ''}${nameOf(index)}${line}`),
    );
    assert.equal(actual, code);
  });
}

test('a pattern with an escape that is none judges as the form does, beside one that needs the u flag', async () => {
  const schema = { properties: { a: { pattern: '^\\-\\d$' }, b: { pattern: '^\\p{Lu}$' } } };
  assert.equal((await run(['compile', await folder.write('both.json', schema)])).code, 0);
  const judge = await judgeOf(`${folder.path}/both.validator.js`);
  assert.deepEqual(
    [judge({ a: '-1' }), judge({ a: '1' }), judge({ b: 'É' }), judge({ b: 'é' })],
    [true, false, true, false],
  );
});
