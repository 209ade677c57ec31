import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * The modules of which an element's entry (`src/elements/define/…`) needs something for its first page: what only a barrel
 * mentions is not among them, and the entry stays a file of its own.
 */
export async function firstModules(entry: string): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const needed = outputs.filter(([path, { bytesInOutput }]) => path !== entry && bytesInOutput > 0);
  return new Set(needed.map(([path]) => resolve(path)));
}
