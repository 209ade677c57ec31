import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { floorPlan } from '../../scripts/eslint/layers.js';
import { lint } from './lint-support.js';

/** The floor plan as DESIGN draws it, from the top: a layer imports what stands below it. */
const forbidden: readonly [layer: string, specifier: string][] = [
  ['schema', '../form/index.js'],
  ['schema', '../i18n/index.js'],
  ['schema', 'lit'],
  ['schema', 'ajv'],
  ['form', '../rules/index.js'],
  ['form', '../fields/index.js'],
  ['form', 'lit'],
  ['form', 'lit/directives/class-map.js'],
  ['rules', '../packs/index.js'],
  ['rules', '@preact/signals-core'],
  ['calendar', '../delivery/index.js'],
  ['calendar', 'lit'],
  ['packs', '../fields/index.js'],
  ['packs', '../calendar/index.js'],
  ['packs', '../delivery/index.js'],
  ['packs', 'lit'],
  ['i18n', '../fields/index.js'],
  ['i18n', 'lit'],
  ['styles', '../fields/index.js'],
  ['delivery', '../elements/index.js'],
  ['delivery', '../form/form-model.js'],
  ['delivery', 'lit'],
  ['fields', '../elements/base.js'],
  ['fields', '../embed/loader.js'],
  ['fields', '@lit/context'],
  ['elements', '../embed/loader.js'],
  ['elements', '../cli/index.js'],
  ['elements', 'ajv'],
  ['embed', '../elements/fd-config.js'],
  ['embed', '../packs/assets.js'],
  ['embed', 'lit'],
];

const allowed: readonly [layer: string, specifier: string][] = [
  ['schema', './types.js'],
  ['schema', '../schema/types.js'],
  ['form', '../schema/index.js'],
  ['form', '@preact/signals-core'],
  ['fields', '../form/index.js'],
  ['fields', 'lit'],
  ['fields', 'lit/directives/class-map.js'],
  ['calendar', 'ical-generator'],
  ['calendar', '../rules/index.js'],
  ['delivery', 'idb-keyval'],
  ['elements', '../calendar/index.js'],
  ['elements', '../fields/index.js'],
  ['elements', '@lit/context'],
];

describe('the layer rule', () => {
  for (const [layer, specifier] of forbidden) {
    it(`reports that src/${layer} imports ${specifier}`, async () => {
      const found = await lint(`src/${layer}/sample.ts`, `import { thing } from '${specifier}';\nthing();\n`);
      assert.equal(found.filter((line) => line.includes(`src/${layer} may import`)).length, 1, found.join('\n'));
    });
  }

  for (const [layer, specifier] of allowed) {
    it(`lets src/${layer} import ${specifier}`, async () => {
      assert.deepEqual(await lint(`src/${layer}/sample.ts`, `import { thing } from '${specifier}';\nthing();\n`), []);
    });
  }

  it('holds in folders of a layer, for types and for re-exports', async () => {
    const found = await lint(
      'src/fields/parts/sample.ts',
      "import type { Base } from '../../elements/base.js';\nexport { loader } from '../../embed/loader.js';\nexport type Used = Base;\n",
    );
    assert.equal(found.filter((line) => line.includes('src/fields may import')).length, 2, found.join('\n'));
    assert.deepEqual(
      await lint(
        'src/fields/parts/sample.ts',
        "export { part } from '../view.js';\nexport { plan } from '../../schema/index.js';\n",
      ),
      [],
    );
  });

  it('lets the loader name the types of other layers', async () => {
    const code = "import type { Assets } from '../packs/assets.js';\nexport type Found = Assets;\n";
    assert.deepEqual(await lint('src/embed/sample.ts', code), []);
  });

  it('reports a layer without the DOM that loads something while it runs', async () => {
    for (const layer of ['schema', 'form', 'rules', 'calendar']) {
      const found = await lint(`src/${layer}/sample.ts`, "export const later = () => import('./other.js');\n");
      assert.ok(
        found.some((line) => line.includes('loads nothing')),
        layer,
      );
    }
  });

  it('knows no layer that the floor plan puts above itself', () => {
    const order = ['schema', 'form', 'rules', 'calendar', 'packs', 'i18n', 'styles', 'delivery', 'fields', 'elements'];
    for (const [layer, { layers }] of Object.entries(floorPlan)) {
      for (const below of layers) assert.ok(order.indexOf(below) < order.indexOf(layer), `${layer} → ${below}`);
    }
  });
});
