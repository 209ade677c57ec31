import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allowAttributes } from '../../src/embed/frame-attributes.js';
import { readFrameConfig } from '../../src/embed/frame-config.js';

const endpoint = 'https://council.example/api';
const config = readFrameConfig({
  parents: ['https://school.example'],
  endpoints: { main: endpoint },
  packs: { ours: 'https://council.example/pack.json' },
  schemas: { repair: 'https://council.example/repair.schema.json' },
  uis: { repair: 'https://council.example/repair.ui.json' },
  attributes: { 'recipient-thumbprints': 'abc' },
});

test('a page chooses by name or by the very address', () => {
  assert.equal(allowAttributes(config, { endpoint: 'main' })['endpoint'], endpoint);
  assert.equal(allowAttributes(config, { endpoint })['endpoint'], endpoint);
  assert.equal(allowAttributes(config, { pack: 'halton' })['pack'], 'halton');
  assert.equal(allowAttributes(config, { pack: 'ours' })['pack'], 'https://council.example/pack.json');
});

test('a form of a schema is chosen in the same way, and how it is shown', () => {
  const { schema, ui } = allowAttributes(config, { schema: 'repair', ui: 'repair' });
  assert.deepEqual([schema, ui], [config.choices['schema']?.['repair'], config.choices['ui']?.['repair']]);
  assert.match(`${schema} ${ui}`, /schema\.json .*ui\.json/);
  for (const name of ['schema', 'ui'])
    assert.throws(() => allowAttributes(config, { [name]: 'https://evil.example' }), /is not among those/);
});

test('any other endpoint or address of a pack is refused, by name', () => {
  for (const value of ['https://evil.example', `${endpoint}/../..`, 'toString', '__proto__', ''])
    assert.throws(() => allowAttributes(config, { endpoint: value }), /^Error: endpoint="/);
  assert.throws(() => allowAttributes(config, { pack: 'https://evil.example/pack.json' }), /^Error: pack=/);
});

test('no attribute that the page invents reaches the element, and none of the council is replaced', () => {
  const name = fc.oneof(fc.string(), fc.constantFrom('onclick', 'style', 'isolation', 'recipient-thumbprints', 'id'));
  fc.assert(
    fc.property(fc.dictionary(name, fc.string()), (wanted) => {
      const choices = new Set(Object.keys(config.choices));
      const own = Object.entries(wanted).filter(([key]) => !choices.has(key));
      const allowed = allowAttributes(config, Object.fromEntries(own));
      assert.equal(allowed['recipient-thumbprints'], 'abc');
      for (const key of Object.keys(allowed))
        assert.match(key, /^(lang|drafts|receipt|name|preset-[a-z-]+|recipient-thumbprints)$/);
    }),
  );
});

test('a link to share leads to the page around the frame; in the council’s own file to any page of a secure address', () => {
  const school = 'https://school.example';
  const share = `${school}/workshops?district={group}`;
  assert.equal(allowAttributes(config, { share }, school)['share'], share);
  assert.equal(allowAttributes(config, { share })['share'], share);
  for (const wrong of ['https://evil.example/{group}', '/workshops?district={group}', 'data:text/html,x', ''])
    assert.throws(() => allowAttributes(config, { share: wrong }, school), /^Error: share="/, wrong);
  assert.throws(() => allowAttributes(config, { share: 'data:text/html,x' }), /^Error: share="/);
});

test('a wrong frame.config.json is refused, and the message says where', () => {
  const wrong: [unknown, RegExp][] = [
    [null, /not an object/],
    [{}, /"parents"/],
    [{ parents: ['*'] }, /"parents"/],
    [{ parents: ['https://school.example/path'] }, /"parents"/],
    [{ parents: [], endpoints: { main: 1 } }, /"endpoints" → "main"/],
    [{ parents: [], plain: {} }, /"plain"/],
  ];
  for (const [value, message] of wrong) assert.throws(() => readFrameConfig(value), message);
});

test('practice stays practice in a frame; whose cases it shows is the council’s choice', () => {
  const address = 'https://council.example/cases.json';
  const own = readFrameConfig({ parents: [], practices: { district: address } });
  for (const one of [config, own]) assert.equal(allowAttributes(one, { practice: '' })['practice'], '');
  assert.equal(allowAttributes(own, { practice: 'district' })['practice'], address);
  for (const one of [config, own])
    assert.throws(() => allowAttributes(one, { practice: 'https://evil.example' }), /practice=.*is not among those/);
});
