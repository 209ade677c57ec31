import { adopt, apply, applyAt, fail, setMember, type Applied } from '../apply.js';
import { isObject, membersOf } from '../json.js';
import { expressionOf } from '../patterns.js';
import { childOf, childrenOf, parameterOf, type Keyword, type Keywords } from '../schema-node.js';
import type { Json } from '../types.js';

const required: Keyword = (applied, names) => {
  const { node, value } = applied;
  if (!Array.isArray(names)) return;
  applied.required = node.required ??= new Set(names);
  if (!isObject(value)) return;
  const present = new Set<Json>(Object.keys(value));
  for (const name of applied.required) {
    const missingProperty = String(name);
    if (!present.has(name)) fail(applied, 'required', { missingProperty }, missingProperty);
  }
};

const properties: Keyword = (applied, _, run) => {
  const { node, value, isLaid } = applied;
  if (value !== undefined && !isObject(value)) return;
  const inners = membersOf(value);
  for (const [key, child] of childrenOf(node, 'properties')) {
    const inner = inners.get(key);
    if (inner !== undefined || isLaid) applyAt(applied, key, child, inner, run);
  }
};

/** A property or an element, by name or index. */
export type Member = readonly [string | number, Json];

/** A keyword whose schema is for the members that are left over; `false` is one issue of the whole. */
export const leftOvers =
  (rest: (applied: Applied) => readonly Member[]): Keyword =>
  (applied, _, run, keyword) => {
    const child = childOf(applied.node, keyword);
    if (!child) return;
    for (const [key, value] of rest(applied)) {
      if (child.schema === true) setMember(applied, key, []);
      else if (child.schema) applyAt(applied, key, child, value, run);
      else fail(applied, keyword);
    }
  };

const additionalProperties = leftOvers(({ node, value }) => {
  const declared = childrenOf(node, 'properties');
  const patterns = [...childrenOf(node, 'patternProperties').keys()].map((source) =>
    expressionOf(source, node.registry),
  );
  const isLeft = ([key]: readonly [string, Json]): boolean =>
    !declared.has(key) && !patterns.some((pattern) => pattern?.test(key));
  return isObject(value) ? Object.entries(value).filter(isLeft) : [];
});

/** A schema for each of the first elements and one for the others; in older dialects, a list in `items` is the tuple. */
const items: Keyword = (applied, _, run) => {
  const { node, value, isLaid } = applied;
  if (value !== undefined && !Array.isArray(value)) return;
  const isOld = Array.isArray(parameterOf(node, 'items'));
  const rest = isOld ? 'additionalItems' : 'items';
  const first = [...childrenOf(node, isOld ? 'items' : 'prefixItems').values()];
  const other = childOf(node, rest);
  value?.forEach((item, index) => {
    const child = first[index] ?? other;
    // Without a tuple, `false` refuses each element where it stands.
    if (child?.schema === false && child === other && first.length > 0) fail(applied, rest, { limit: first.length });
    else if (child) applyAt(applied, index, child, item, run);
  });
  // What a new element would ask is known before there is one.
  const index = value?.length ?? 0;
  const next = first[index] ?? other;
  if (isLaid && next?.schema) applyAt(applied, index, next, undefined, run, true);
};

const prefixItems: Keyword = (applied, parameter, run, keyword) => {
  if (!applied.node.subschemas?.has('items')) items(applied, parameter, run, keyword);
};

const contains: Keyword = (applied, _, run) => {
  const { node, value, pointer } = applied;
  const child = childOf(node, 'contains');
  if (!child || !Array.isArray(value)) return;
  const [minContains = 1, maxContains = Infinity] = ['minContains', 'maxContains'].map((keyword) => {
    const parameter = parameterOf(node, keyword);
    return typeof parameter === 'number' ? parameter : undefined;
  });
  const outcomes = value.map((item, index) => apply(child, item, `${pointer}/${index}`, run, false));
  const found = outcomes.flatMap((outcome, index) => (outcome.isValid ? [index] : []));
  // An element that `contains` found counts as evaluated.
  for (const index of found) if (!applied.members.has(index)) setMember(applied, index, []);
  if (found.length >= minContains && found.length <= maxContains) return;
  // Elements that are not what is looked for are not wrong themselves.
  if (!run.isForm) for (const outcome of outcomes) adopt(applied, outcome);
  fail(applied, 'contains', { minContains, ...(maxContains < Infinity && { maxContains }) });
};

/** The members that neither this schema nor those applied within it have evaluated. */
export const unevaluated =
  (entries: (value: Json | undefined) => readonly Member[]) =>
  (applied: Applied): readonly Member[] => {
    const seen = new Set([applied]);
    // The set grows while it is gone through.
    for (const one of seen) for (const other of one.counted) seen.add(other);
    const keys = new Set([...seen].flatMap(({ members }) => [...members.keys()]));
    return entries(applied.value).filter(([key]) => !keys.has(key));
  };

export const members = {
  required,
  properties,
  additionalProperties,
  prefixItems,
  items,
  contains,
} satisfies Keywords;

export const leftUnevaluated = {
  unevaluatedProperties: leftOvers(unevaluated((value) => (isObject(value) ? Object.entries(value) : []))),
} satisfies Keywords;
