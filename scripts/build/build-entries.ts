import { resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import config from '../../vite.config.js';

interface Pass {
  readonly out: string;
  /** Output name → source file. */
  readonly entries: Readonly<Record<string, string>>;
  /** Constants written into the code. */
  readonly define?: Readonly<Record<string, string>>;
}

/** One pass of the bundler: entries keep their names, what they share goes to `chunks/` with a hash in the name. */
export async function buildEntries({ out, entries, define = {} }: Pass): Promise<void> {
  if (Object.keys(entries).length === 0) return;
  await build(
    mergeConfig(config, {
      configFile: false,
      define,
      build: {
        outDir: out,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(file)])),
          preserveEntrySignatures: 'strict',
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            // One chunk for all that elements share compresses better than one for each pair of them.
            codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
            chunkFileNames: 'chunks/[name]-[hash].js',
            assetFileNames: 'chunks/[name]-[hash][extname]',
          },
        },
      },
    }),
  );
}
