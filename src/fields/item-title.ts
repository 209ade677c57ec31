import type { PageNode } from '../form/index.js';
import type { Location } from '../schema/types.js';
import type { FormContext } from './view.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;

/** What the first answered of these names an element: "Child 2: Sam". Reading it subscribes to that element. */
const nameOf = (context: FormContext, node: RepeatNode, index: number): string | undefined => {
  const { namedBy } = context.look(node.pattern);
  if (!namedBy) return undefined;
  const element = context.model.place(`${node.location.pointer}/${index}`).value;
  const names = namedBy.map((key) => element?.properties.get(key)?.value);
  return names.find((name): name is string => typeof name === 'string' && name !== '');
};

/** The title of one element of a list. */
export const itemTitle = (context: FormContext, node: RepeatNode, index: number): string => {
  const { t, words } = context;
  const { location, pattern } = node;
  const { items, newItem, facts } = location;
  const element = items[index] ?? newItem;
  // The way that was chosen has a title, too, which is not the element's.
  const own = element?.choices.some((choice) => choice.isAsked) ? undefined : element?.facts.title;
  if (facts.isTuple && own !== undefined) return own;
  const item = words.item(pattern) ?? own;
  const number = index + 1;
  // A list that is itself an element has a number of its own.
  const within = item === undefined ? context.titleOf?.(location) : undefined;
  if (within !== undefined) return t('form.itemWithin', { item: within, number });
  const what = item ?? (words.label(location, pattern) || t('form.item'));
  const name = nameOf(context, node, index);
  return name === undefined
    ? t('form.itemHeading', { item: what, number })
    : t('form.itemNamed', { item: what, number, name });
};

/** The context of what is inside an element or an entry, which is called `title`. */
export const insideOf = (context: FormContext, inner: Location, title: () => string): FormContext => ({
  ...context,
  titleOf: (location) => (location.pointer === inner.pointer ? title() : context.titleOf?.(location)),
});
