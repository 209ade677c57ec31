import { append, fail, include, test } from '../apply.js';
import { childOf, childrenOf, type Keyword, type Keywords } from '../schema-node.js';
import type { Json } from '../types.js';

/** What a condition looks at where there is nothing yet, so that a blank form is laid out. */
const NOTHING: Json = {};

const ref: Keyword = (applied, _, run) => {
  const { target } = applied.node;
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
  if (outcome.isValid) append(applied, 'counted', outcome);
  const failingKeyword = outcome.isValid ? 'then' : 'else';
  const branch = childOf(applied.node, failingKeyword);
  if (branch && !include(applied, branch, run).isValid) fail(applied, 'if', { failingKeyword }, failingKeyword);
};

export const inPlace: Keywords = {
  $ref: ref,
  allOf,
  not,
  if: condition,
};
