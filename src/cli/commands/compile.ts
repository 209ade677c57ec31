import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exitCodes, UsageError, type Command } from '../command.js';
import { describeFault, Faults, type Fault } from '../fault.js';
import { parse } from '../parse.js';
import { readJson } from '../read-json.js';
import { compileValidator } from '../schema/compile-validator.js';
import { judgeSchema } from '../schema/judge-schema.js';
import type { Finding } from '../schema/mend-error.js';

const help = `compile SCHEMA [--out FILE]

Writes the standalone validator of a JSON Schema (2020-12, draft-07 or draft-04, by its "$schema"): one ES module
without eval, whose default export takes the answers and returns true or false; what is wrong is then in its "errors".

  SCHEMA      a JSON file; no reference in it is ever fetched
  --out FILE  where to write; my-form.schema.json gives my-form.validator.js beside it

Faults are named with file, place (a JSON Pointer) and mend, and nothing is written. Warnings say what the form shows or
checks otherwise than the service.`;

/** `compile`: the validator of a council's own schema. */
export const compileCommand: Command = { summary: 'write the validator of a JSON Schema', help, run };

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { out: { type: 'string' } });
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('Name the schema.');
  if (others.length > 0) throw new UsageError('Name one schema.');
  const out = values.out ?? file.replace(/(\.schema)?(\.json)?$/, '.validator.js');
  if (resolve(out) === resolve(file)) throw new UsageError('--out is the schema itself.');
  const schema = await readJson(file);
  const { faults, warnings, options, dialect } = judgeSchema(schema);
  const place = ([pointer, mend]: Finding): Fault => ({ file, pointer, mend });
  for (const warning of warnings) console.error(`Warning: ${describeFault(place(warning))}`);
  if (faults.length > 0) throw new Faults(faults.map(place));
  await write(out, await compileValidator(schema, options, dialect));
  return exitCodes.well;
}

async function write(out: string, code: string): Promise<void> {
  try {
    await writeFile(out, code);
  } catch (error) {
    const { code: cause } = error as NodeJS.ErrnoException;
    throw new Faults([{ file: out, pointer: '', mend: `It cannot be written (${cause ?? String(error)}).` }]);
  }
  const size = gzipSync(code, { level: 9 }).length;
  console.log(`${relative('', out)} is written: ${Buffer.byteLength(code)} B, ${size} B gzip.`);
}
