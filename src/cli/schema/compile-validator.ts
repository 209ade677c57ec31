import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import type { DialectName, Json } from '../../schema/index.js';
import { createAjv } from './create-ajv.js';

/** The schema as one ES module without `eval`: its default export is Ajv's judge of the answers. */
export async function compileValidator(
  schema: Json,
  options: Options = {},
  dialect: DialectName = '2020-12',
): Promise<string> {
  const code = { ...options.code, source: true, esm: true };
  const ajv = createAjv({ ...options, code, messages: false, inlineRefs: false }, dialect);
  return bundle(standalone(ajv, ajv.compile(schema as object | boolean)));
}

/** Takes in what Ajv's code imports from its own package. */
async function bundle(source: string): Promise<string> {
  // Fetched when something is compiled: the other commands do without.
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: source, resolveDir: dirname(fileURLToPath(import.meta.url)), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const imports = Object.values(result.metafile.outputs).flatMap((output) => output.imports);
  if (imports.length > 0 || result.warnings.length > 0) throw new Error('The validator would need require or eval.');
  return result.outputFiles[0]?.text ?? '';
}
