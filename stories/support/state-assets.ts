import fieldTypes from '../../schemas/examples/packs/field-types.json' with { type: 'json' };
import resumeCode from '../../src/i18n/words/resume-code.json' with { type: 'json' };
import { plainAssets, type Assets, type JsonAsset } from '../../src/packs/assets.js';
import { contentDigest } from '../../src/delivery/index.js';
import { checkOwnPack } from '../../src/packs/own-pack.js';
import { registerSchemaFields } from '../../src/fields/schema-fields.js';
import { mergeParts } from '../../src/packs/merge.js';
import type { Json, JsonObject } from '../../src/schema/types.js';

/** The council whose pack of a kind the parts of a state are laid over. */
const bases: Readonly<Record<string, string>> = {
  evidence: 'halton',
  brag: 'cambridgeshire',
  notices: 'halton',
  threshold: 'halton',
  training: 'halton',
};
const BUILT = plainAssets(new URL('/dist/', document.baseURI));

/** The second half of the form comes from the sources, so that it shares one copy of every library with the first. */
const sources: Readonly<Record<string, () => Promise<unknown>>> = {
  'form-finish.js': () => import('../../src/elements/form-finish/create-finish.js'),
  'checklist-later.js': () => import('../../src/elements/checklist/later/checklist-later.js'),
  'file-field.js': () => import('../../src/fields/file-field.js'),
  'form-drafts.js': () => import('../../src/elements/form-drafts/form-drafts.js'),
  'own-schema.js': () => import('../../src/packs/own-schema.js'),
  'schema-fields.js': () => import('../../src/fields/schema-fields.js'),
  'training-live.js': () => import('../../src/delivery/booking/live-timetable.js'),
  'training-booking.js': () => import('../../src/elements/training/book/begin.js'),
  'training-calendar.js': () => import('../../src/elements/training/month-part.js'),
  'practice.js': () => import('../../src/elements/practice/practice.js'),
  'own-pack.js': () => import('../../src/packs/own-pack.js'),
  'frame-host.js': () => import('../../src/elements/frame-host.js'),
};

/** Packs made for states, whole, and parts over the built pack, by the name that the attribute `pack` gives. */
const whole = new Map<string, Json>([['field-types', fieldTypes as unknown as Json]]);
const parts = new Map<string, JsonObject>();
const missing = new Set<string>();
const held = new Map<string, Promise<void>>();

/** What a service needs to know of a pack that was read here. */
export interface KnownPack {
  readonly id: string;
  readonly kind: string;
  readonly version: string;
  readonly digest: string;
}

/** Every pack that was read so far: the made-up service knows them all. */
export const knownPacks: KnownPack[] = [];

const asset = (value: Json): JsonAsset => ({ value, bytes: new TextEncoder().encode(JSON.stringify(value)) });

const readPack = async (name: string, kind: string): Promise<JsonAsset> => {
  const own = whole.get(name);
  if (own !== undefined) {
    checkOwnPack(own, name);
    registerSchemaFields();
    return asset(own);
  }
  const over = parts.get(name);
  if (!over) return BUILT.json(`packs/${name}/${kind}.json`);
  const base = await BUILT.json(`packs/${bases[kind]}/${kind}.json`);
  const changed = mergeParts(base.value as Json, over);
  // The build lets no malformed pack through; a council's own is checked when it is read, as this one is.
  if (name === 'malformed') checkOwnPack(changed, name);
  return asset(changed);
};

const remember = async (read: JsonAsset): Promise<JsonAsset> => {
  const { id, kind, version } = read.value as Omit<KnownPack, 'digest'>;
  const digest = await contentDigest(read.bytes);
  if (!knownPacks.some((one) => one.digest === digest)) knownPacks.push({ id, kind, version, digest });
  return read;
};

/** The built files, with the packs of the states. */
export const stateAssets: Assets = {
  base: BUILT.base,
  json: async (path) => {
    if (missing.has(path)) throw new Error('404');
    if (path === 'words/resume-code.json') return asset(resumeCode);
    const [, pack, kind] = /^packs\/([^/]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
    return pack && kind ? remember(await readPack(pack, kind)) : BUILT.json(path);
  },
  module: async (path) => {
    if (missing.has(path)) throw new Error('404');
    await held.get(path);
    return (await (sources[path]?.() ?? BUILT.module(path))) as Record<string, unknown>;
  },
};

/** Gives a pack to `pack="name"`: parts over the built one. */
export const offerPack = (name: string, over: JsonObject): void => void parts.set(name, over);

/** From now on these files, and no others, cannot be loaded. */
export const cutOff = (paths: readonly string[]): void => {
  missing.clear();
  for (const path of paths) missing.add(path);
};

/** From now on the code of this name does not arrive, until what is returned is called. */
export const holdBack = (path: string): (() => void) => {
  let release = (): void => {};
  held.set(path, new Promise((resolve) => (release = resolve)));
  return () => {
    held.delete(path);
    release();
  };
};
