import { fetchJson, type Assets, type JsonAsset } from './assets.js';
import { digestOf } from './digest.js';
import { findFault } from './find-fault.js';
import { PackError } from './pack-error.js';
import type { LoadedPack, Pack, PackText } from './types.js';

const isBuiltIn = (pack: string): boolean => /^[a-z][a-z0-9-]*$/.test(pack);

/** A council's own pack is read over https, from this site, or from this computer. */
const isAllowed = ({ protocol, hostname, origin }: URL): boolean =>
  protocol === 'https:' ||
  origin === location.origin ||
  (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));

const read = async (assets: Assets, pack: string, kind: string): Promise<JsonAsset> => {
  if (isBuiltIn(pack)) return assets.json(`packs/${pack}/${kind}.json`);
  const url = new URL(pack, document.baseURI);
  if (!isAllowed(url)) throw new TypeError(url.protocol);
  return fetchJson(url);
};

/** A language that a built-in pack keeps beside it; English where there is none. */
const withLanguage = async (assets: Assets, pack: Pack, kind: string, lang: string): Promise<Pack> => {
  if (pack.text[lang] || /^en(-GB)?$/.test(lang)) return pack;
  const words = await assets.json(`i18n/packs/${pack.id}/${kind}.${lang}.json`).catch(() => undefined);
  return words
    ? { ...pack, text: { ...pack.text, ...(words.value as { text: Record<string, PackText> }).text } }
    : pack;
};

/**
 * Reads a pack by its built-in id, or by its address, and checks what the form relies on.
 * @throws {PackError} when it is not there, is no JSON, or is not a pack of this kind.
 */
export const loadPack = async (assets: Assets, name: string, kind: string, lang: string): Promise<LoadedPack> => {
  const { value, bytes } = await read(assets, name, kind).catch(() => {
    throw new PackError('not-found', { pack: name });
  });
  const fault = findFault(value);
  if (fault) throw new PackError('malformed', { pack: name, ...fault });
  const pack = value as Pack;
  if (pack.kind !== kind) throw new PackError('malformed', { pack: name, pointer: '/kind', mend: kind });
  const [digest, schemaDigest] = await Promise.all([
    digestOf(bytes),
    digestOf(new TextEncoder().encode(JSON.stringify(pack.schema))),
  ]);
  return { pack: isBuiltIn(name) ? await withLanguage(assets, pack, kind, lang) : pack, digest, schemaDigest };
};
