import { formatDate } from '../../../fields/index.js';
import { fill } from '../../../i18n/index.js';
import type { ChecklistWidget } from '../checklist-widget.js';
import { has } from './advice.js';
import { areaLabel } from './areas-part.js';
import { particularsOf } from './particulars-of.js';
import { holidaysEnded } from './stale-lines.js';

/** Nothing goes to the council unless the person asks for it. */
const isAdvice = ({ judge }: ChecklistWidget): boolean =>
  ['universal', 'early-help'].includes(judge.outcome.value.entryId);

/** What the person ticked or answered that led here. */
export const whyLines = (widget: ChecklistWidget): readonly string[] => {
  const { t, text, judge } = widget;
  const { because } = judge.outcome.value;
  const { unknown } = particularsOf(widget);
  const answers = because.questions.map((id) => {
    const answer = String(widget.answer(`/context/${id}`) ?? '');
    return `${text.questions[id]} ${text.answers[answer] ?? t('checklist.notAnswered')}`;
  });
  const led = [
    ...because.signs.map((id) => text.signs[id] ?? ''),
    ...answers,
    ...because.indicators.map((id) => text.indicators[id] ?? ''),
  ];
  if (led.length > 0) return led;
  return [t(unknown.areas.length + unknown.questions.length > 0 ? 'checklist.whyNothing' : 'checklist.whyAll')];
};

/** Areas and questions without an answer. */
const unknownNames = (widget: ChecklistWidget): readonly string[] => {
  const { text } = widget;
  const { areas, questions } = particularsOf(widget).unknown;
  return [
    ...questions.map((id) => text.questions[id] ?? ''),
    ...areas.map((id) => `${text.dimensions[id.split('/')[0] ?? '']?.label}: ${areaLabel(widget, id)}`),
  ];
};

/** What is not known, after the sentence that it is never a reason to do less. */
export const unknownLines = (widget: ChecklistWidget): readonly string[] => {
  const names = unknownNames(widget);
  return names.length > 0 ? [widget.text.modifiers['M7'] ?? '', ...names] : [];
};

/**
 * Procedures that go with what was ticked. Where the family is not to be told before advice, the exception of a duty stands in
 * place of its own pathway, which sends people to the family.
 */
export const pathwayLines = (widget: ChecklistWidget): readonly string[] => {
  const { text, placed } = widget;
  const { pathways, carries } = particularsOf(widget);
  const instead = new Map(
    placed
      .filter(({ id }) => has(widget, 'M11') && carries.mustNotify.includes(id))
      .flatMap(({ id, pathway = [] }) => {
        const words = text.duties[id]?.exception;
        const term = text.terms[id] ?? '';
        return words ? pathway.map((one) => [one, term ? `${capital(term)}: ${words}` : words] as const) : [];
      }),
  );
  return pathways.map((id) => instead.get(id) ?? text.pathways[id] ?? id);
};

/** As a sentence begins; a team that writes its name otherwise, iCART, keeps it. */
const capital = (words: string): string =>
  /^\p{Ll}\p{Lu}/u.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);

/** What happens then, and when to ask again. */
export const nextLines = (widget: ChecklistWidget): readonly string[] => {
  const { t, homeText, judge } = widget;
  const { chaseBy } = judge.outcome.value;
  const weekday = new Intl.DateTimeFormat(t.lang, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(chaseBy));
  const { frontDoor, name: council } = judge.home.rules.council;
  const date = `${weekday} ${formatDate(chaseBy, t.lang)}`;
  const theirs = judge.home.isWithoutRules
    ? ['decides', 'nothing', 'write', 'changes'].map((id) => t.find(`checklist.next.${id}`) ?? '')
    : homeText.next.map((one) => capital(fill(one, { frontDoor, council })));
  return [
    ...(isAdvice(widget) ? [t('checklist.next.nobody')] : []),
    ...theirs,
    ...holidaysEnded(widget, chaseBy),
    t(isAdvice(widget) ? 'checklist.chaseAsked' : 'checklist.chase', { date }),
  ];
};

/** The way to say that one sees it otherwise. */
export const disagreeLines = ({ t, homeText, judge }: ChecklistWidget): readonly string[] =>
  judge.home.isWithoutRules ? [t('checklist.disagree.say'), t('checklist.disagree.procedure')] : homeText.disagree;
