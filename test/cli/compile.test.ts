import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import type { DialectName, Json, JsonObject } from '../../src/schema/index.js';
import { judgeOf } from './support/judge.js';
import { makeFolder, run } from './support/program.js';

const folder = await makeFolder();

/** The same form in three dialects: a list of one number, and a friend of the same kind, who needs a list. */
const schemas: Readonly<Record<DialectName, JsonObject>> = {
  '2020-12': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:made-up:form',
    properties: { pair: { prefixItems: [{ type: 'integer' }], items: false }, friend: { $ref: '#' } },
    dependentRequired: { friend: ['pair'] },
  },
  'draft-07': {
    $schema: 'http://json-schema.org/draft-07/schema#',
    properties: { pair: { items: [{ type: 'integer' }], additionalItems: false }, friend: { $ref: '#' } },
    if: { required: ['friend'] },
    then: { required: ['pair'] },
  },
  'draft-04': {
    $schema: 'http://json-schema.org/draft-04/schema#',
    properties: {
      pair: { items: [{ type: 'integer', minimum: -9, exclusiveMinimum: true }], additionalItems: false },
      friend: { $ref: '#' },
    },
    dependencies: { friend: ['pair'] },
  },
};

const answers: readonly Json[] = [
  {},
  { pair: [1] },
  { pair: ['1'] },
  { pair: [1, 2] },
  { pair: [-9] },
  { friend: {} },
  { friend: { friend: {}, pair: [] }, pair: [] },
  { friend: { friend: {} }, pair: [] },
];

for (const [dialect, schema] of Object.entries(schemas) as [DialectName, JsonObject][]) {
  test(`${dialect}: the file written judges as Ajv does`, async () => {
    const file = await folder.write(`${dialect}.schema.json`, schema);
    const { code, out, errors } = await run(['compile', file]);
    assert.deepEqual([code, errors], [0, []]);
    assert.match(out, new RegExp(`${dialect}\\.validator\\.js is written: \\d+ B, \\d+ B gzip\\.$`));
    const judge = await judgeOf(join(folder.path, `${dialect}.validator.js`));
    const ajv = createAjv({ strict: false }, dialect).compile(schema);
    for (const one of answers) assert.equal(judge(one), ajv(one), JSON.stringify(one));
    assert.equal(judge({ pair: ['1'] }), false);
    assert.deepEqual(
      judge.errors?.map(({ instancePath, keyword }) => [instancePath, keyword]),
      [['/pair/0', 'type']],
    );
  });
}

test('--out says where; the file is a module that needs no eval and no require', async () => {
  const formats = { email: 'email', when: 'date-time', day: 'date', address: 'uri', id: 'uuid' };
  const properties = Object.fromEntries(
    Object.entries(formats).map(([name, format]) => [name, { type: 'string', format }]),
  );
  const hostile = { ...properties, 'eval(1)': { enum: ['require("fs")', "'); process.exit(9); ('", 'new Function'] } };
  const file = await folder.write('formats.json', { properties: hostile, unevaluatedProperties: false });
  const out = join(folder.path, 'elsewhere.mjs');
  assert.equal((await run(['compile', '--out', out, file])).code, 0);
  const tryIt = `import judge from ${JSON.stringify(out)};
    console.log([{ email: 'a@b.example', day: '2026-02-28' }, { day: '2026-02-30' }, { other: 1 }].map((one) => judge(one)).join());`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--disallow-code-generation-from-strings',
    '--input-type=module',
    '--eval',
    tryIt,
  ]);
  assert.equal(stdout.trim(), 'true,false,false');
  assert.doesNotMatch(await readFile(out, 'utf8'), /^import\b|\bimport\s*\(/m);
});

test('control: the same process refuses to evaluate text', async () => {
  const args = ['--disallow-code-generation-from-strings', '--eval', 'new Function("return 1")()'];
  await assert.rejects(promisify(execFile)(process.execPath, args), /Code generation from strings disallowed/);
});

test('a place that cannot be written to is named', async () => {
  const out = join(folder.path, 'none', 'a.js');
  const { code, errors } = await run(['compile', await folder.write('any.json', true), '--out', out]);
  assert.deepEqual([code, errors], [1, [`${out}: It cannot be written (ENOENT).`]]);
});

test('nothing is written for a schema that is at fault', async () => {
  const file = await folder.write('fault.schema.json', { $ref: '#/none' });
  assert.equal((await run(['compile', file])).code, 1);
  assert.ok(!(await readdir(folder.path)).includes('fault.validator.js'));
});

test('a schema that is too deep is refused in words', async () => {
  const file = await folder.write('deep.json', `${'{"properties":{"a":'.repeat(2500)}{}${'}}'.repeat(2500)}`);
  const { code, errors } = await run(['compile', file]);
  assert.equal(code, 1);
  assert.equal(errors.at(-1), `${file}: It is too large or too deep for Ajv: put parts of it into $defs.`);
  assert.match(errors[0] ?? '', /^Warning: .+\/a: The form reads no deeper than this: put what is inside into \$defs/);
});
