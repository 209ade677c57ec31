import { basename, dirname, resolve } from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { Pack } from '../../packs/types.js';
import type { JsonObject } from '../../schema/types.js';
import { Faults, type Fault } from '../fault.js';
import { createAjv } from '../schema/create-ajv.js';
import { mendErrors, type Finding } from '../schema/mend-error.js';
import type { Assembled } from './assemble.js';
import { checkContacts } from './check-contacts.js';
import { checkFlow } from './check-flow.js';
import { checkNames } from './check-names.js';
import { checkPlaces } from './check-places.js';
import { checkSchemas } from './check-schemas.js';
import { checkBragPack } from './brag/check-brag-pack.js';
import { checkNoticesPack } from './notices/check-notices-pack.js';
import { checkThresholdPack } from './threshold/check-threshold-pack.js';
import { checkTrainingPack } from './training/check-training-pack.js';
import { checkWords } from './check-words.js';
import { declaredPlaces } from './declared-places.js';
import { objectOf } from './loose.js';
import { isForm, partNames } from './part-names.js';
import { placeOf } from './place-of.js';

const LATER = 'Mend this first, and check again: only then can pages and words be compared with the schema.';

/** A pack that is right in itself. @throws {Faults} with every fault found, each with its file, place and mend. */
export function checkPack(assembled: Assembled, packSchema: JsonObject): Pack {
  const { pack, kind } = assembled;
  const contacts = checkContacts(pack);
  const shape = without(checkShape(pack, packSchema), contacts);
  const content = isForm(kind) ? checkForm(pack, shape) : checkKind(kind, pack, shape);
  const found = [...shape, ...contacts, ...content];
  const faults = [...strays(assembled), ...found.map(([pointer, mend]) => placeOf(assembled, pointer, mend))];
  if (faults.length > 0) throw new Faults(faults);
  return pack as unknown as Pack;
}

/** Questions, pages and words of a form. */
function checkForm(pack: JsonObject, shape: readonly Finding[]): Finding[] {
  const schemas = checkSchemas(pack, shape);
  const broken = [...shape.filter(isOfSchema), ...schemas.filter(isReference)][0];
  const places = declaredPlaces(objectOf(pack['schema']));
  const content = [
    ...checkNames(pack),
    ...(broken ? [] : [...checkPlaces(pack, places), ...checkWords(pack, places), ...checkFlow(pack, places)]),
  ];
  const later: Finding[] = broken ? [[broken[0], LATER]] : [];
  return [...schemas, ...later, ...without(content, shape)];
}

const checks: Readonly<Record<string, (pack: JsonObject) => Finding[]>> = {
  brag: checkBragPack,
  notices: checkNoticesPack,
  threshold: checkThresholdPack,
  training: checkTrainingPack,
};

/** What a pack of another kind says can be held against itself only when its shape is right. */
function checkKind(kind: string, pack: JsonObject, shape: readonly Finding[]): Finding[] {
  return shape.length > 0 ? [] : (checks[kind]?.(pack) ?? []);
}

/** Of a schema that is wrong in itself, or in part elsewhere, nobody can say which questions it asks. */
const isOfSchema = ([pointer]: Finding): boolean => /^\/schema(\/|$)/.test(pointer);
const isReference = (finding: Finding): boolean => isOfSchema(finding) && /\/\$(dynamicR|r)ef$/.test(finding[0]);

/** Findings at places of which nothing has been said. */
function without(findings: readonly Finding[], told: readonly Finding[]): Finding[] {
  return findings.filter(([pointer]) => !told.some(([other]) => other === pointer));
}

const validators = new WeakMap<JsonObject, ValidateFunction>();

/** Against the schema of packs, which holds a pack's own schemas against the meta-schema of 2020-12. */
function checkShape(pack: JsonObject, packSchema: JsonObject): Finding[] {
  let validate = validators.get(packSchema);
  if (!validate) validators.set(packSchema, (validate = createAjv().compile(packSchema)));
  return validate(pack) ? [] : mendErrors(validate.errors ?? []);
}

/** Files that nobody reads: a slip in a file's name would silently take its content out. */
function strays({ parts, path, kind }: Assembled): Fault[] {
  const names = partNames(kind);
  return parts.flatMap(({ file, key }) => {
    const isMeta = resolve(dirname(file)) === resolve(path);
    const isText = /^text\.[A-Za-z0-9-]+$/.test(key);
    const isRead = isMeta ? /^(pack|contacts)$/.test(key) : isText || key === 'pack' || names.includes(key);
    const wanted = isMeta ? 'pack.json or contacts.json' : `${names.join(', ')} or text.en (.json)`;
    return isRead ? [] : [{ file, pointer: '', mend: `Nothing reads ${basename(file)}: call it ${wanted}.` }];
  });
}
