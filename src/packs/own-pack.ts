import formUiSchema from '../../schemas/form-ui.schema.json' with { type: 'json' };
import packSchema from '../../schemas/pack.schema.json' with { type: 'json' };
import practiceSchema from '../../schemas/practice.schema.json' with { type: 'json' };
import {
  adoptVocabulary,
  compile,
  evaluate,
  wholeVocabulary,
  type Issue,
  type Json,
  type Plan,
} from '../schema/index.js';
import { fetchJson, type JsonAsset } from './assets.js';
import { PackError } from './pack-error.js';
import type { Practice } from './practice-types.js';
import { thresholdBreach } from './threshold-breach.js';

/** A council's own pack is read over https, from this site, or from this computer. */
const isAllowed = ({ protocol, hostname, origin }: URL): boolean =>
  protocol === 'https:' ||
  origin === location.origin ||
  (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));

const fetchPack = async (address: string): Promise<JsonAsset> => {
  const url = new URL(address, document.baseURI);
  if (!isAllowed(url)) throw new TypeError(url.protocol);
  return fetchJson(url);
};

const documents = { 'urn:front-door:pack': packSchema };

/** Where an issue is, and which keyword is not met. */
const asFault = ({ instancePointer, keyword, params }: Issue): { readonly pointer: string; readonly mend: string } => {
  const { missingProperty } = params;
  const pointer = typeof missingProperty === 'string' ? `/${missingProperty}` : '';
  return { pointer: instancePointer + pointer, mend: keyword };
};

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
  const asset = await fetchPack(address).catch(() => {
    throw new PackError('not-found', { pack: address });
  });
  checkOwnPack(asset.value as Json, address);
  return asset;
};

/** A file that an attribute names. @throws {PackError} when it is not there or is no JSON. */
export const readFormFile = (attribute: 'schema' | 'ui' | 'practice', address: string): Promise<JsonAsset> =>
  fetchPack(address).catch(() => {
    throw new PackError('file-not-found', { attribute, address });
  });

/** Makes a schema ready that no build of ours checked: its patterns are looked at before any of them is run. */
export const compileOwn = (schema: unknown): Plan => compile(schema);

/** Makes sure that `ui`, read from `name` or given by a script (''), says how to show a form. @throws {PackError} naming its first fault. */
export const checkFormUi = (ui: Json, name: string): void => {
  const [issue] = evaluate(compile(formUiSchema, { documents }), ui).issues;
  if (!issue) return;
  const code = name ? 'file-malformed' : 'object-malformed';
  throw new PackError(code, { attribute: 'ui', address: name, ...asFault(issue) });
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
