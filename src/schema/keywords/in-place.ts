import { fail, include, test } from '../apply.js';
import { isObject, own } from '../json.js';
import { childOf, childrenOf, type Keyword } from '../schema-node.js';
import type { Json } from '../types.js';

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

/** `dependentSchemas`, and of the older `dependencies` those that are schemas. */
const dependentSchemas =
  (keyword: string): Keyword =>
  (applied, _, run) => {
    if (!isObject(applied.value)) return;
    for (const [key, child] of childrenOf(applied.node, keyword)) {
      if (own(applied.value, key) !== undefined) include(applied, child, run);
    }
  };

export const inPlace: readonly (readonly [string, Keyword])[] = [
  ['$ref', ref],
  ['$dynamicRef', dynamicRef],
  ['allOf', allOf],
  ['not', not],
  ['if', condition],
  ['dependentSchemas', dependentSchemas('dependentSchemas')],
  ['dependencies', dependentSchemas('dependencies')],
];
