import { resolve } from 'node:path';
import { build, mergeConfig } from 'vite';
import config from '../../vite.config.js';
import { firstModules } from './first-modules.js';

interface Pass {
  readonly out: string;
  /** Output name → source file. */
  readonly entries: Readonly<Record<string, string>>;
  /** Constants written into the code. */
  readonly define?: Readonly<Record<string, string>>;
}

/** Files of Lit that only pass on what others hold. */
const LIT = /\/node_modules\/lit\//;

/** A line that every widget beside the first needs, and the second half of the first too. */
const SMALL = /\/src\/elements\/adopt-styles\.ts$/;
/** What a pack says of itself: most widgets beside the first need it. */
const FURTHER = /\/src\/elements\/form-widget\/where-from\.ts$/;
/** What reckons with opening hours. */
const HOURS = /\/src\/rules\/hours\/(wall-time|periods)\.ts$/;

/** One pass of the bundler: entries keep their names, what they share goes to `chunks/` with a hash in the name. */
export async function buildEntries({ out, entries, define = {} }: Pass): Promise<void> {
  if (Object.keys(entries).length === 0) return;
  const [first, checklist, training] = await Promise.all(
    ['evidence-form', 'threshold-checklist', 'training-booking'].map((name) =>
      firstModules(`src/elements/define/fd-${name}.ts`),
    ),
  );
  await build(
    mergeConfig(config, {
      configFile: false,
      define,
      build: {
        outDir: out,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(file)])),
          preserveEntrySignatures: 'allow-extension',
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            // One chunk compresses better than several; only what is fetched later stays apart. An entry of a pass by
            // itself stands alone.
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups:
                Object.keys(entries).length > 1
                  ? [
                      { name: 'shared', test: (id: string) => first?.has(id) || LIT.test(id) || SMALL.test(id) },
                      { name: 'further', test: FURTHER },
                      { name: 'hours', test: HOURS },
                      { name: 'checklist', test: (id: string) => checklist?.has(id) },
                      { name: 'training', test: (id: string) => training?.has(id) },
                    ]
                  : [],
            },
            chunkFileNames: 'chunks/[name]-[hash].js',
            assetFileNames: 'chunks/[name]-[hash][extname]',
          },
        },
      },
    }),
  );
}
