import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FormModel } from '../../src/form/index.js';
import { SchemaAids } from '../../src/form/schema-aids.js';
import { compile } from '../../src/schema/index.js';
import type { Json } from '../../src/schema/types.js';

const open = (schema: Json): FormModel => new FormModel({ plan: compile(schema), value: {}, aids: new SchemaAids() });

test('defaults are given at once, those inside a default too', () => {
  const address = {
    type: 'object',
    default: { town: 'Runcorn' },
    properties: { town: { type: 'string' }, country: { type: 'string', default: 'England' } },
  };
  const model = open({ type: 'object', properties: { address, calls: { type: 'array', default: ['daily'] } } });
  assert.deepEqual(model.answers, { address: { town: 'Runcorn', country: 'England' }, calls: ['daily'] });
});

test('a default that would begin its own surroundings again is begun by the person', () => {
  const model = open({
    type: 'object',
    properties: {
      hours: { type: 'integer', default: 8 },
      part: { $ref: '#', default: {} },
      parts: { type: 'array', items: { $ref: '#' }, default: [{}] },
    },
  });
  assert.deepEqual(model.answers, { hours: 8, parts: [{ hours: 8 }] });
  model.set('/part/hours', 2);
  assert.deepEqual(model.answers, { hours: 8, parts: [{ hours: 8 }], part: { hours: 2, parts: [{ hours: 8 }] } });
});
