import type { Ajv } from 'ajv';
import { isObject } from '../../schema/json.js';
import { compile } from '../../schema/index.js';
import type { Json, JsonObject } from '../../schema/types.js';
import { createAjv } from '../schema/create-ajv.js';
import { findProblems } from '../schema/find-problems.js';
import type { Finding } from '../schema/mend-error.js';
import { findUnknownWords } from '../schema/unknown-words.js';
import { conditions } from './check-places.js';

/** What is wrong with the question set and the conditions beyond the meta-schema, which has been told as `shape`. */
export function checkSchemas(pack: JsonObject, shape: readonly Finding[]): Finding[] {
  const schemas: [string, Json][] = [
    ['/schema', pack['schema'] ?? true],
    ...conditions(pack).map(([pointer, condition]): [string, Json] => [pointer, condition]),
  ];
  const ajv = createAjv();
  return schemas.flatMap(([pointer, schema]) => {
    if (!isObject(schema)) return [];
    const told = shape.filter(([place]) => place === pointer || place.startsWith(`${pointer}/`));
    const found = findIn(ajv, schema).map(([place, mend]): Finding => [`${pointer}${place}`, mend]);
    const fresh = found.filter(([place]) => !told.some(([other]) => other === place));
    return fresh.length + told.length > 0 ? fresh : refusal(ajv, schema, pointer);
  });
}

function findIn(ajv: Ajv, schema: JsonObject): Finding[] {
  const plan = compile(schema);
  const { references, fatal, harmless } = findProblems(plan);
  return [...references, ...fatal, ...harmless, ...findUnknownWords(plan, ajv, '2020-12')];
}

/** What Ajv alone refuses. */
function refusal(ajv: Ajv, schema: JsonObject, pointer: string): Finding[] {
  try {
    ajv.compile(schema);
    return [];
  } catch (error) {
    return [[pointer, `Ajv refuses it: ${error instanceof Error ? error.message : String(error)}.`]];
  }
}
