/** A JSON file with its exact bytes. */
export interface JsonAsset {
  readonly value: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where the built files come from. Paths are relative to the folder of the build. */
export interface Assets {
  /** The folder of the build. */
  readonly base: URL;
  json(path: string): Promise<JsonAsset>;
  module(path: string): Promise<Record<string, unknown>>;
}

/** Fetches a JSON file: no cookies, no referrer, read anew each time. Rejects when it is not there or is no JSON. */
export const fetchJson = async (url: URL): Promise<JsonAsset> => {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { value: JSON.parse(new TextDecoder().decode(bytes)), bytes };
};

/** Assets without integrity checks, for those who bundle the elements and serve the files of `dist` themselves. */
export const plainAssets = (base: URL): Assets => ({
  base,
  json: (path) => fetchJson(new URL(path, base)),
  module: (path) => import(/* @vite-ignore */ new URL(path, base).href) as Promise<Record<string, unknown>>,
});
