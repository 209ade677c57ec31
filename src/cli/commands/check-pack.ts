import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import packSchema from '../../../schemas/pack.schema.json' with { type: 'json' };
import { exitCodes, UsageError, type Command } from '../command.js';
import { Faults } from '../fault.js';
import { packageRoot } from '../package-root.js';
import { assembleFolder, mergedPack, type Assembled } from '../packs/assemble.js';
import { checkPack } from '../packs/check-pack.js';
import { settle } from '../packs/read-parts.js';
import { parse } from '../parse.js';
import { readJson } from '../read-json.js';

const help = `check-pack PATH…

Checks content packs: each fault with file, place (a JSON Pointer) and mend, one line each.

  PATH  a pack as one JSON file (halton/evidence.json as built, or a council's own), or a council's folder of parts
        (pack.json, contacts.json, and a folder for each kind that is laid over our question set)`;

/** `check-pack`: what is wrong with a content pack. */
export const checkPackCommand: Command = { summary: 'name what is wrong with a content pack', help, run };

async function run(args: readonly string[]): Promise<number> {
  const { positionals } = parse(args, {});
  if (positionals.length === 0) throw new UsageError('Name a pack: a file or a folder.');
  const lines = (await settle(positionals.map(check))).flat();
  console.log(lines.join('\n'));
  return exitCodes.well;
}

async function check(path: string): Promise<string[]> {
  const packs = await read(path);
  return settle(
    packs.map(async (assembled) => {
      const { status, version, text } = checkPack(assembled, packSchema as object as typeof assembled.pack);
      return `${path} is well: ${assembled.kind} ${version}, ${status}, in ${Object.keys(text).join(', ')}.`;
    }),
  );
}

/** A folder holds one pack for each kind; a file is one, merged. */
async function read(path: string): Promise<readonly Assembled[]> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return [mergedPack(path, await readJson(path))];
  const content = join(packageRoot(), 'schemas');
  const packs = await assembleFolder(path, {
    questionSets: join(content, 'question-sets'),
    holidays: join(content, 'bank-holidays.england.json'),
  });
  const mend = 'This folder holds no pack: name one with pack.json, contacts.json and a folder for each kind.';
  if (packs.length === 0) throw new Faults([{ file: path, pointer: '', mend }]);
  return packs;
}
