import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { lastCheck } from '../../src/elements/form-finish/last-check.js';
import type { Assets, LoadedPack } from '../../src/packs/index.js';

const loaded = { pack: { id: 'testshire', kind: 'evidence' }, isBuiltIn: true } as unknown as LoadedPack;

const assetsWith = (module: Promise<Record<string, unknown>>): Assets =>
  ({ module: () => module }) as Partial<Assets> as Assets;

const refuses = Object.assign(() => false, {
  errors: [{ instancePath: '/you', keyword: 'required', params: { missingProperty: 'name' } }],
});

test('what the validator refuses stops the report at its place', async () => {
  const found = await lastCheck(assetsWith(Promise.resolve({ default: refuses })), loaded, {});
  assert.deepEqual(found, [{ pointer: '/you/name', code: 'required', detail: '' }]);
});

test('a validator that cannot be loaded stops nothing', async () => {
  assert.deepEqual(await lastCheck(assetsWith(Promise.reject(new Error('404'))), loaded, {}), []);
});

test('a validator that does not come is waited for five seconds, and stops nothing then', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const ended: unknown[] = [];
    const checking = lastCheck(assetsWith(new Promise(() => {})), loaded, {}).then((found) => ended.push(found));
    mock.timers.tick(4999);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(ended, []);
    mock.timers.tick(1);
    await checking;
    assert.deepEqual(ended, [[]]);
  } finally {
    mock.timers.reset();
  }
});
