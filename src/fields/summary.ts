import { isAttachmentUrn } from '../delivery/attachments/urns.js';
import { chooseType, fieldTypeOf, type PageNode } from '../form/index.js';
import type { Json, Location, Pointer } from '../schema/types.js';
import { branchWords, choiceQuestion } from './choice-words.js';
import { formatDate } from './format-date.js';
import { insideOf, itemTitle } from './item-title.js';
import { linesOf } from './types/fixed.js';
import type { FormContext } from './view.js';

/** One answer as check-your-answers, a copy block and a printed page show it. */
export interface AnswerRow {
  readonly pointer: Pointer;
  readonly label: string;
  /** Undefined while nobody has answered. */
  readonly answer: string | undefined;
  readonly isRequired: boolean;
  readonly isPrivate: boolean;
}

/** Answers that stand together: a page, or one element of a list on it. */
export interface AnswerGroup {
  readonly title: string | undefined;
  /** The list of which it is a line, where that is shown as a table. */
  readonly table?: { readonly pointer: Pointer; readonly title: string };
  readonly rows: readonly AnswerRow[];
}

/** The names of the files that an answer is; undefined for any other answer. */
const fileNames = ({ attachments, t }: FormContext, value: Json | undefined): string | undefined => {
  const urns = Array.isArray(value) ? value : [value];
  if (urns.length === 0 || !urns.every(isAttachmentUrn)) return undefined;
  return urns.map((urn) => attachments?.named(urn)?.name ?? t('file.unknown')).join('\n');
};

type FieldNode = Extract<PageNode, { kind: 'field' }>;
type RepeatNode = Extract<PageNode, { kind: 'repeat' }>;

/** The words of an answer; undefined while there is none. */
const answerOf = (context: FormContext, { location, pattern }: FieldNode): string | undefined => {
  const { t, words } = context;
  const name = chooseType(location, context.look(pattern).type);
  const type = fieldTypeOf(name);
  const { value, facts } = location;
  if (value === undefined || type.isEmpty(value)) return undefined;
  if (facts.writeOnly) return t('check.masked');
  if (name === 'read-only' && typeof value === 'object') return linesOf(t, location).join('\n');
  const display = {
    option: (one: typeof value & {}) => words.option(pattern, one, location),
    date: (isoDate: string) => formatDate(isoDate, t.lang),
  };
  if (value === null) return facts.enum ? words.option(pattern, value, location) : t('field.notKnown');
  return (fileNames(context, value) ?? type.display(value, display)) || undefined;
};

/** The row of a place; what a schema fixes without a word about it is of no interest. */
const rowOf = (context: FormContext, node: FieldNode | RepeatNode, answer: string | undefined): AnswerRow => ({
  pointer: node.location.pointer,
  label: context.titleOf?.(node.location) ?? context.words.label(node.location, node.pattern),
  answer,
  isRequired: node.location.required,
  isPrivate: context.look(node.pattern).private ?? false,
});

const isSilent = ({ location: { facts } }: FieldNode): boolean =>
  facts.const !== undefined && facts.const !== true && facts.title === undefined && !facts.readOnly;

/** Elements that are one field each, or undefined where they are more. */
const plainItems = ({ items }: RepeatNode): readonly FieldNode[] | undefined => {
  const fields = items.flatMap(({ location, nodes: [first, ...others] }) =>
    first?.kind === 'field' && others.length === 0 && first.location.pointer === location.pointer ? [first] : [],
  );
  return fields.length === items.length && fields.length > 0 ? fields : undefined;
};

/** A list of single answers is one row, a line each; in a tuple each line says what it is. */
const listRow = (context: FormContext, node: RepeatNode, fields: readonly FieldNode[]): AnswerRow => {
  const lines = fields.flatMap((field, index) => {
    const answer = answerOf(context, field);
    if (answer === undefined) return [];
    return node.location.facts.isTuple ? `${itemTitle(context, node, index)}: ${answer}` : answer;
  });
  return rowOf(context, node, lines.join('\n') || undefined);
};

type ChoiceNode = Extract<PageNode, { kind: 'choice' }>;

/** Which way was chosen. Where all it asks stands at the same place, the question is the one about ways. */
const wayRows = (context: FormContext, node: ChoiceNode): readonly AnswerRow[] => {
  const { location, pattern, nodes } = node;
  const isShared = nodes.some((one) => one.location.pointer === location.pointer);
  const asked = location.choices.filter((choice) => choice.isAsked);
  return asked.map((choice) => {
    const branch = choice.branches[choice.chosen ?? -1];
    return {
      pointer: location.pointer,
      label: isShared ? context.t('choice.label') : choiceQuestion(context, node),
      answer: branch && branchWords(context.t, choice, branch, choice.chosen ?? 0),
      isRequired: location.required,
      isPrivate: context.look(pattern).private ?? false,
    };
  });
};

/** What a chosen way asks stands right after it. */
const withWays = (nodes: readonly PageNode[]): readonly PageNode[] =>
  nodes.flatMap((node) => (node.kind === 'choice' ? [node, ...withWays(node.nodes)] : node));

const rowsOf = (context: FormContext, node: PageNode): readonly AnswerRow[] => {
  if (node.kind === 'choice') return wayRows(context, node);
  if (node.kind === 'field') return isSilent(node) ? [] : [rowOf(context, node, answerOf(context, node))];
  const fields = node.kind === 'repeat' ? plainItems(node) : undefined;
  return node.kind === 'repeat' && fields ? [listRow(context, node, fields)] : [];
};

/** Entries of a map are called as they were named. */
const entriesContext = (context: FormContext, location: Location): FormContext =>
  location.facts.isMap
    ? [...location.properties].reduce((outer, [name, entry]) => insideOf(outer, entry, () => name), context)
    : context;

const groups = (context: FormContext, all: readonly PageNode[], title: string | undefined): AnswerGroup[] => {
  const nodes = withWays(all);
  const rows = nodes.flatMap((node) => rowsOf(context, node));
  const below = nodes.flatMap((node): AnswerGroup[] => {
    if (node.kind === 'field' || node.kind === 'choice') return [];
    if (node.kind === 'repeat' && plainItems(node)) return [];
    const { location, pattern } = node;
    if (node.kind === 'group') {
      const own = context.titleOf?.(location) ?? context.words.label(location, pattern);
      return groups(entriesContext(context, location), node.nodes, own);
    }
    const table = context.look(pattern).table && {
      table: { pointer: location.pointer, title: context.words.label(location, pattern) },
    };
    return node.items.flatMap((one, index) => {
      const own = itemTitle(context, node, index);
      const inside = insideOf(context, one.location, () => own);
      return groups(inside, one.nodes, own).map((group) => ({ ...group, ...table }));
    });
  });
  return rows.length > 0 ? [{ title, rows }, ...below] : below;
};

/** The answers of one page, in order. */
export const summarise = (context: FormContext, nodes: readonly PageNode[]): readonly AnswerGroup[] =>
  groups(context, nodes, undefined);
