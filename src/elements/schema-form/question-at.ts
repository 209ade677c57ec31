import { signal } from '@preact/signals-core';
import { insideOf, itemTitle } from '../../fields/item-title.js';
import type { FieldWords, FormContext } from '../../fields/index.js';
import { toPattern, type FormModel, type PageNode } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pack } from '../../packs/index.js';
import { parsePointer } from '../../schema/index.js';
import type { Location, Pointer } from '../../schema/types.js';

type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;

const listAt = (location: Location): RepeatNode => ({
  kind: 'repeat',
  location,
  pattern: toPattern(location.pointer),
  isEditable: true,
  items: location.items.map((item) => ({ location: item, nodes: [] })),
});

/** The words and answers of a form, as far as the title of a question needs them. */
export interface Asked {
  readonly pack: Pack;
  readonly t: Translator;
  readonly model: FormModel;
  readonly words: FieldWords;
}

/** What a question is called, with the element of the list that it is in: "Child 2, First name". */
export const questionAt = ({ pack, t, model, words }: Asked, pointer: Pointer): string => {
  const look: FormContext['look'] = (pattern) => pack.ui.fields[pattern] ?? {};
  let context: FormContext = { model, t, words, look, removed: signal(undefined) };
  let place: Location | undefined = model.root;
  let item: string | undefined;
  for (const token of parsePointer(pointer)) {
    const list: Location | undefined = place?.items[Number(token)] ? place : undefined;
    const entryOf = place?.facts.isMap ? token : undefined;
    place = place?.properties.get(token) ?? place?.items[Number(token)];
    const title: string | undefined = list ? itemTitle(context, listAt(list), Number(token)) : entryOf;
    if (title === undefined || !place) continue;
    item = title;
    context = insideOf(context, place, () => title);
  }
  const own = place && context.titleOf?.(place);
  if (own !== undefined) return own;
  const label = words.label(place, toPattern(pointer));
  return item === undefined ? label : t('error.ofItem', { item, label });
};
