import type { Applied } from '../applied.js';
import type { Run } from '../run.js';
import type { Keyword, SchemaNode } from '../schema-node.js';
import { leftOvers } from './objects.js';

/** The place of an element that could be added: what a new element asks is known before there is one. */
function offer(applied: Applied, run: Run, schemaFor: (index: number) => SchemaNode | undefined): void {
  const { value, isLaid } = applied;
  if (!isLaid || (value !== undefined && !Array.isArray(value))) return;
  const index = value?.length ?? 0;
  const child = schemaFor(index);
  if (child) applied.at(index, child, undefined, run);
}

/** A schema for each of the first elements: `prefixItems`, in older dialects a list in `items`. */
const tuple =
  (keyword: string): Keyword =>
  (parameter, node) => {
    if (!Array.isArray(parameter)) return undefined;
    const children = [...node.children(keyword).values()];
    return (applied, run) => {
      const { value } = applied;
      if (Array.isArray(value)) {
        children.slice(0, value.length).forEach((child, index) => applied.at(index, child, value[index], run));
      }
      offer(applied, run, (index) => children[index]);
    };
  };

/** A schema for the elements after a tuple: `items`, in older dialects `additionalItems`. */
const rest =
  (keyword: string, tupleKeyword: string): Keyword =>
  (parameter, node) => {
    const limit = node.children(tupleKeyword).size;
    const child = node.child(keyword);
    const check = leftOvers(keyword, { limit }, ({ value }) =>
      Array.isArray(value) ? [...value.entries()].slice(limit) : [],
    )(parameter, node);
    return (applied, run) => {
      // Without a tuple, `false` refuses each element where it stands.
      if (limit > 0 || child?.schema !== false) check?.(applied, run);
      else if (Array.isArray(applied.value))
        applied.value.forEach((item, index) => applied.at(index, child, item, run));
      offer(applied, run, (index) => (index >= limit && child?.schema !== false ? child : undefined));
    };
  };

/** A list in `items` is a tuple, and then `additionalItems` counts. */
const items: Keyword = (parameter, node) =>
  (Array.isArray(parameter) ? tuple('items') : rest('items', 'prefixItems'))(parameter, node);

const additionalItems: Keyword = (parameter, node) =>
  Array.isArray(node.parameter('items')) ? rest('additionalItems', 'items')(parameter, node) : undefined;

const contains: Keyword = (_, node) => {
  const child = node.child('contains');
  const [least, most] = ['minContains', 'maxContains'].map((keyword) => node.parameter(keyword));
  const minContains = typeof least === 'number' ? least : 1;
  const maxContains = typeof most === 'number' ? most : Infinity;
  const params = { minContains, ...(typeof most === 'number' && { maxContains }) };
  return (
    child &&
    ((applied, run) => {
      if (!Array.isArray(applied.value)) return;
      const outcomes = applied.value.map((item, index) =>
        run.evaluate(child, item, `${applied.pointer}/${index}`, false),
      );
      const found = outcomes.filter((outcome) => outcome.isValid).length;
      outcomes.forEach((outcome, index) => {
        // An element that `contains` found counts as evaluated.
        if (outcome.isValid && !applied.members.has(index)) applied.members.set(index, []);
      });
      if (found >= minContains && found <= maxContains) return;
      outcomes.forEach((outcome) => applied.adopt(outcome));
      applied.fail('contains', params);
    })
  );
};

export const arrays: readonly (readonly [string, Keyword])[] = [
  ['prefixItems', tuple('prefixItems')],
  ['items', items],
  ['additionalItems', additionalItems],
  ['contains', contains],
];
