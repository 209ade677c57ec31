import type { AnswerGroup, AnswerSection } from '../../../fields/index.js';
import { isWithin, toPattern } from '../../../form/pattern.js';
import type { OutputBlock } from '../../../packs/index.js';

/** A section, and the characters that its box takes where that is known. */
export interface BlockSection extends AnswerSection {
  readonly limit?: number | undefined;
}

type Row = AnswerGroup['rows'][number];

/** Where a row stands in a block; -1 where it is not in it. */
const rankIn = ({ fields }: OutputBlock, row: Row): number =>
  fields.findIndex((field) => isWithin(toPattern(row.pointer), field));

const keyOf = ({ title, table }: AnswerGroup): string => `${table?.pointer ?? ''} ${title ?? ''}`;

/** The rows that `isIn` takes, those of one child or one person together wherever the form asks for them. */
const gathered = (sections: readonly AnswerSection[], isIn: (row: Row) => boolean): AnswerGroup[] => {
  const groups = new Map<string, AnswerGroup>();
  for (const group of sections.flatMap((section) => section.groups)) {
    const rows = group.rows.filter(isIn);
    if (rows.length === 0) continue;
    const before = groups.get(keyOf(group));
    groups.set(keyOf(group), { ...group, rows: [...(before?.rows ?? []), ...rows] });
  }
  return [...groups.values()];
};

const section = (title: string, groups: readonly AnswerGroup[], limit?: number): BlockSection[] =>
  groups.length > 0 ? [{ title, groups, count: groups.length, limit }] : [];

const inBlock = (sections: readonly AnswerSection[], block: OutputBlock, title: string): BlockSection[] => {
  const groups = gathered(sections, (row) => rankIn(block, row) >= 0);
  const sorted = groups.map((group) => ({
    ...group,
    rows: [...group.rows].sort((one, other) => rankIn(block, one) - rankIn(block, other)),
  }));
  // What is about nobody in particular comes first.
  const inOrder = [...sorted].sort((one, other) => Number(one.title !== undefined) - Number(other.title !== undefined));
  return section(title, inOrder, block.limit);
};

/**
 * The answers in other blocks than the form asks them in. What no block names comes after them under `rest`, or is left
 * out where there is no such title; what the family must not see stays apart at the end.
 */
export const inBlocks = (
  sections: readonly AnswerSection[],
  blocks: readonly OutputBlock[],
  titles: Readonly<Record<string, string>>,
  rest?: string,
): readonly BlockSection[] => {
  const open = sections.filter(({ isPrivate }) => !isPrivate);
  const isNowhere = (row: Row): boolean => blocks.every((block) => rankIn(block, row) < 0);
  return [
    ...blocks.flatMap((block) => inBlock(open, block, titles[block.id] ?? block.id)),
    ...(rest === undefined ? [] : section(rest, gathered(open, isNowhere))),
    ...sections.filter(({ isPrivate }) => isPrivate),
  ];
};
