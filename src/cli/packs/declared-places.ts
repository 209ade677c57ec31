import { isObject } from '../../schema/json.js';
import { get, joinPointer } from '../../schema/pointer.js';
import type { PointerPattern } from '../../packs/types.js';
import type { Json, JsonObject } from '../../schema/types.js';

/** Every place of a question set, with the subschemas that speak of it. */
export type Places = ReadonlyMap<PointerPattern, readonly JsonObject[]>;

const inPlace = ['allOf', 'anyOf', 'oneOf', 'then', 'else'];

/** Every place that some subschema declares, by pattern, with the subschemas that speak of it. `if` and `not` declare nothing. */
export function declaredPlaces(root: JsonObject): Places {
  const places = new Map<PointerPattern, JsonObject[]>();
  const walk = (schema: Json | undefined, pattern: PointerPattern, references: readonly string[]): void => {
    if (!isObject(schema)) return;
    places.set(pattern, [...(places.get(pattern) ?? []), schema]);
    const reference = schema['$ref'];
    if (typeof reference === 'string' && reference.startsWith('#') && !references.includes(reference)) {
      walk(get(root, reference.slice(1)), pattern, [...references, reference]);
    }
    for (const keyword of inPlace) for (const one of branches(schema[keyword])) walk(one, pattern, references);
    for (const [key, one] of entries(schema['properties'])) walk(one, joinPointer(pattern, key), []);
    walk(schema['items'], `${pattern}/[]`, []);
  };
  walk(root, '', []);
  return places;
}

/** The options of a place: values of the narrowest `enum` that speaks of it. */
export function optionsOf(schemas: readonly JsonObject[]): readonly Json[] {
  const lists = schemas.flatMap((schema) => (Array.isArray(schema['enum']) ? [schema['enum']] : []));
  return lists.sort((one, other) => one.length - other.length)[0] ?? [];
}

/** Every value that some subschema lets a place have; none where any will do. */
export function answersOf(schemas: readonly JsonObject[]): readonly Json[] {
  return schemas.flatMap((schema) => [
    ...(Array.isArray(schema['enum']) ? schema['enum'] : []),
    ...(schema['const'] === undefined ? [] : [schema['const']]),
  ]);
}

/** Patterns that some subschema requires. */
export function requiredPlaces(places: Places): ReadonlySet<PointerPattern> {
  const required = [...places].flatMap(([pattern, schemas]) =>
    schemas.flatMap(({ required: names }) =>
      Array.isArray(names) ? names.map((name) => joinPointer(pattern, String(name))) : [],
    ),
  );
  return new Set(required);
}

/** Places that hold an answer: no object and no list of objects. */
export function* leavesOf(places: Places): Iterable<PointerPattern> {
  const holders = new Set([...places.keys()].flatMap((field) => parentsOf(field)));
  for (const field of places.keys()) if (!holders.has(field) && !field.endsWith('/[]')) yield field;
}

/** What holds a place; a list of plain values is no holder. */
function parentsOf(field: PointerPattern): PointerPattern[] {
  if (field.endsWith('/[]')) return [];
  const parent = field.slice(0, field.lastIndexOf('/'));
  return parent.endsWith('/[]') ? [parent, parent.slice(0, -'/[]'.length)] : [parent];
}

const entries = (value: Json | undefined): [string, Json][] => (isObject(value) ? Object.entries(value) : []);

/** The subschemas of an applicator: those of its list, or the one it is. */
function branches(value: Json | undefined): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}
