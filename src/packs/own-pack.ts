import packSchema from '../../schemas/pack.schema.json' with { type: 'json' };
import practiceSchema from '../../schemas/practice.schema.json' with { type: 'json' };
import { adoptVocabulary, compile, evaluate, wholeVocabulary, type Json } from '../schema/index.js';
import type { JsonAsset } from './assets.js';
import { asFault, fetchOwn, readFormFile } from './own-files.js';
import { PackError } from './pack-error.js';
import type { Practice } from './practice-types.js';
import { thresholdBreach } from './threshold-breach.js';

/** The first thing that is not as the schema of packs wants it, or that keeps the questions from being asked. */
const findFault = (pack: Json): { readonly pointer: string; readonly mend: string } | undefined => {
  // A failed `if` only repeats what failed inside its branch.
  const issue = evaluate(compile(packSchema), pack).issues.find(({ keyword }) => keyword !== 'if');
  if (issue) return asFault(issue);
  const breach = thresholdBreach(pack);
  if (breach) return breach;
  const [problem] = compile((pack as { schema: Json }).schema).problems;
  return problem && { pointer: `/schema${problem.schemaPointer}`, mend: problem.code };
};

/** @throws {PackError} naming the first fault of what was read as the pack `name`. */
export const checkOwnPack = (pack: Json, name: string): void => {
  adoptVocabulary(wholeVocabulary);
  const fault = findFault(pack);
  if (fault) throw new PackError('malformed', { pack: name, ...fault });
};

/**
 * Reads a pack by its address. No build of ours checked it: its shape, its references and its patterns are looked at
 * before anything of it is shown.
 * @throws {PackError} when it is not there, is no JSON, or is no pack.
 */
export const readOwnPack = async (address: string): Promise<JsonAsset> => {
  const asset = await fetchOwn(address).catch(() => {
    throw new PackError('not-found', { pack: address });
  });
  checkOwnPack(asset.value as Json, address);
  return asset;
};

/**
 * The made-up cases of a council or a district, by the address of their file.
 * @throws {PackError} when it is not there, is no JSON, or says something that no cases say.
 */
export const readOwnPractice = async (address: string): Promise<JsonAsset> => {
  const asset = await readFormFile('practice', address);
  const practice = asset.value as Json;
  const [issue] = evaluate(compile(practiceSchema), practice).issues;
  const fault = issue ? asFault(issue) : withoutWords(practice as unknown as Practice);
  if (fault) throw new PackError('file-malformed', { attribute: 'practice', address, ...fault });
  return asset;
};

/** A case that has no words would be an empty line. */
const withoutWords = ({ cases, text }: Practice): { readonly pointer: string; readonly mend: string } | undefined => {
  const index = cases.findIndex(({ id }) => !Object.hasOwn(text['en']?.cases ?? {}, id));
  const one = cases[index];
  return one && { pointer: `/text/en/cases/${one.id}`, mend: 'required' };
};
