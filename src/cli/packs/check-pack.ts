import { basename, dirname, resolve } from 'node:path';
import type { Pack } from '../../packs/types.js';
import type { JsonObject } from '../../schema/types.js';
import { Faults, type Fault } from '../fault.js';
import { createAjv } from '../schema/create-ajv.js';
import { mendErrors, type Finding } from '../schema/mend-error.js';
import type { Assembled } from './assemble.js';
import { checkContacts } from './check-contacts.js';
import { checkNames } from './check-names.js';
import { checkPlaces } from './check-places.js';
import { checkSchemas } from './check-schemas.js';
import { checkWords } from './check-words.js';
import { declaredPlaces } from './declared-places.js';
import { objectOf } from './loose.js';
import { placeOf } from './place-of.js';

const LATER = 'Mend this first, and check again: only then can pages and words be compared with the schema.';

/** A pack that is right in itself. @throws {Faults} with every fault found, each with its file, place and mend. */
export function checkPack(assembled: Assembled, packSchema: JsonObject): Pack {
  const { pack } = assembled;
  const shape = checkShape(pack, packSchema);
  const schemas = checkSchemas(pack, shape);
  // Of a schema that is wrong nobody can say which questions it asks.
  const broken = [...shape, ...schemas].find(([pointer]) => /^\/schema(\/|$)/.test(pointer));
  const places = declaredPlaces(objectOf(pack['schema']));
  const found = [
    ...shape,
    ...schemas,
    ...checkContacts(pack),
    ...checkNames(pack),
    ...(broken ? [[broken[0], LATER] as const] : [...checkPlaces(pack, places), ...checkWords(pack, places)]),
  ];
  const faults = [...strays(assembled), ...found.map(([pointer, mend]) => placeOf(assembled, pointer, mend))];
  if (faults.length > 0) throw new Faults(faults);
  return pack as unknown as Pack;
}

/** Against the schema of packs, which holds a pack's own schemas against the meta-schema of 2020-12. */
function checkShape(pack: JsonObject, packSchema: JsonObject): Finding[] {
  const validate = createAjv().compile(packSchema);
  return validate(pack) ? [] : mendErrors(validate.errors ?? []);
}

/** Files that nobody reads: a slip in a file's name would silently take its content out. */
function strays({ parts, path }: Assembled): Fault[] {
  return parts.flatMap(({ file, key }) => {
    const isMeta = resolve(dirname(file)) === resolve(path);
    const isRead = isMeta ? /^(pack|contacts)$/.test(key) : /^(schema|ui|notices|rules|text\.[A-Za-z0-9-]+)$/.test(key);
    const names = isMeta ? 'pack.json or contacts.json' : 'schema, ui, notices, rules or text.en (.json)';
    return isRead ? [] : [{ file, pointer: '', mend: `Nothing reads ${basename(file)}: call it ${names}.` }];
  });
}
