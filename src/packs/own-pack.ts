import packSchema from '../../schemas/pack.schema.json' with { type: 'json' };
import { compile, evaluate, guardPatterns, isAmbiguous, type Json } from '../schema/index.js';
import { fetchJson, type JsonAsset } from './assets.js';
import { PackError } from './pack-error.js';

/** A council's own pack is read over https, from this site, or from this computer. */
const isAllowed = ({ protocol, hostname, origin }: URL): boolean =>
  protocol === 'https:' ||
  origin === location.origin ||
  (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));

const fetchPack = async (address: string): Promise<JsonAsset> => {
  const url = new URL(address, document.baseURI);
  if (!isAllowed(url)) throw new TypeError(url.protocol);
  return fetchJson(url);
};

/** The first thing that is not as the schema of packs wants it, or that keeps the questions from being asked. */
const findFault = (pack: Json): { readonly pointer: string; readonly mend: string } | undefined => {
  const [issue] = evaluate(compile(packSchema), pack).issues;
  if (issue) {
    const { missingProperty } = issue.params;
    const pointer = typeof missingProperty === 'string' ? `/${missingProperty}` : '';
    return { pointer: issue.instancePointer + pointer, mend: issue.keyword };
  }
  const [problem] = compile((pack as { schema: Json }).schema).problems;
  return problem && { pointer: `/schema${problem.schemaPointer}`, mend: problem.code };
};

/** @throws {PackError} naming the first fault of what was read as the pack `name`. */
export const checkOwnPack = (pack: Json, name: string): void => {
  guardPatterns(isAmbiguous);
  const fault = findFault(pack);
  if (fault) throw new PackError('malformed', { pack: name, ...fault });
};

/**
 * Reads a pack by its address. No build of ours checked it: its shape, its references and its patterns are looked at
 * before anything of it is shown.
 * @throws {PackError} when it is not there, is no JSON, or is no pack.
 */
export const readOwnPack = async (address: string): Promise<JsonAsset> => {
  const asset = await fetchPack(address).catch(() => {
    throw new PackError('not-found', { pack: address });
  });
  checkOwnPack(asset.value as Json, address);
  return asset;
};
