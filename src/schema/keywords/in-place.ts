import { isObject, own } from '../json.js';
import type { Keyword } from '../schema-node.js';
import type { Json } from '../types.js';

/** What a condition looks at where there is nothing yet, so that a blank form is laid out. */
const NOTHING: Json = {};

const ref: Keyword = (_, node) => {
  const { target } = node;
  return target && ((applied, run) => applied.include(target, run));
};

const dynamicRef: Keyword = (_, node) => (applied, run) => {
  const target = run.dynamicTarget(node);
  if (target) applied.include(target, run);
};

const allOf: Keyword = (_, node) => {
  const members = [...node.children('allOf').values()];
  return (applied, run) => {
    for (const member of members) applied.include(member, run);
  };
};

const not: Keyword = (_, node) => {
  const child = node.child('not');
  const params = {};
  return (
    child &&
    ((applied, run) => {
      if (applied.value !== undefined && run.test(applied, child, applied.value).isValid) applied.fail('not', params);
    })
  );
};

const condition: Keyword = (_, node) => {
  const child = node.child('if');
  const branches = ['then', 'else'].map((keyword) => ({
    node: node.child(keyword),
    params: { failingKeyword: keyword },
  }));
  return (
    child &&
    ((applied, run) => {
      const outcome = run.test(applied, child, applied.value ?? NOTHING);
      if (outcome.isValid) applied.counted.push(outcome);
      const branch = branches[outcome.isValid ? 0 : 1];
      if (!branch?.node) return;
      const failures = applied.failed.length;
      applied.include(branch.node, run);
      if (applied.failed.length > failures) applied.fail('if', branch.params);
    })
  );
};

/** `dependentSchemas`, and of the older `dependencies` those that are schemas. */
const dependentSchemas =
  (keyword: string): Keyword =>
  (_, node) => {
    const children = node.children(keyword);
    return (applied, run) => {
      if (!isObject(applied.value)) return;
      for (const [key, child] of children) {
        if (own(applied.value, key) !== undefined) applied.include(child, run);
      }
    };
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
