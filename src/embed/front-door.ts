import type { Assets } from '../packs/assets.js';
import { createGate } from './gate.js';
import { watchTags } from './watch-tags.js';

/** Written in by the build. */
declare const FRONT_DOOR_VERSION: string;
declare const FRONT_DOOR_MANIFEST: string;

const MARK = Symbol.for('front-door-elements');

/** Loads what the page uses, once each; whatever cannot be loaded leaves the page as it is. */
function start(): void {
  const assets = createGate(new URL(/* @vite-ignore */ '.', import.meta.url), FRONT_DOOR_MANIFEST);
  const wanted = new Map<string, Promise<void>>();
  const reported = new Set<unknown>();

  const want = (tag: string): Promise<void> => {
    const known = wanted.get(tag) ?? define(tag);
    wanted.set(tag, known);
    return known;
  };

  const define = async (tag: string): Promise<void> => {
    if (customElements.get(tag)) return;
    // The settings come first; without them an element would run with other settings than the page says.
    if (tag !== 'fd-config' && document.querySelector('fd-config')) await want('fd-config');
    const entry = (await assets.module(`${tag}.js`)) as { define(assets: Assets): void };
    entry.define(assets);
  };

  watchTags((tag) => {
    want(tag).catch((error: unknown) => {
      if (!reported.has(error)) console.error(`Front Door Elements: ${error}. The page shows what stands in <${tag}>.`);
      reported.add(error);
    });
  });
}

const page = window as { [MARK]?: string };
if (!page[MARK]) {
  page[MARK] = FRONT_DOOR_VERSION;
  start();
} else if (page[MARK] !== FRONT_DOOR_VERSION) {
  console.warn(
    `Front Door Elements: version ${page[MARK]} is on this page already; ${FRONT_DOOR_VERSION} was not started.`,
  );
}
