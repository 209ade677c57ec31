import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { makeFolder, run } from './support/program.js';

const folder = await makeFolder();

test('help is printed for the program and for each command', async () => {
  const [program, compile, check] = await Promise.all(
    [['--help'], ['compile', '--help'], ['check-pack', '-h']].map((args) => run(args)),
  );
  assert.match(
    program?.out ?? '',
    /^front-door-elements COMMAND …\n[^]*compile[^]*check-pack[^]*Exit codes: 0 well, 1 faults/,
  );
  assert.match(compile?.out ?? '', /^front-door-elements compile SCHEMA \[--out FILE\]/);
  assert.match(check?.out ?? '', /^front-door-elements check-pack PATH…/);
  for (const one of [program, compile, check]) assert.deepEqual([one?.code, one?.errors], [0, []]);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  const { code, out } = await run(['--version']);
  assert.deepEqual([code, out], [0, version]);
});

/** What is typed, and the first line of the answer. */
const misuses: readonly (readonly [readonly string[], string, string?])[] = [
  [[], 'front-door-elements COMMAND …'],
  [['chek-pack'], 'There is no command chek-pack.', 'See: front-door-elements --help'],
  [['compile'], 'Name the schema.', 'See: front-door-elements compile --help'],
  [['compile', 'a.json', 'b.json'], 'Name one schema.', 'See: front-door-elements compile --help'],
  [
    ['compile', 'a.json', '--out', './a.json'],
    '--out is the schema itself.',
    'See: front-door-elements compile --help',
  ],
  [
    ['compile', 'a.json', '--out'],
    "Option '--out <value>' argument missing.",
    'See: front-door-elements compile --help',
  ],
  [['check-pack'], 'Name a pack: a file or a folder.', 'See: front-door-elements check-pack --help'],
  [['check-pack', '--json', 'a'], "Unknown option '--json'.", 'See: front-door-elements check-pack --help'],
];

for (const [args, first, last] of misuses) {
  test(`wrong use is said plainly and ends with 2: ${args.join(' ') || '(nothing)'}`, async () => {
    const { code, out, errors } = await run(args);
    assert.deepEqual([code, out, errors[0]], [2, '', first]);
    if (last !== undefined) assert.deepEqual(errors.slice(1), [last]);
  });
}

/** Files that cannot be read, and the one line about each. */
const unreadable: readonly (readonly [name: string, content: string | Uint8Array | undefined, line: string])[] = [
  ['none.json', undefined, ': The file is missing.'],
  ['value.json', '{\n  "a": 1,\n  "b": }', ' at line 3, column 8: Write JSON: a value must stand here.'],
  ['comma.json', '{"a": 1,}', ' at line 1, column 9: Write JSON: a name in "…" must stand here.'],
  ['end.json', '{"a": [1, 2', ' at line 1, column 12: Write JSON: , or ] must stand here.'],
  ['more.json', '{}\r\n{}', ' at line 2, column 1: Write JSON: the end must stand here.'],
  ['comment.json', '{ // why\n}', ' at line 1, column 3: Write JSON: a name in "…" or } must stand here.'],
  [
    'text.json',
    '{"a": "b\nc"}',
    ' at line 1, column 7: Write JSON: close this text with ", without a line break in it; before ", \\ and nothing else stands \\.',
  ],
  ['empty.json', '', ' at line 1, column 1: Write JSON: a value must stand here.'],
  ['latin.json', Uint8Array.from([0x22, 0xe9, 0x22]), ': Save the file as UTF-8.'],
];

test('each file that cannot be read is named with line and column, several in one run, without a stack trace', async () => {
  const files = unreadable.map(([name]) => name);
  for (const [name, content] of unreadable) if (content !== undefined) await folder.write(name, content);
  const { code, out, errors } = await run(['check-pack', ...files], { cwd: folder.path });
  assert.deepEqual([code, out], [1, '']);
  assert.deepEqual(
    errors,
    unreadable.map(([name, , line]) => `${name}${line}`),
  );
});

test('a folder is no schema', async () => {
  const { code, errors } = await run(['compile', folder.path]);
  assert.deepEqual([code, errors], [1, [`${folder.path}: This is a folder: name a file.`]]);
});

test('a byte order mark does no harm', async () => {
  const { code } = await run(['compile', await folder.write('marked.json', '\ufeff{"type": "string"}')]);
  assert.equal(code, 0);
});
