import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { JsonObject } from '../../schema/types.js';
import { createAjv } from './ajv.js';

/** The schema as one ES module without `eval`: its default export is Ajv's judge of the answers. */
export async function compileValidator(schema: JsonObject): Promise<string> {
  const ajv = createAjv({ code: { source: true, esm: true }, messages: false, inlineRefs: false });
  const source = standalone(ajv, ajv.compile(schema));
  const result = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = result.outputFiles[0]?.text ?? '';
  // Ajv's helpers carry the word in a text, `code='require(…)'`, which runs nothing.
  if (/(?<!["'`])\brequire\(|\bnew Function\b|\beval\(/.test(text))
    throw new Error('The validator would need require or eval.');
  return text;
}
