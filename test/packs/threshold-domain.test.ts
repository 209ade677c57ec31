import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ThresholdPack, ThresholdText } from '../../src/packs/types.js';
import { placeIndicators } from '../../src/rules/threshold/index.js';
import retired from '../../schemas/retired-indicators.json' with { type: 'json' };
import { domain, pick, plain, skip } from './support/domain.js';
import { assembledOf } from './support/judge-pack.js';

interface Row {
  readonly id: string;
  readonly [key: string]: unknown;
}

interface Council {
  readonly name: string;
  readonly levelLabels: Readonly<Record<string, string>>;
  readonly hours: unknown;
  readonly hoursAsPrinted: string | null;
  readonly outOfHours: { readonly team: string; readonly phone: string };
  readonly lado: { readonly phone: string | null; readonly email: string | null };
  readonly toolkit: { readonly expected: boolean | null; readonly routes: readonly string[] };
  readonly routes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Guide {
  readonly indicators: readonly Row[];
  readonly areas: Readonly<Record<string, readonly string[]>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly dimensions: readonly { readonly id: string; readonly label: string; readonly help: string }[];
  readonly levels: readonly { readonly level: number; readonly label: string; readonly meaning: string }[];
  readonly evidenceHow: readonly string[];
  readonly phoneNowSigns: { readonly signs: readonly { id: string; text: string; standsFor: string[] }[] };
  readonly contextQuestions: readonly { key: string; question: string; answers: string[] | string }[];
  readonly rules: readonly (Row & { say: string })[];
  readonly modifiers: readonly (Row & { add: string })[];
  readonly override: { readonly down: { readonly minCharacters: number } };
  readonly tellFamily: { readonly values: Readonly<Record<string, string>> };
  readonly pathways: Readonly<Record<string, string>>;
  readonly toolkitTools: { readonly list: readonly { id: string; label: string }[] };
  readonly routeAliases: Readonly<Record<string, string>>;
  readonly retired: readonly { id: string; replacedBy: readonly string[] }[];
  readonly councils: Readonly<Record<string, Council>>;
}

const councils = ['cambridgeshire', 'cheshire-east', 'halton', 'kent'];
const packOf = (id: string): ThresholdPack => assembledOf(id, 'threshold').pack as unknown as ThresholdPack;
const halton = packOf('halton');
const wordsOf = (pack: ThresholdPack): ThresholdText => plain(pack.text['en'] as ThresholdText);
const words = wordsOf(halton);
const guide = skip ? (undefined as never) : await domain<Guide>('threshold-indicators.json');

test('every indicator, with its place, level, marks and words', { skip }, () => {
  const flags = ['basis', 'urgent', 'policeToo', 'consult', 'mustNotify', 'tellFamily', 'pathway', 'tools'];
  const placed = placeIndicators(halton.indicators);
  assert.equal(placed.length, 142);
  assert.deepEqual(
    placed.map((one) => pick(one, 'id', 'dimension', 'area', 'level', ...flags)).sort(byId),
    guide.indicators.map((one) => pick(one, 'id', 'dimension', 'area', 'level', ...flags)).sort(byId),
  );
  for (const row of guide.indicators) {
    const own = placed.find(({ id }) => id === row.id);
    assert.equal(words.indicators[row.id], row['text']);
    assert.equal(words.terms[row.id], row['term']);
    assert.equal(words.notes[row.id], row['note']);
    assert.equal(words.alsoCall[row.id], row['alsoCall']);
    assert.deepEqual([own?.note, own?.alsoCall], [row['note'] && true, row['alsoCall'] && true]);
  }
  const counts: Record<string, number> = {};
  for (const { dimension, level } of placed)
    counts[`${dimension}-${level}`] = (counts[`${dimension}-${level}`] ?? 0) + 1;
  assert.deepEqual(counts, guide.counts);
});

const byId = (one: Record<string, unknown>, other: Record<string, unknown>): number =>
  String(one['id']).localeCompare(String(other['id']));

test('every duty, in words', { skip }, () => {
  const keys = ['whose', 'applies', 'order', 'to', 'how', 'by', 'also', 'law'];
  for (const { id, duty } of guide.indicators) {
    assert.deepEqual(words.duties[id] && pick(words.duties[id], ...keys), duty && pick(duty, ...keys), id);
  }
  assert.match(words.duties['F3-10']?.exception ?? '', /not to tell the family before advice/);
});

test('the 64 areas, in order, each with words', { skip }, () => {
  const areas = Object.fromEntries(
    Object.entries(halton.indicators).map(([name, lists]) => [name, Object.keys(lists)]),
  );
  assert.deepEqual(areas, guide.areas);
  assert.equal(Object.values(areas).flat().length, 64);
});

test('the signs of the first screen cover every urgent indicator once', { skip }, () => {
  const { signs } = guide.phoneNowSigns;
  assert.equal(halton.signs.length, 13);
  assert.deepEqual(
    halton.signs.map(({ id, standsFor }) => ({ id, text: words.signs[id], standsFor })),
    signs,
  );
  const covered = halton.signs.flatMap(({ standsFor }) => standsFor);
  assert.deepEqual([covered.length, new Set(covered).size], [38, 38]);
});

test('every question that a rule reads', { skip }, () => {
  assert.deepEqual(
    halton.questions.map(({ id }) => [id, words.questions[id]]),
    guide.contextQuestions.map(({ key, question }) => [key, question]),
  );
  for (const { key, answers } of guide.contextQuestions) {
    const unknown = halton.questions.find(({ id }) => id === key)?.unknown ?? 'not-known';
    if (Array.isArray(answers)) assert.deepEqual([...answers].sort(), ['yes', 'no', unknown].sort(), key);
  }
});

test('every rule and modifier, and what a lower view needs', { skip }, () => {
  assert.deepEqual(
    halton.rules.map((rule) => ({ ...rule, say: words.rules[rule.id] })),
    guide.rules,
  );
  assert.deepEqual(
    halton.modifiers,
    guide.modifiers.map((one) => pick(one, 'id', 'place', 'when')),
  );
  assert.equal(words.modifiers['M1'], guide.modifiers[1]?.add);
  assert.equal(words.modifiers['M12'], guide.modifiers[12]?.add);
  assert.equal(halton.override.minCharacters, guide.override.down.minCharacters);
  assert.deepEqual(halton.routeAliases, guide.routeAliases);
});

test('dimensions, levels, how you know, the line about the family, pathways, tools, retired ids', { skip }, () => {
  assert.deepEqual(
    Object.entries(words.dimensions).map(([id, one]) => ({ id, ...one })),
    guide.dimensions,
  );
  assert.deepEqual(
    Object.values(words.levels).map(({ meaning }) => meaning),
    guide.levels.map(({ meaning }) => meaning),
  );
  assert.deepEqual(Object.values(words.how), guide.evidenceHow);
  assert.deepEqual(words.tellFamily, guide.tellFamily.values);
  assert.deepEqual(words.pathways, guide.pathways);
  assert.deepEqual(
    Object.entries(words.tools ?? {}).map(([id, label]) => ({ id, label })),
    guide.toolkitTools.list,
  );
  assert.deepEqual(retired.ids, Object.fromEntries(guide.retired.map(({ id, replacedBy }) => [id, replacedBy])));
});

for (const id of councils) {
  test(`routes, hours, numbers and labels: ${id}`, { skip }, () => {
    const pack = packOf(id);
    const said = wordsOf(pack);
    const council = guide.councils[id];
    assert.ok(council);
    assert.equal(said.councils[id], council.name);
    assert.deepEqual(Object.keys(pack.routes).sort(), Object.keys(council.routes).sort());
    for (const [name, row] of Object.entries(council.routes)) {
      const own = pack.routes[name];
      const theirs = said.routes[name];
      assert.equal(own?.phone ?? null, row['phone'], name);
      assert.deepEqual([own?.option, own?.askLeadFirst], [row['option'], row['askLeadFirst']], name);
      assert.equal(own?.hoursNotKnown, row['hours'] === null ? true : undefined, name);
      assert.equal(own?.effectiveFrom ?? pack.effectiveFrom, row['effectiveFrom'], name);
      assert.equal(own?.checkedOn ?? pack.checkedOn, row['checkedOn'], name);
      assert.equal(own?.status ?? pack.status, row['status'], name);
      assert.deepEqual(
        pick(theirs ?? {}, 'team', 'how', 'phoneFor', 'phoneNote'),
        pick(row, 'team', 'how', 'phoneFor', 'phoneNote'),
      );
      assert.equal(theirs?.choose !== undefined, row['choose'] !== undefined, name);
    }
    assert.deepEqual(pack.contacts.frontDoor.hours ?? null, council.hours);
    assert.equal(plain(pack.contacts.frontDoor.hoursAsPrinted ?? null), council.hoursAsPrinted);
    assert.deepEqual(pick(pack.contacts.outOfHours, 'team', 'phone'), pick(council.outOfHours, 'team', 'phone'));
    assert.deepEqual(
      [pack.contacts.lado.phone, pack.contacts.lado.email ?? null],
      [council.lado.phone, council.lado.email],
    );
    assert.deepEqual(
      [pack.toolkit.expected ?? null, pack.toolkit.routes],
      [council.toolkit.expected, council.toolkit.routes],
    );
    for (const [index, label] of Object.entries(council.levelLabels)) {
      assert.ok(said.levels[`need-${index}`]?.label.startsWith(label), label);
    }
  });
}

interface Neighbours {
  readonly neighbours: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly fallback: { readonly url: string };
}

test('neighbours, and the national page', { skip }, async () => {
  const { neighbours, fallback } = await domain<Neighbours>('contacts.json');
  for (const id of councils) {
    const { contacts } = packOf(id);
    const keys = ['name', 'phone', 'outOfHours', 'url', 'checkedOn'];
    assert.deepEqual(
      Object.values(contacts.neighbours),
      neighbours[id]?.map((row) => pick(row, ...keys)),
    );
    assert.equal(contacts.anyCouncil.url, fallback.url);
  }
});
