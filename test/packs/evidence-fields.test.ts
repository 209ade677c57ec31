import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { declaredPlaces } from '../../src/cli/packs/declared-places.js';
import type { Pack } from '../../src/packs/types.js';
import { halton } from './support/halton.js';
import { allPacks } from './support/judge-pack.js';

/** A field of the guide's form, and the places where its answer stands here. */
interface Row {
  readonly id: string;
  readonly required: string;
  readonly need: 'minimum' | 'helps';
  readonly showWhen?: string;
  readonly places: readonly string[];
  readonly why?: string;
}

const rows = JSON.parse(await readFile('test/packs/support/evidence-fields.json', 'utf8')) as Row[];
const places = declaredPlaces(halton.schema);

test('each of the 88 fields is asked, or says why it is no question', () => {
  assert.equal(rows.length, 88);
  for (const { id, places: at, why } of rows) {
    assert.ok(at.length > 0 || why, id);
    for (const place of at) assert.ok(places.has(place), `${id}: ${place}`);
  }
});

test('nothing is asked that is not one of the 88', () => {
  const known = new Set(rows.flatMap(({ places: at }) => at));
  const asked = halton.ui.pages.flatMap(({ fields }) => fields);
  for (const field of asked) {
    assert.ok(known.has(field) || [...known].some((place) => place.startsWith(`${field}/`)), field);
  }
});

test('what a council could not act without is marked, and is the urgent minimum', () => {
  const minimum = rows.filter(({ need }) => need === 'minimum').flatMap(({ places: at }) => at);
  assert.equal(minimum.length, 12);
  assert.deepEqual(new Set(halton.ui.urgentMinimum), new Set(minimum));
  for (const [place, { need }] of Object.entries(halton.ui.fields)) {
    assert.equal(need === 'minimum', minimum.includes(place), place);
  }
});

test('every council asks them: only one that wants no tools leaves out why there is none', () => {
  const forms = allPacks.filter(({ kind }) => kind === 'evidence');
  assert.deepEqual(forms.map(({ id }) => id).sort(), ['cambridgeshire', 'cheshire-east', 'halton', 'kent']);
  for (const { id, pack } of forms) {
    const { schema, ui } = pack as unknown as Pack;
    const asked = declaredPlaces(schema);
    const left = [...new Set(rows.flatMap(({ places: at }) => at))].filter((place) => !asked.has(place));
    assert.deepEqual(left, id === 'halton' ? [] : ['/toolkit/noToolReason'], id);
    assert.deepEqual([ui.urgentMinimum, ui.shortPath], [halton.ui.urgentMinimum, halton.ui.shortPath], id);
  }
});

const domain = process.env['DOMAIN_DIR'];

test(
  'the list is the guide’s',
  { skip: domain ? false : 'DOMAIN_DIR is not set: compared with the checked-in list only' },
  async () => {
    const file = JSON.parse(await readFile(join(domain ?? '', 'evidence-form-fields.json'), 'utf8')) as {
      sections: { fields: Row[] }[];
    };
    const guide = file.sections.flatMap(({ fields }) => fields);
    assert.deepEqual(
      rows.map(({ id, required, need, showWhen }) => ({ id, required, need, showWhen })),
      guide.map(({ id, required, need, showWhen }) => ({ id, required, need, showWhen })),
    );
  },
);
