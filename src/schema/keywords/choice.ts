import { adopt, append, fail, test, type Applied, type Run } from '../apply.js';
import { equal, isObject, own } from '../json.js';
import { joinPointer } from '../pointer.js';
import { childrenOf, parameterOf, type Keyword, type Keywords, type SchemaNode } from '../schema-node.js';
import type { Choice, Json, Pointer } from '../types.js';

/** The key of a choice: where in the instance, and which `oneOf` or `anyOf` (`Choice.schemaPointer`). */
export function choiceKey(instancePointer: Pointer, schemaPointer: Pointer): string {
  return `${instancePointer}#${schemaPointer}`;
}

/** The schema and what its references lead to. */
export function chain(node: SchemaNode): SchemaNode[] {
  return [node, ...(node.target ? chain(node.target) : [])];
}

/** The only values that a schema allows for itself or for one of its properties, as far as it says so outright. */
function allowed(branch: SchemaNode, property?: string): Json[] | undefined {
  for (const node of chain(branch)) {
    if (property !== undefined) {
      const child = childrenOf(node, 'properties').get(property);
      if (child) return allowed(child);
      continue;
    }
    const constant = parameterOf(node, 'const');
    if (constant !== undefined) return [constant];
    const values = parameterOf(node, 'enum');
    if (Array.isArray(values)) return values;
  }
  return undefined;
}

/** Which branch shows: the one that a person chose, or the only one whose fixed values are the actual ones. */
function choose(
  { value, pointer }: Applied,
  branches: readonly SchemaNode[],
  key: Pointer,
  run: Run,
): number | undefined {
  const chosen = run.choices.get(choiceKey(pointer, key));
  if (chosen !== undefined && chosen in branches) return chosen;
  const [first] = branches;
  const keys =
    first && isObject(value) ? chain(first).flatMap((node) => [...childrenOf(node, 'properties').keys()]) : [];
  for (const property of [undefined, ...keys]) {
    const actual = property === undefined || !isObject(value) ? value : own(value, property);
    if (actual === undefined) continue;
    const values = branches.map((branch) => allowed(branch, property));
    if (values.includes(undefined)) continue;
    const matches = branches.flatMap((_, index) => (values[index]?.some((one) => equal(one, actual)) ? [index] : []));
    if (matches.length === 1) return matches[0];
  }
  // Something or nothing is no question: the field shows, and may stay blank.
  const something = branches.flatMap((branch, index) => (parameterOf(branch, 'type') === 'null' ? [] : [index]));
  return something.length === 1 ? something[0] : undefined;
}

/** What a form is told of the branches, by their schemas. */
export type Look = (branches: readonly SchemaNode[]) => Pick<Choice, 'branches' | 'isAsked'>;

/** Packs ask which way applies with a question of their own. */
const unasked: Look = () => ({ branches: [], isAsked: false });

const choice =
  (look: Look): Keyword =>
  (applied, _, run, keyword) => {
    const { node, value, isLaid } = applied;
    const nodes = [...childrenOf(node, keyword).values()];
    const schemaPointer = joinPointer(node.pointer, keyword);
    const chosen = isLaid ? choose(applied, nodes, schemaPointer, run) : undefined;
    const outcomes = nodes.flatMap((branch, index) => {
      if (value === undefined && index !== chosen) return [];
      const outcome = test(applied, branch, run, index === chosen);
      if (index === chosen) append(applied, 'shown', outcome);
      return outcome;
    });
    const passed = value === undefined ? [] : outcomes.filter((outcome) => outcome.isValid);
    const { branches, isAsked } = isLaid ? look(nodes) : unasked(nodes);
    if (isLaid) {
      const fitting = passed[0] && outcomes.indexOf(passed[0]);
      (applied.choices ??= []).push({
        schemaPointer,
        keyword: keyword as Choice['keyword'],
        branches,
        chosen,
        fitting,
        isAsked,
      });
    }
    if (value === undefined) return;
    // Where no branch passes the place is invalid anyway; what they declare is then not reported as unknown, too.
    for (const outcome of passed.length > 0 ? passed : outcomes) append(applied, 'counted', outcome);
    // What is wrong on the ways that nobody chose is no concern of a person's.
    const ofChosen = outcomes[chosen ?? -1];
    if (isAsked && run.isForm && ofChosen && !ofChosen.isValid) return adopt(applied, ofChosen);
    if (passed.length === 1 || (passed.length > 1 && keyword === 'anyOf')) return;
    // Like Ajv, which stops looking at the second branch that passes.
    const tried = passed[1] ? outcomes.slice(0, outcomes.indexOf(passed[1])) : outcomes;
    if (!(isAsked && run.isForm)) for (const outcome of tried) adopt(applied, outcome);
    fail(applied, keyword);
  };

/** `anyOf` and `oneOf`, with what a form is told of their branches. */
export const choicesWith = (look: Look): Keywords => ({ anyOf: choice(look), oneOf: choice(look) });

export const choices: Keywords = choicesWith(unasked);
