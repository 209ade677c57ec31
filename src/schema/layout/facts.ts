import { equal } from '../equal.js';
import { isObject, own, typeOf } from '../json.js';
import type { SchemaNode } from '../schema-node.js';
import type { Facts, Json, JsonType } from '../types.js';

const ALL_TYPES: readonly JsonType[] = ['null', 'boolean', 'object', 'array', 'number', 'string'];

type Merge = (a: Json, b: Json) => Json;

const first: Merge = (a) => a;
const least: Merge = (a, b) => Math.min(Number(a), Number(b));
const most: Merge = (a, b) => Math.max(Number(a), Number(b));
const either: Merge = (a, b) => a === true || b === true;

/** The facts that are read as they stand: the type of the parameter, and which of two counts. */
const READ: readonly (readonly [keyof Facts, string, Merge])[] = [
  ['title', 'string', first],
  ['description', 'string', first],
  ['format', 'string', first],
  ['pattern', 'string', first],
  ['contentMediaType', 'string', first],
  ['minLength', 'number', most],
  ['maxLength', 'number', least],
  ['minimum', 'number', most],
  ['maximum', 'number', least],
  ['minItems', 'number', most],
  ['maxItems', 'number', least],
  ['uniqueItems', 'boolean', either],
  ['readOnly', 'boolean', either],
  ['default', '', first],
  ['const', '', first],
];

/** Words stay useful where an older dialect makes everything else beside `$ref` void. */
const WORDS: readonly string[] = ['title', 'description', 'default'];

/** The values that a schema lists, outright or as branches that are one value each. */
function listed(node: SchemaNode): readonly Json[] | undefined {
  const values = node.parameter('enum');
  if (Array.isArray(values)) return values;
  const branches = [...node.children('oneOf').values(), ...node.children('anyOf').values()];
  const constants = branches.map((branch) => branch.parameter('const'));
  return constants.length > 0 && constants.every((one) => one !== undefined) ? constants : undefined;
}

function typesOf(node: SchemaNode): readonly Json[] {
  if (node.schema === false) return [];
  const types = node.parameter('type');
  return types === undefined ? ALL_TYPES : [types].flat();
}

/** The types that both allow: a number that must be an integer is an integer. */
function intersect(a: readonly JsonType[], b: readonly Json[]): JsonType[] {
  const both = a.filter((type) => b.includes(type) || (type === 'integer' && b.includes('number')));
  return a.includes('number') && b.includes('integer') && !b.includes('number') ? [...both, 'integer'] : both;
}

/** What several schemas together say about one place. */
export function gatherFacts(nodes: readonly SchemaNode[]): Facts {
  const facts: Record<string, Json> = {};
  let types: readonly JsonType[] = ALL_TYPES;
  let values: readonly Json[] | undefined;
  for (const node of nodes) {
    types = intersect(types, typesOf(node));
    const more = listed(node);
    if (more) values = values ? values.filter((value) => more.some((one) => equal(one, value))) : more;
    for (const [name, type, merge] of READ) {
      const fact = WORDS.includes(name) && isObject(node.schema) ? own(node.schema, name) : node.parameter(name);
      if (fact === undefined || (type && typeof fact !== type)) continue;
      const before = facts[name];
      facts[name] = before === undefined ? fact : merge(before, fact);
    }
  }
  const allowed = values ?? (facts['const'] === undefined ? undefined : [facts['const']]);
  if (allowed) types = types.filter((type) => allowed.some((value) => isOf(value, type)));
  return { ...facts, types, ...(values && { enum: values }) };
}

const isOf = (value: Json, type: JsonType): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
