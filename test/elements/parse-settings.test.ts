import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSettings } from '../../src/elements/parse-settings.js';

/** Runs as a page that is, or is not, secure. */
const onPage = (isSecure: boolean, run: () => void): void => {
  Object.defineProperty(globalThis, 'isSecureContext', { value: isSecure, configurable: true });
  run();
  Reflect.deleteProperty(globalThis, 'isSecureContext');
};

test('a page on plain http prepares only, whatever its endpoint says', () => {
  onPage(false, () => {
    for (const endpoint of ['/api', 'http://council.example/api']) {
      const settings = parseSettings({ pack: 'halton', endpoint }, 'http://intranet.example/page', 'halton');
      assert.ok(!('why' in settings));
      assert.equal(settings.endpoint, null);
    }
  });
});

test('a secure page is told of an address that is not', () => {
  onPage(true, () => {
    const settings = parseSettings(
      { pack: 'halton', endpoint: 'http://council.example/api' },
      'https://school.example/',
      'halton',
    );
    assert.deepEqual(settings, { attribute: 'endpoint', why: 'url' });
  });
});

test('what is saved on this computer is one of three things, and nothing unless the page says so', () => {
  const parse = (drafts?: string) =>
    parseSettings({ pack: 'halton', ...(drafts !== undefined && { drafts }) }, 'https://school.example/', 'halton');
  for (const [written, drafts] of [
    [undefined, 'off'],
    ['off', 'off'],
    ['session', 'session'],
    ['device', 'device'],
  ]) {
    const settings = parse(written);
    assert.ok(!('why' in settings));
    assert.equal(settings.drafts, drafts);
  }
  for (const written of ['', 'on', 'Session', 'device '])
    assert.deepEqual(parse(written), { attribute: 'drafts', why: 'oneOf', values: ['off', 'session', 'device'] });
});

test('a language that is none becomes English', () => {
  const settings = parseSettings({ pack: 'halton', lang: 'no such thing' }, 'https://school.example/', 'halton');
  assert.ok(!('why' in settings));
  assert.equal(settings.lang, 'en');
});
