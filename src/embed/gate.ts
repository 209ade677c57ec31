import type { Assets } from '../packs/assets.js';

/** What `integrity.json` says of one file: its hash, and the files that it imports. */
interface FileEntry {
  readonly integrity: string;
  readonly imports: readonly string[];
}

/**
 * Loads files of `dist` so that none is used unless its bytes are those of the build.
 * `manifest` is the hash of `integrity.json`, which holds the hash of every other file.
 *
 * Why script elements and not `modulepreload` or `fetch`: see docs/decisions/0004-integrity.md.
 */
export function createGate(base: URL, manifest: string): Assets {
  const started = new Map<string, Promise<string>>();
  let files: Promise<Readonly<Record<string, FileEntry>>> | undefined;
  let trusted: ((url: string) => string) | undefined;

  // A copy that a cache kept from an earlier version never stands in for this one: the hash is part of the address.
  // Files in `chunks/` have it in their names, and must keep the address by which other files import them.
  const address = (path: string, integrity: string): string =>
    new URL(path.startsWith('chunks/') ? path : `${path}?${integrity.slice(-8)}`, base).href;

  const read = async (path: string, integrity: string): Promise<Uint8Array<ArrayBuffer>> => {
    const url = address(path, integrity);
    try {
      return new Uint8Array(await (await fetch(url, { integrity })).arrayBuffer());
    } catch {
      throw refused(url);
    }
  };

  const find = async (path: string): Promise<FileEntry> => {
    files ??= read('integrity.json', manifest).then(
      (bytes) => (parse(bytes) as { files: Record<string, FileEntry> }).files,
    );
    const entry = (await files)[path];
    if (!entry) throw new Error(`${path} is not part of this version`);
    return entry;
  };

  const insert = (url: string, integrity: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      trusted ??= trustScripts();
      script.type = 'module';
      script.crossOrigin = '';
      script.integrity = integrity;
      script.nonce = [...document.scripts].find(({ src }) => src === import.meta.url)?.nonce ?? '';
      script.onload = () => resolve(url);
      script.onerror = () => reject(refused(url));
      script.src = trusted(url);
      document.head.append(script);
    });

  // Imported files first: each is then in the page's module map, checked, before anything asks for it.
  const load = (path: string): Promise<string> => {
    const loading =
      started.get(path) ??
      find(path).then(async ({ integrity, imports }) => {
        await Promise.all(imports.map(load));
        return insert(address(path, integrity), integrity);
      });
    started.set(path, loading);
    return loading;
  };

  return {
    base,
    json: async (path) => {
      const bytes = await read(path, (await find(path)).integrity);
      return { value: parse(bytes), bytes };
    },
    module: async (path) => import(/* @vite-ignore */ await load(path)) as Promise<Record<string, unknown>>,
  };
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function refused(url: string): Error {
  return new Error(`${url} did not load, or is not the file that was built`);
}

/** Under `require-trusted-types-for 'script'` a script's address needs a policy; the page allows Lit's name, twice. */
function trustScripts(): (url: string) => string {
  const factory = (window as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (!factory) return (url) => url;
  const policy = factory.createPolicy('lit-html', { createScriptURL: (url) => url });
  return (url) => policy.createScriptURL(url);
}

/** The part of Trusted Types that is used here; what it makes is given where a string is asked for. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
