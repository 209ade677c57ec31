import { equal, isObject, isOfType, own } from '../json.js';
import { childrenOf, parameterOf, type SchemaNode } from '../schema-node.js';
import type { Facts, Json, JsonType } from '../types.js';

const ALL_TYPES: readonly JsonType[] = ['null', 'boolean', 'object', 'array', 'number', 'string'];

const FACTS =
  'title description default const format pattern contentMediaType minLength maxLength minimum maximum minItems maxItems uniqueItems readOnly';

/** The values that a schema lists, outright or as branches that are one value each. */
function listed(node: SchemaNode): readonly Json[] | undefined {
  const values = parameterOf(node, 'enum');
  if (Array.isArray(values)) return values;
  const branches = ['oneOf', 'anyOf'].flatMap((keyword) => [...childrenOf(node, keyword).values()]);
  const constants = branches.flatMap((branch) => [parameterOf(branch, 'const')].filter((one) => one !== undefined));
  return branches.length > 0 && constants.length === branches.length ? constants : undefined;
}

/** The types that both allow: a number that must be an integer is an integer. */
function intersect(a: readonly JsonType[], b: readonly Json[]): readonly JsonType[] {
  const isNumber = a.includes('number') && b.includes('integer') && !b.includes('number');
  const both = a.filter((type) => b.includes(type) || (type === 'integer' && b.includes('number')));
  return isNumber ? [...both, 'integer'] : both;
}

/** Of two limits the narrower, of two permissions either, of two words the first. */
function narrow(name: string, a: Json, b: Json): Json {
  if (typeof a === 'number' && typeof b === 'number') return name.startsWith('min') ? Math.max(a, b) : Math.min(a, b);
  return typeof a === 'boolean' ? a || b : a;
}

/** What several schemas together say about one place. */
export function gatherFacts(nodes: readonly SchemaNode[]): Facts {
  const facts: Record<string, Json> = {};
  let types = ALL_TYPES;
  let values: readonly Json[] | undefined;
  for (const node of nodes) {
    const { schema } = node;
    types = intersect(types, schema ? [parameterOf(node, 'type') ?? [...ALL_TYPES]].flat() : []);
    const more = listed(node);
    values = more && values ? values.filter((value) => more.some((one) => equal(one, value))) : (more ?? values);
    for (const name of FACTS.split(' ')) {
      // Words beside a reference are of use even where an older dialect makes everything there void.
      const isWord = /^(title|de)/.test(name);
      const fact = isWord && isObject(schema) ? own(schema, name) : parameterOf(node, name);
      // `false` is a value like any other for `const` and `default`, and elsewhere says nothing.
      if (fact !== undefined && (fact !== false || isWord || name === 'const'))
        facts[name] = name in facts ? narrow(name, facts[name] ?? null, fact) : fact;
    }
  }
  const allowed = values ?? (facts['const'] === undefined ? undefined : [facts['const']]);
  if (allowed) types = types.filter((type) => allowed.some((value) => isOfType(value, type)));
  const further = nodes[0]?.registry.vocabulary.factsOf?.(nodes, types);
  return { ...facts, types: [...types], ...(values && { enum: values }), ...further };
}
