import { fail, include, test } from '../apply.js';
import { isObject, own } from '../json.js';
import { childOf, childrenOf, type Keyword, type Keywords } from '../schema-node.js';
import type { Json } from '../types.js';
import { dependentRequired } from './members.js';

/** What a condition looks at where there is nothing yet, so that a blank form is laid out. */
const NOTHING: Json = {};

const ref: Keyword = (applied, _, run) => {
  const { target } = applied.node;
  if (target) include(applied, target, run);
};

/** The outermost resource that has the dynamic anchor says what the reference means. */
const dynamicRef: Keyword = (applied, _, run) => {
  const { dynamicAnchor, dynamicTarget, registry } = applied.node;
  const named = dynamicAnchor && run.scope.map((uri) => registry.names.get(`${uri}##${dynamicAnchor}`)).find(Boolean);
  const target = named || dynamicTarget;
  if (target) include(applied, target, run);
};

const allOf: Keyword = (applied, _, run) => {
  for (const child of childrenOf(applied.node, 'allOf').values()) include(applied, child, run);
};

const not: Keyword = (applied, _, run) => {
  const child = childOf(applied.node, 'not');
  if (child && applied.value !== undefined && test(applied, child, run).isValid) fail(applied, 'not');
};

const condition: Keyword = (applied, _, run) => {
  const child = childOf(applied.node, 'if');
  if (!child) return;
  const outcome = test(applied, child, run, false, applied.value ?? NOTHING);
  if (outcome.isValid) applied.counted.push(outcome);
  const failingKeyword = outcome.isValid ? 'then' : 'else';
  const branch = childOf(applied.node, failingKeyword);
  if (branch && !include(applied, branch, run).isValid) fail(applied, 'if', { failingKeyword }, failingKeyword);
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

export const inPlace: Keywords = {
  $ref: ref,
  $dynamicRef: dynamicRef,
  allOf,
  not,
  if: condition,
  dependentSchemas,
  dependencies,
};
