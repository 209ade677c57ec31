import { isObject } from '../../schema/json.js';
import type { Json, JsonObject } from '../../schema/types.js';

/** The members of an object; none where something else stands. A pack that is being checked may hold anything. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** The items of a list; none where something else stands. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The objects of a list, each with its index. */
export const objectsOf = (value: Json | undefined): [index: number, object: JsonObject][] =>
  listOf(value).flatMap((item, index): [number, JsonObject][] => (isObject(item) ? [[index, item]] : []));

/** The texts of a list or an object, each with its index or name. */
export const textsOf = (value: Json | undefined): [key: string, text: string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

/** The objects in an object, each with its name. */
export const membersOf = (value: Json | undefined): [key: string, member: JsonObject][] =>
  Object.entries(objectOf(value)).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
