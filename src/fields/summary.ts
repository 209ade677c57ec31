import { isAttachmentUrn } from '../delivery/attachments/urns.js';
import { chooseType, fieldTypeOf, type PageNode } from '../form/index.js';
import type { Json, Pointer } from '../schema/types.js';
import { formatDate } from './format-date.js';
import { itemTitle } from './item-title.js';
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
  readonly rows: readonly AnswerRow[];
}

/** The names of the files that an answer is; undefined for any other answer. */
const fileNames = ({ attachments, t }: FormContext, value: Json | undefined): string | undefined => {
  const urns = Array.isArray(value) ? value : [value];
  if (urns.length === 0 || !urns.every(isAttachmentUrn)) return undefined;
  return urns.map((urn) => attachments?.named(urn)?.name ?? t('file.unknown')).join('\n');
};

const row = (context: FormContext, node: Extract<PageNode, { kind: 'field' }>): AnswerRow => {
  const { location, pattern } = node;
  const { t, words } = context;
  const look = context.look(pattern);
  const type = fieldTypeOf(chooseType(location, look.type));
  const { value } = location;
  const display = {
    option: (one: typeof value & {}) => words.option(pattern, one, location),
    date: (isoDate: string) => formatDate(isoDate, t.lang),
  };
  const answered =
    value === null
      ? t('field.notKnown')
      : (fileNames(context, value) ?? (value !== undefined && type.display(value, display)));
  return {
    pointer: location.pointer,
    label: words.label(location, pattern),
    answer: type.isEmpty(value) ? undefined : answered || undefined,
    isRequired: location.required,
    isPrivate: look.private ?? false,
  };
};

const groups = (context: FormContext, nodes: readonly PageNode[], title: string | undefined): AnswerGroup[] => {
  const rows = nodes.flatMap((node) => (node.kind === 'field' ? [row(context, node)] : []));
  const below = nodes.flatMap((node): AnswerGroup[] => {
    if (node.kind === 'field') return [];
    if (node.kind === 'choice') return groups(context, node.nodes, undefined);
    if (node.kind === 'group') return groups(context, node.nodes, context.words.label(node.location, node.pattern));
    return node.items.flatMap((one, index) => groups(context, one.nodes, itemTitle(context, node, index)));
  });
  return rows.length > 0 ? [{ title, rows }, ...below] : below;
};

/** The answers of one page, in order. */
export const summarise = (context: FormContext, nodes: readonly PageNode[]): readonly AnswerGroup[] =>
  groups(context, nodes, undefined);
