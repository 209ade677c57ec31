import type { AnswerSection } from '../../../fields/index.js';
import { textOf } from '../reach.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import type { Words } from '../words.js';
import { besides, call, callFirst, family, people, stillWorried, way, type Advice } from './advice.js';
import { disagreeLines, nextLines, pathwayLines, unknownLines, whyLines } from './result-lines.js';

/** A line without a screen: numbers and addresses in words. */
const plain = (words: Words): string =>
  words.map((one) => (typeof one === 'string' ? one : 'phone' in one ? one.phone : `${one.name}: ${one.url}`)).join('');

/** The council's own label for the suggested level, or labels where several share it. */
const levelLabel = ({ t, judge }: ChecklistWidget): string | undefined => {
  const { levelIndex } = judge.outcome.value;
  const words = textOf(judge.home.rules, t.lang);
  const same = judge.home.rules.levels.filter(({ index }) => index === levelIndex);
  return same.map(({ id }) => words.levels[id]?.label ?? '').join(' / ') || undefined;
};

const suggested = (widget: ChecklistWidget): Advice => {
  const { t, homeText, judge } = widget;
  const label = judge.home.isWithoutRules ? undefined : levelLabel(widget);
  return {
    title: t('checklist.suggests'),
    lines: [
      [homeText.rules[judge.outcome.value.ruleId] ?? ''],
      ...(label ? [[t('checklist.level', { level: label })]] : []),
    ],
    tone: 'plain',
  };
};

const titled = (title: string, lines: readonly string[]): Advice[] =>
  lines.length > 0 ? [{ title, lines: lines.map((one) => [one]), tone: 'plain' }] : [];

/** Everything that the result says, in its order. */
const everything = (widget: ChecklistWidget): readonly Advice[] => {
  const { t } = widget;
  return [
    suggested(widget),
    ...callFirst(widget),
    call(widget),
    ...stillWorried(widget),
    ...besides(widget),
    ...people(widget),
    ...family(widget),
    ...way(widget),
    ...titled(t('checklist.why'), whyLines(widget)),
    ...titled(t('checklist.unknown'), unknownLines(widget)),
    ...titled(t('checklist.pathways'), pathwayLines(widget)),
    ...titled(t('received.next'), nextLines(widget)),
    ...titled(t('checklist.disagree'), disagreeLines(widget)),
  ];
};

type Row = AnswerSection['groups'][number]['rows'][number];

const row = (label: string, lines: readonly string[]): Row => ({
  pointer: '/suggestion',
  label,
  answer: lines.join('\n'),
  isRequired: false,
  isPrivate: false,
});

/** What the result says as rows: a line without a title goes with what stands above it. */
const rows = (list: readonly Advice[]): Row[] => {
  const titles: { readonly title: string; readonly lines: string[] }[] = [];
  for (const { title, lines } of list) {
    const last = titles.at(-1);
    const words = lines.map(plain);
    if (last && (title === undefined || words.length === 0)) last.lines.push(...(title ? [title] : words));
    else titles.push({ title: title ?? '', lines: words });
  }
  return titles.map(({ title, lines }) => row(title, lines));
};

/** The record: first what to do now, as the result says it, then the answers. */
export const record = (widget: ChecklistWidget, sections: readonly AnswerSection[]): readonly AnswerSection[] => {
  const { t } = widget;
  const advice = rows(everything(widget));
  const title = t('checklist.page.result');
  const answers = sections.map((section) => ({
    ...section,
    // What is left of the result's page is the person's own view.
    ...(section.title === title && { title: t('checklist.ownView') }),
    groups: section.groups
      .map((group) => ({ ...group, rows: group.rows.filter(({ pointer }) => pointer !== '/suggestion') }))
      .filter((group) => group.rows.length > 0),
  }));
  return [
    { title, groups: [{ title: undefined, rows: advice }], count: advice.length },
    ...answers.filter(({ groups }) => groups.length > 0),
  ];
};
