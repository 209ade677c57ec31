import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What puts the first page of a form on screen begins here. */
const FIRST = 'src/elements/define/fd-evidence-form.ts';

/**
 * The modules of which something is needed for the first page of a form: what only a barrel
 * mentions is not among them, and the entry stays a file of its own.
 */
export async function firstModules(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    entryPoints: [FIRST],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const needed = outputs.filter(([path, { bytesInOutput }]) => path !== FIRST && bytesInOutput > 0);
  return new Set(needed.map(([path]) => resolve(path)));
}
