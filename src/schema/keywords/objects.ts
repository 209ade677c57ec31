import { isObject, own } from '../json.js';
import type { Keyword } from '../schema-node.js';
import type { Json } from '../types.js';
import type { Applied } from '../applied.js';
import { patternOf } from './pattern.js';

const required: Keyword = (parameter) => {
  if (!Array.isArray(parameter)) return undefined;
  const names = new Map(parameter.map((name) => [String(name), { missingProperty: String(name) }]));
  const keys = new Set(names.keys());
  return (applied) => {
    applied.required = keys;
    const { value } = applied;
    if (!isObject(value)) return;
    for (const [name, params] of names) if (own(value, name) === undefined) applied.fail('required', params);
  };
};

/** `dependentRequired`, and of the older `dependencies` those that are lists. */
const dependentRequired =
  (keyword: string): Keyword =>
  (parameter) => {
    if (!isObject(parameter)) return undefined;
    const rules = Object.entries(parameter).flatMap(([property, names]) =>
      Array.isArray(names)
        ? names.map((name) => ({ property, params: { property, missingProperty: String(name) } }))
        : [],
    );
    return (applied) => {
      const { value } = applied;
      if (!isObject(value)) return;
      for (const { property, params } of rules) {
        if (own(value, property) === undefined) continue;
        applied.required = new Set(applied.required).add(params.missingProperty);
        if (own(value, params.missingProperty) === undefined) applied.fail(keyword, params);
      }
    };
  };

const properties: Keyword = (_, node) => {
  const children = [...node.children('properties')];
  return (applied, run) => {
    const { value } = applied;
    if (value !== undefined && !isObject(value)) return;
    for (const [key, child] of children) {
      const inner = value && own(value, key);
      if (inner !== undefined || applied.isLaid) applied.at(key, child, inner, run);
    }
  };
};

const patternProperties: Keyword = (_, node) => {
  const children = [...node.children('patternProperties')].map(([source, child]) => ({ ...patternOf(source), child }));
  return (applied, run) => {
    if (!isObject(applied.value)) return;
    for (const [key, inner] of Object.entries(applied.value)) {
      for (const { expression, child } of children) if (expression?.test(key)) applied.at(key, child, inner, run);
    }
  };
};

/** Applies the schema of a keyword to the members that are left over; `false` is one issue of the whole. */
export function leftOvers(
  keyword: string,
  params: Record<string, Json>,
  rest: (applied: Applied) => readonly (readonly [string | number, Json])[],
): Keyword {
  return (_, node) => {
    const child = node.child(keyword);
    return (
      child &&
      ((applied, run) => {
        for (const [key, value] of rest(applied)) {
          if (child.schema === true) applied.members.set(key, []);
          else if (child.schema === false) applied.fail(keyword, params);
          else applied.at(key, child, value, run);
        }
      })
    );
  };
}

const additionalProperties: Keyword = (parameter, node) => {
  const declared = node.children('properties');
  const patterns = [...node.children('patternProperties').keys()].map((source) => patternOf(source).expression);
  return leftOvers('additionalProperties', {}, ({ value }) =>
    !isObject(value)
      ? []
      : Object.entries(value).filter(
          ([key]) => !declared.has(key) && !patterns.some((expression) => expression?.test(key)),
        ),
  )(parameter, node);
};

const propertyNames: Keyword = (_, node) => {
  const child = node.child('propertyNames');
  const params = {};
  return (
    child &&
    ((applied, run) => {
      if (!isObject(applied.value)) return;
      for (const name of Object.keys(applied.value)) {
        const outcome = run.evaluate(child, name, applied.pointer, false);
        applied.adopt(outcome);
        if (!outcome.isValid) applied.fail('propertyNames', params);
      }
    })
  );
};

export const objects: readonly (readonly [string, Keyword])[] = [
  ['required', required],
  ['dependentRequired', dependentRequired('dependentRequired')],
  ['dependencies', dependentRequired('dependencies')],
  ['properties', properties],
  ['patternProperties', patternProperties],
  ['additionalProperties', additionalProperties],
  ['propertyNames', propertyNames],
];
