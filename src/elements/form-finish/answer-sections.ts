import { summarise, type AnswerSection } from '../../fields/index.js';
import { find, toPattern } from '../../form/index.js';
import type { FormWidget } from '../form-widget/form-widget.js';
import { pageTitle } from '../form-widget/page-title.js';

/** The answers of a page: those given, and those still needed. */
export const sectionOf = (widget: FormWidget, index: number): AnswerSection => {
  const all = summarise(widget.context, widget.flow.nodes(index));
  const groups = all
    .map((group) => ({ ...group, rows: group.rows.filter((row) => row.answer !== undefined || row.isRequired) }))
    .filter((group) => group.rows.length > 0);
  const count = groups.flatMap((group) => group.rows).filter((row) => row.answer !== undefined).length;
  return { title: pageTitle(widget, index), groups, count };
};

type Group = AnswerSection['groups'][number];

const only = (group: Group, isPrivate: boolean): Group => ({
  ...group,
  rows: group.rows.filter((row) => row.isPrivate === isPrivate),
});

const hasRows = (group: Group): boolean => group.rows.length > 0;

/** The sections with what the family must not see taken out, and put into one of its own at the end. */
export const privateApart = (widget: FormWidget, sections: readonly AnswerSection[]): readonly AnswerSection[] => {
  const open = sections.map((section) => ({
    ...section,
    groups: section.groups.map((group) => only(group, false)).filter(hasRows),
  }));
  const kept = sections.flatMap((section) => section.groups.map((group) => only(group, true)).filter(hasRows));
  const apart = { title: widget.t('check.private'), groups: kept, count: kept.length, isPrivate: true };
  return [...open.filter((section) => section.groups.length > 0), ...(kept.length > 0 ? [apart] : [])];
};

/** The record: everything answered so far, by page; what the family must not see stands apart at the end. */
export const answeredSections = (widget: FormWidget): readonly AnswerSection[] => {
  const sections = widget.flow.asked.value.map((index) => sectionOf(widget, index));
  const apart = privateApart(
    widget,
    sections.filter((section) => section.count > 0),
  );
  return widget.parts.record?.(widget, apart) ?? apart;
};

/** Labels of the answers that the council needs and that are not there. */
export const missingAnswers = ({ model, pack, parts, pages, context }: FormWidget): readonly string[] => {
  const missing = model.issues.value
    .filter((issue) => issue.keyword === 'required')
    .sort((one, other) => pages.pageOf(one.instancePointer) - pages.pageOf(other.instancePointer));
  return missing
    .map(({ instancePointer }) => {
      const pattern = toPattern(instancePointer);
      // The words of a schema are in the schema.
      const hasWords = parts.words ?? (pattern in pack.ui.fields || pattern in (pack.text['en']?.fields ?? {}));
      return hasWords ? context.words.label(find(model.root, instancePointer), pattern) : '';
    })
    .filter((label) => label !== '');
};

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
