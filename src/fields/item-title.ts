import type { PageNode } from '../form/index.js';
import type { FormContext } from './view.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;

/** What the first answered of these names an element: "Child 2: Sam". Reading it subscribes to that element. */
const nameOf = (context: FormContext, node: RepeatNode, index: number): string | undefined => {
  const element = context.model.place(`${node.location.pointer}/${index}`).value;
  const names = (context.look(node.pattern).namedBy ?? []).map((key) => element?.properties.get(key)?.value);
  return names.find((name): name is string => typeof name === 'string' && name !== '');
};

/** The title of one element of a list. */
export const itemTitle = (context: FormContext, node: RepeatNode, index: number): string => {
  const { t, words } = context;
  const item = words.item(node.pattern) ?? words.label(node.location, node.pattern);
  const name = nameOf(context, node, index);
  return name === undefined
    ? t('form.itemHeading', { item, number: index + 1 })
    : t('form.itemNamed', { item, number: index + 1, name });
};
