import { summarise } from '../../fields/index.js';
import { find, placesOf, toPattern, type PointerPattern } from '../../form/index.js';
import { isWithin } from '../../form/pattern.js';
import type { Pointer } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** A question without an answer, and how it is called on the screen. */
export interface MissingAnswer {
  readonly pointer: Pointer;
  readonly label: string;
}

/** The label of a place, with the element of the list it is in: "Child 2: …". */
export const labelOf = ({ context, model, t }: FormWidget, pointer: Pointer): string => {
  const label = context.words.label(find(model.root, pointer), toPattern(pointer));
  const [, list, index] = /^(.*?)\/(\d+)\//.exec(pointer) ?? [];
  const item = list === undefined ? undefined : context.words.item(toPattern(list));
  return item === undefined ? label : `${t('form.itemHeading', { item, number: Number(index) + 1 })}: ${label}`;
};

/** The answers that are required and not there, in the order of the pages. */
export const missingAnswers = (widget: FormWidget): readonly MissingAnswer[] => {
  const { model, pack, parts, pages, flow } = widget;
  const order = pages.specs.flatMap((_, index) => placesOf(flow.nodes(index)));
  const rank = (pointer: Pointer): number => order.indexOf(pointer);
  return model.issues.value
    .filter((issue) => issue.keyword === 'required' || issue.keyword === 'minItems')
    .map(({ instancePointer }) => instancePointer)
    .filter((pointer) => {
      const pattern = toPattern(pointer);
      // The words of a schema are in the schema.
      return (
        rank(pointer) >= 0 && (parts.words ?? (pattern in pack.ui.fields || pattern in (pack.text['en']?.fields ?? {})))
      );
    })
    .sort((one, other) => rank(one) - rank(other))
    .map((pointer) => ({ pointer, label: labelOf(widget, pointer) }));
};

/** What the council asks for and takes a report without: nothing of it on the short path, where all of it can follow. */
export const expectedAnswers = (widget: FormWidget, expects: readonly PointerPattern[]): readonly MissingAnswer[] => {
  const { flow, context } = widget;
  if (flow.isShort || expects.length === 0) return [];
  const rows = flow.asked.value.flatMap((index) =>
    summarise(context, flow.nodes(index)).flatMap((group) => group.rows),
  );
  return rows
    .filter(({ answer, isRequired }) => answer === undefined && !isRequired)
    .filter(({ pointer }) => expects.some((place) => isWithin(toPattern(pointer), place)))
    .map(({ pointer }) => ({ pointer, label: labelOf(widget, pointer) }));
};
