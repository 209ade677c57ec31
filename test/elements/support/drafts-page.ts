import { define as defineEvidenceForm } from '../../../src/elements/define/fd-evidence-form.js';
import { define as defineForm } from '../../../src/elements/define/fd-form.js';
import { openService, requests } from '../../../stories/support/made-up-service.js';
import { stateAssets } from '../../../stories/support/state-assets.js';
import type { Assets } from '../../../src/packs/assets.js';

const { storage, tag = 'fd-evidence-form', ...attributes } = Object.fromEntries(new URLSearchParams(location.search));

if (storage === 'forbidden') {
  const forbidden = (): never => {
    throw new DOMException('', 'SecurityError');
  };
  Object.defineProperty(globalThis, 'indexedDB', { get: forbidden });
}

const expectAccessible = async (element: Element): Promise<void> =>
  (await import('../../support/browser/axe.js')).expectAccessible(element);

/** What the page fetched by name, and what it sent: for the test around it. */
const fetched: string[] = [];
const assets: Assets = {
  ...stateAssets,
  json: (path) => (fetched.push(path), stateAssets.json(path)),
  module: (path) => (fetched.push(path), stateAssets.module(path)),
};
Object.assign(globalThis, { fetched, requests, expectAccessible });

openService();
defineEvidenceForm(assets);
defineForm(assets);
const element = document.createElement(tag);
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
document.querySelector('main')?.append(element);
