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

/** Code that no first page needs: it belongs to the module that is fetched later. */
const LATER =
  /fd-config|case-desk|ask-for-desk|checklist|next-working-day|(outcome|sent)-event|fd-form|schema-form|schema-aids|choice-block|adopt-styles|context-provider|value-notifier|form-finish|form-drafts|check-answers|styles\/(later|drafts|file-field)|further-fields|item-title|repeat-block|file-field|file-list|file-words|format-size|fields\/types\/(?!choices|text\.)|as-typed|focus-later|(group|map|block)-(block|editor|error)|item-buttons|list-words|form\/(clock|uk-time|blank-of|choose-further)|summary\.ts|idb-keyval|src\/delivery\/(?!parse-endpoint)|frame-host|own-pack|threshold|question-sets|rules\/(hours|early-help)|brag|timeline|practice|(pack|form-ui)\.schema\.json|ambiguity|schema\/(whole|index)|packs\/assets|embed/;

const isOfFirstWidget = (id: string): boolean => !LATER.test(id);

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
            // One chunk compresses better than several; only what is fetched later stays apart.
            codeSplitting: { groups: [{ name: 'shared', test: isOfFirstWidget }] },
            chunkFileNames: 'chunks/[name]-[hash].js',
            assetFileNames: 'chunks/[name]-[hash][extname]',
          },
        },
      },
    }),
  );
}
