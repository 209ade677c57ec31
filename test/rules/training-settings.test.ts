import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSettings } from '../../src/rules/training/index.js';
import { halton } from './support/training-packs.js';

const { settings } = halton;
const found = (typed: string): string[] => findSettings(settings, typed).map(({ name }) => name.replaceAll('’', "'"));

const one: readonly (readonly [typed: string, name: string])[] = [
  ['hallwood', 'Hallwood'],
  ['olmos', 'OLMOS'],
  ['our lady mother of saviour', 'OLMOS'],
  ['st chads', 'St Chads'],
  ["Saint Chad's", 'St Chads'],
  ['chestnut', 'Chesnut Lodge'],
  ['CHESNUT LODGE', 'Chesnut Lodge'],
  ['Bridgewater', 'Bridgewater Park'],
  ['OBA', 'OBA'],
  ['o.b.a.', 'OBA'],
  ['brookvale', 'Brookvale'],
  ['victoria rd', 'Victoria Road'],
  ['warrington road', 'Warrington Rd Nursery'],
  ['weston point', 'Weston Point'],
  ['ditton nursery', 'Ditton Nursery'],
  ["St. Michael's with St. Thomas", "St Michael's with St Thomas"],
  ['runcorn all saints', 'Runcorn All Saints'],
  ['halebank', 'Halebank'],
  ['Sts Peter & Paul', 'Sts Peter and Paul'],
  ['saint peter and paul', 'Sts Peter and Paul'],
  ['holy spirit', 'The Holy Spirit'],
  ['palace fields', 'Palacefields'],
  ['hillview', 'Hillview'],
  ['lunts héath', "Lunt's Heath"],
  ['O.L.O.P.S.', 'OLOPS'],
  ['chadwick', 'OCA'],
  ['wdhs', 'Wade Deacon'],
];

for (const [typed, name] of one) {
  test(`“${typed}” is ${name}`, () => {
    assert.deepEqual(found(typed), [name]);
  });
}

const several: readonly (readonly [typed: string, names: readonly string[]])[] = [
  ['farnworth', ['Farnworth', 'Farnworth']],
  ['all saints', ['All Saints Upton', 'Runcorn All Saints']],
  ['weston', ['Weston', 'Weston Point']],
  ['st michaels', ["St Michael's", "St Michael's with St Thomas"]],
  ['ditton', ['Ditton', 'Ditton Nursery']],
  ['hale', ['Hale', 'Halebank']],
  ['park', ['Bridgewater Park', 'Hallwood']],
  ['the heath', ['The Heath', "Lunt's Heath"]],
  ["st bede's", ["St Bede's Infants", "St Bede's Junior"]],
];

for (const [typed, names] of several) {
  test(`“${typed}” is a list, the exact name first: ${names.join(', ')}`, () => {
    assert.deepEqual(found(typed), names);
  });
}

test('“hal” lists every school that begins so, and “farnworth” its two hubs', () => {
  assert.deepEqual(found('hal').slice(0, 4).sort(), ['Hale', 'Halebank', 'Hallwood', 'Halton Lodge']);
  assert.deepEqual(
    findSettings(settings, 'farnworth').map(({ group }) => group),
    ['hub-5', 'hub-7'],
  );
});

test('“the” lists the schools that are printed with it first', () => {
  const names = ['The Bridge', 'The Brow', 'The Grange', 'The Heath', 'The Holy Spirit'];
  assert.deepEqual(found('the').slice(0, 5).sort(), names);
  assert.deepEqual(found('Th').slice(0, 5).sort(), names);
});

test('names that were only printed side by side are no school', () => {
  for (const typed of ['OBA Brookvale', 'Park Hallwood Bridgewater', 'Weston Victoria', '', ' ', '’']) {
    assert.deepEqual(found(typed), [], typed);
  }
});

test('however a name is written, it finds the same', () => {
  const respell = fc.constantFrom<(name: string) => string>(
    (name) => name.toUpperCase(),
    (name) => name.replaceAll('’', ''),
    (name) => name.replaceAll('’', "'"),
    (name) => name.replace(/\bSt\b/g, 'Saint'),
    (name) => name.replace(/\bSaints?\b/g, 'St.'),
    (name) => name.replace(/\bRoad\b/g, 'Rd'),
    (name) => `The ${name.replace(/^The /, '')}`,
    (name) => ` ${name.replaceAll(' ', '  ')}, `,
    (name) => name.replace(/e/g, 'é'),
  );
  const named = fc.constantFrom(...settings.flatMap(({ name, fullName = name }) => [name, fullName]));
  fc.assert(
    fc.property(named, fc.array(respell, { maxLength: 4 }), (name, spellings) => {
      const typed = spellings.reduce((so, spell) => spell(so), name);
      assert.deepEqual(found(typed), found(name), typed);
    }),
  );
});

test('a school is listed from its first letter to its last', () => {
  fc.assert(
    fc.property(fc.constantFrom(...settings), fc.nat(30), ({ name }, length) => {
      const typed = name.slice(0, Math.max(1, length));
      assert.ok(found(typed).includes(name.replaceAll('’', "'")), typed);
    }),
    { numRuns: 500 },
  );
});
