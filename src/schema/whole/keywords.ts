import { adopt, apply, applyAt, fail, include } from '../apply.js';
import { isObject, own } from '../json.js';
import { assertion } from '../keywords/assertions.js';
import { leftOvers, unevaluated } from '../keywords/members.js';
import { expressionOf } from '../patterns.js';
import { childOf, childrenOf, type Keyword, type Keywords } from '../schema-node.js';

/** How many digits a number has after the point, as it is written. */
function decimals(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

/** Division as people do it: 0.3 is a multiple of 0.1. */
function isMultipleOf(value: number, divisor: number): boolean {
  const scale = 10 ** Math.max(decimals(value), decimals(divisor));
  return Number.isInteger(value / divisor) || Math.round(value * scale) % Math.round(divisor * scale) === 0;
}

/** `dependentRequired`, and of the older `dependencies` those that are lists. */
const dependentRequired: Keyword = (applied, rules, _, keyword) => {
  const { value } = applied;
  if (!isObject(value) || !isObject(rules)) return;
  for (const [property, names] of Object.entries(rules)) {
    if (!Array.isArray(names) || own(value, property) === undefined) continue;
    applied.required = new Set([...(applied.required ?? []), ...names]);
    for (const missingProperty of names.map(String)) {
      if (own(value, missingProperty) !== undefined) continue;
      fail(applied, keyword, { property, missingProperty }, JSON.stringify([property, missingProperty]));
    }
  }
};

const patternProperties: Keyword = (applied, _, run) => {
  const { node, value } = applied;
  if (!isObject(value)) return;
  for (const [source, child] of childrenOf(node, 'patternProperties')) {
    const expression = expressionOf(source, node.registry);
    for (const key of Object.keys(value)) if (expression?.test(key)) applyAt(applied, key, child, own(value, key), run);
  }
};

const propertyNames: Keyword = (applied, _, run) => {
  const { node, value, pointer } = applied;
  const child = childOf(node, 'propertyNames');
  if (!child || !isObject(value)) return;
  for (const name of Object.keys(value)) {
    const outcome = apply(child, name, pointer, run, false);
    // To a person the name is not right; by which rule is for those who wrote it.
    if (!run.isForm) adopt(applied, outcome);
    if (!outcome.isValid) fail(applied, 'propertyNames');
  }
};

/** The outermost resource that has the dynamic anchor says what the reference means. */
const dynamicRef: Keyword = (applied, _, run) => {
  const { dynamicAnchor, dynamicTarget, registry } = applied.node;
  const named = dynamicAnchor && run.scope.map((uri) => registry.names.get(`${uri}##${dynamicAnchor}`)).find(Boolean);
  const target = named || dynamicTarget;
  if (target) include(applied, target, run);
};

const dependentSchemas: Keyword = (applied, _, run, keyword) => {
  if (!isObject(applied.value)) return;
  for (const [key, child] of childrenOf(applied.node, keyword)) {
    if (own(applied.value, key) !== undefined) include(applied, child, run);
  }
};

/** The older of the two: a dependency is a list or a schema. */
const dependencies: Keyword = (...all) => {
  dependentRequired(...all);
  dependentSchemas(...all);
};

/** Keywords that no pack of ours uses, in the order in which they are applied. */
export const furtherKeywords: Keywords = {
  multipleOf: assertion((value, by) => typeof value !== 'number' || typeof by !== 'number' || isMultipleOf(value, by)),
  dependentRequired,
  patternProperties,
  propertyNames,
  $dynamicRef: dynamicRef,
  dependentSchemas,
  dependencies,
};

/** What is left unevaluated is known last. */
export const furtherUnevaluated: Keywords = {
  unevaluatedItems: leftOvers(unevaluated((value) => (Array.isArray(value) ? [...value.entries()] : []))),
};
