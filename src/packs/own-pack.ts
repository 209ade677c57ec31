import { guardPatterns, isAmbiguous } from '../schema/index.js';
import { fetchJson, type JsonAsset } from './assets.js';

/** A council's own pack is read over https, from this site, or from this computer. */
const isAllowed = ({ protocol, hostname, origin }: URL): boolean =>
  protocol === 'https:' ||
  origin === location.origin ||
  (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));

/** Reads a pack by its address. Its patterns, which no build of ours checked, are looked at before they run. */
export const readOwnPack = async (address: string): Promise<JsonAsset> => {
  guardPatterns(isAmbiguous);
  const url = new URL(address, document.baseURI);
  if (!isAllowed(url)) throw new TypeError(url.protocol);
  return fetchJson(url);
};
