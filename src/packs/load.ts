import type { Assets, JsonAsset } from './assets.js';
import { PackError } from './pack-error.js';
import type { LoadedPack, Pack, PackText } from './types.js';

const isBuiltIn = (pack: string): boolean => /^[a-z][a-z0-9-]*$/.test(pack);

/** The code for packs by address is fetched with the first of them. */
const read = async (assets: Assets, pack: string, kind: string): Promise<JsonAsset> => {
  if (isBuiltIn(pack)) return assets.json(`packs/${pack}/${kind}.json`);
  const { readOwnPack } = (await assets.module('own-pack.js')) as typeof import('./own-pack.js');
  return readOwnPack(pack);
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
 * Reads a pack by its built-in id, which the build checked, or by its address.
 * @throws {PackError} when it is not there, is no JSON, or is not a pack of this kind.
 */
export const loadPack = async (assets: Assets, name: string, kind: string, lang: string): Promise<LoadedPack> => {
  const { value, bytes } = await read(assets, name, kind).catch((error: unknown) => {
    throw error instanceof PackError ? error : new PackError('not-found', { pack: name });
  });
  const pack = value as Pack;
  if (pack.kind !== kind) throw new PackError('malformed', { pack: name, pointer: '/kind', mend: kind });
  if (!isBuiltIn(name)) return { pack, bytes, isBuiltIn: false };
  return { pack: await withLanguage(assets, pack, kind, lang), bytes, isBuiltIn: true };
};
