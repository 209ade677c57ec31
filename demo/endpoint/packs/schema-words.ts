import type { FieldText, PointerPattern } from '../../../src/packs/types.js';
import { isObject, own } from '../../../src/schema/json.js';
import { get, joinPointer } from '../../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../../src/schema/types.js';

/** More than any form asks; a schema may refer to itself. */
const deepest = 12;
const mostSteps = 20_000;

/** The labels and options of a form, from the titles of its schema, in the order in which the schema names its places. */
export function wordsOf(schema: JsonObject): Readonly<Record<PointerPattern, FieldText>> {
  const words = new Map<PointerPattern, FieldText>();
  let steps = 0;
  const visit = (node: Json | undefined, pattern: PointerPattern, depth: number): void => {
    if (!isObject(node) || depth > deepest || (steps += 1) > mostSteps) return;
    note(words, node, pattern);
    for (const [name, inner] of membersOf(node, 'properties')) visit(inner, joinPointer(pattern, name), depth + 1);
    for (const inner of [...one(node, 'items'), ...one(node, 'prefixItems')]) visit(inner, `${pattern}/[]`, depth + 1);
    for (const inner of inPlace(node, schema)) visit(inner, pattern, depth + 1);
  };
  visit(schema, '', 0);
  words.delete('');
  return Object.fromEntries(words);
}

/** The first title of a place is its label. A branch that is one value is an option, and its title not a label. */
function note(words: Map<PointerPattern, FieldText>, node: JsonObject, pattern: PointerPattern): void {
  const title = own(node, 'title');
  const value = own(node, 'const');
  if (typeof title !== 'string') return;
  const before: FieldText = words.get(pattern) ?? { label: '' };
  if (value !== undefined) words.set(pattern, { ...before, options: { [String(value)]: title, ...before.options } });
  else if (!before.label)
    words.set(pattern, { ...before, label: title, ...(pattern.endsWith('/[]') && { item: title }) });
}

/** Subschemas that speak of the same place. */
function inPlace(node: JsonObject, root: JsonObject): readonly (Json | undefined)[] {
  const reference = own(node, '$ref');
  const isInside = typeof reference === 'string' && /^#(\/|$)/.test(reference);
  return [
    ...(isInside ? [get(root, reference.slice(1))] : []),
    ...['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'].flatMap((keyword) => one(node, keyword)),
    ...membersOf(node, 'dependentSchemas').map(([, inner]) => inner),
  ];
}

/** What a keyword holds: one subschema or a list of them. */
const one = (node: JsonObject, keyword: string): readonly (Json | undefined)[] => [own(node, keyword)].flat();

function membersOf(node: JsonObject, keyword: string): [string, Json][] {
  const members = own(node, keyword);
  return isObject(members) ? Object.entries(members) : [];
}
