import { equal } from '../equal.js';
import { isObject, own } from '../json.js';
import { joinPointer } from '../pointer.js';
import type { Applied } from '../applied.js';
import type { Run } from '../run.js';
import type { Keyword, SchemaNode } from '../schema-node.js';
import type { Choice, Json, Pointer } from '../types.js';

/** The key of a choice: where in the instance, and which `oneOf` or `anyOf` (`Choice.schemaPointer`). */
export function choiceKey(instancePointer: Pointer, schemaPointer: Pointer): string {
  return `${instancePointer}#${schemaPointer}`;
}

/** The schema and what its references lead to. */
function chain(node: SchemaNode): SchemaNode[] {
  return [node, ...(node.target ? chain(node.target) : [])];
}

/** The only values that a schema allows, as far as it says so outright. */
function allowedBy(node: SchemaNode): readonly Json[] | undefined {
  for (const one of chain(node)) {
    const constant = one.parameter('const');
    if (constant !== undefined) return [constant];
    const values = one.parameter('enum');
    if (Array.isArray(values)) return values;
  }
  return undefined;
}

/** For each property that every branch fixes to values of its own, those values by branch; `''` is the value itself. */
function discriminators(branches: readonly SchemaNode[]): Map<string | undefined, readonly (readonly Json[])[]> {
  const found = new Map<string | undefined, readonly (readonly Json[])[]>();
  const offer = (key: string | undefined, pick: (branch: SchemaNode) => SchemaNode | undefined): void => {
    const values = branches.map((branch) => {
      const node = pick(branch);
      return node && allowedBy(node);
    });
    if (values.every((one) => one !== undefined)) found.set(key, values);
  };
  offer(undefined, (branch) => branch);
  const property = (branch: SchemaNode, key: string): SchemaNode | undefined =>
    chain(branch)
      .map((one) => one.children('properties').get(key))
      .find((one) => one !== undefined);
  const keys = new Set(
    (branches[0] ? chain(branches[0]) : []).flatMap((one) => [...one.children('properties').keys()]),
  );
  for (const key of keys) offer(key, (branch) => property(branch, key));
  return found;
}

function describe(branch: SchemaNode): Choice['branches'][number] {
  const titles = chain(branch).map(({ schema }) => (isObject(schema) ? schema['title'] : undefined));
  const title = titles.find((one) => typeof one === 'string');
  const constant = branch.parameter('const');
  return {
    schemaPointer: branch.pointer,
    ...(title !== undefined && { title }),
    ...(constant !== undefined && { const: constant }),
  };
}

const isNull = (branch: SchemaNode): boolean => branch.parameter('type') === 'null';

/** Prepares the question which branch shows at a place. */
function chooser(
  branches: readonly SchemaNode[],
  schemaPointer: Pointer,
): (applied: Applied, run: Run) => number | undefined {
  const byKey = discriminators(branches);
  // Something or nothing is no question: the field shows, and may stay blank.
  const something = branches.flatMap((branch, index) => (isNull(branch) ? [] : [index]));
  const only = something.length === 1 ? something[0] : undefined;
  return ({ value, pointer }, run) => {
    const chosen = run.choices.get(choiceKey(pointer, schemaPointer));
    if (chosen !== undefined && chosen in branches) return chosen;
    for (const [key, values] of byKey) {
      const actual = key === undefined ? value : isObject(value) ? own(value, key) : undefined;
      if (actual === undefined) continue;
      const matches = values.flatMap((allowed, index) => (allowed.some((one) => equal(one, actual)) ? [index] : []));
      if (matches.length === 1) return matches[0];
    }
    return only;
  };
}

function choice(keyword: 'oneOf' | 'anyOf'): Keyword {
  return (_, node) => {
    const branches = [...node.children(keyword).values()];
    if (branches.length === 0) return undefined;
    const schemaPointer = joinPointer(node.pointer, keyword);
    const choose = chooser(branches, schemaPointer);
    const described = branches.map(describe);
    const params = {};
    return (applied, run) => {
      const chosen = applied.isLaid ? choose(applied, run) : undefined;
      if (applied.isLaid) (applied.choices ??= []).push({ schemaPointer, keyword, branches: described, chosen });
      const outcomes = branches.flatMap((branch, index) => {
        if (applied.value === undefined && index !== chosen) return [];
        const outcome = run.test(applied, branch, applied.value, index === chosen);
        if (index === chosen) applied.shown.push(outcome);
        return [outcome];
      });
      if (applied.value === undefined) return;
      const passed = outcomes.filter((outcome) => outcome.isValid);
      // Where no branch passes the place is invalid anyway; what they declare is then not reported as unknown, too.
      applied.counted.push(...(passed.length > 0 ? passed : outcomes));
      if (keyword === 'oneOf' ? passed.length === 1 : passed.length > 0) return;
      outcomes.forEach((outcome) => applied.adopt(outcome));
      applied.fail(keyword, params);
    };
  };
}

export const choices: readonly (readonly [string, Keyword])[] = [
  ['anyOf', choice('anyOf')],
  ['oneOf', choice('oneOf')],
];
