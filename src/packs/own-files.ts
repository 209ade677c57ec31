import type { Issue } from '../schema/index.js';
import { fetchJson, type JsonAsset } from './assets.js';
import { PackError } from './pack-error.js';

/** What is not ours is read over https, from this site, or from this computer. */
const isAllowed = ({ protocol, hostname, origin }: URL): boolean =>
  protocol === 'https:' ||
  origin === location.origin ||
  (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));

/** Reads a file that no build of ours looked at. @throws {TypeError} for an address that is not allowed, or no JSON. */
export const fetchOwn = async (address: string): Promise<JsonAsset> => {
  const url = new URL(address, document.baseURI);
  if (!isAllowed(url)) throw new TypeError(url.protocol);
  return fetchJson(url);
};

/** A file that an attribute names. @throws {PackError} when it is not there or is no JSON. */
export const readFormFile = (attribute: 'schema' | 'ui' | 'practice', address: string): Promise<JsonAsset> =>
  fetchOwn(address).catch(() => {
    throw new PackError('file-not-found', { attribute, address });
  });

/** Where an issue is, and which keyword is not met. */
export const asFault = ({
  instancePointer,
  keyword,
  params,
}: Issue): { readonly pointer: string; readonly mend: string } => {
  const { missingProperty } = params;
  const pointer = typeof missingProperty === 'string' ? `/${missingProperty}` : '';
  return { pointer: instancePointer + pointer, mend: keyword };
};
