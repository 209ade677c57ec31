import { summarise, type AnswerSection } from '../../fields/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { pageTitle } from '../form-widget/parts.js';

/** The answers of a page: those given, and those still needed. */
export const sectionOf = (widget: FormWidget, index: number): AnswerSection => {
  const all = summarise(widget.context, widget.flow.nodes(index));
  const groups = all
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => row.answer !== undefined || row.isRequired) }))
    .filter((group) => group.rows.length > 0);
  const count = groups.flatMap((group) => group.rows).filter((row) => row.answer !== undefined).length;
  return { title: pageTitle(widget, index), groups, count };
};

/** Everything answered so far, by page; what the family must not see stands apart at the end. */
export const answeredSections = (widget: FormWidget): readonly AnswerSection[] =>
  widget.flow.asked.value.map((index) => sectionOf(widget, index)).filter((section) => section.count > 0);

/** The sections as plain text, for a record system or the council's own form. */
export const asText = (section: AnswerSection): string => {
  const groups = section.groups.map(({ title, rows }) =>
    [
      ...(title ? [title] : []),
      ...rows.flatMap((row) => (row.answer === undefined ? [] : [`${row.label}\n${row.answer}`])),
    ].join('\n\n'),
  );
  return [section.title, ...groups].join('\n\n');
};
