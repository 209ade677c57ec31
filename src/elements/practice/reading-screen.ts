import { html, nothing, type TemplateResult } from 'lit';
import type { PracticeCase } from '../../packs/index.js';
import { caseAnswers, placeIndicators, suggest, type Outcome } from '../../rules/threshold/index.js';
import { actions, button, screenHead } from '../form-widget/parts.js';
import { compareTicks, type ComparedTicks } from './compare-ticks.js';
import { caption, toList } from './practice-screens.js';
import type { PracticeWidget } from './practice-widget.js';

/** The council's own label for a level, never a bare number. */
const levelWords = ({ t, rules, text }: PracticeWidget, index: number | null): string =>
  rules.levels
    .filter((level) => level.index === index)
    .map(({ id }) => text.levels[id]?.label ?? id)
    .join(', ') || t('practice.noLevel');

const suggestion = (
  { t, text }: PracticeWidget,
  words: readonly [title: string, level: string],
  { ruleId }: Outcome,
  route: string,
): TemplateResult => {
  const [title, level] = words;
  const team = text.routes[route]?.team;
  return html`<section class="reading" part="reading">
    <h3>${title}</h3>
    <p class="reading-level">${level}</p>
    <p>${t('practice.says', { words: text.rules[ruleId] ?? '' })}</p>
    ${team ? html`<p class="hint">${team}</p>` : nothing}
  </section>`;
};

/** Whether both lead the same way, said without a mark. */
const verdict = ({ t }: PracticeWidget, isSame: boolean | undefined): string =>
  isSame === undefined ? t('practice.notTried') : t(isSame ? 'practice.same' : 'practice.different');

const list = (title: string, words: readonly string[]): unknown =>
  words.length > 0
    ? html`<h4>${title}</h4>
        <ul>
          ${words.map((one) => html`<li>${one}</li>`)}
        </ul>`
    : nothing;

const answerWords = ({ t, text }: PracticeWidget, answer: string | undefined): string =>
  answer === undefined
    ? t('practice.blank')
    : (text.answers[answer] ?? t.find(`answer.${answer}`) ?? text.councils[answer] ?? answer);

const ticks = (widget: PracticeWidget, { both, onlyPanel, onlyYours, otherwise }: ComparedTicks): TemplateResult => {
  const { t, text } = widget;
  const words = (ids: readonly string[]): string[] => ids.map((id) => text.indicators[id] ?? text.signs[id] ?? id);
  return html`<section class="stack" aria-labelledby="ticks-title">
    <h3 id="ticks-title">${t('practice.ticks')}</h3>
    ${list(t('practice.both'), words(both))} ${list(t('practice.onlyPanel'), words(onlyPanel))}
    ${list(t('practice.onlyYours'), words(onlyYours))}
    ${list(
      t('practice.otherwise'),
      otherwise.map(({ id, yours, panel }) =>
        t('practice.answered', {
          question: text.questions[id] ?? id,
          yours: answerWords(widget, yours),
          panel: answerWords(widget, panel),
        }),
      ),
    )}
  </section>`;
};

/** What the panel said beside what the person came to, and why. */
export const readingScreen = (widget: PracticeWidget, one: PracticeCase): TemplateResult => {
  const { t, words, rules, tried } = widget;
  const outcome = suggest(rules, caseAnswers(rules, one.answers), widget.now());
  // The panel's own way of going on, whatever this council's rules make of its answers.
  const route = rules.routeAliases[one.route] ?? one.route;
  const yours = tried?.judge.outcome.peek();
  const isSame = yours && yours.levelIndex === one.level && yours.entryId === route;
  const text = words.cases[one.id];
  const order = placeIndicators(rules.indicators).map(({ id }) => id);
  const asked = tried?.flow.path.flatMap((index) => tried.pages.specs[index]?.fields ?? []);
  const isOnPath = (question: string): boolean => asked?.includes(`/context/${question}`) === true;
  const differs = text?.differs?.[rules.id];
  const isOwnRule = outcome.levelIndex !== one.level;
  return html`<div class="practice">
    <div class="stack">
      ${screenHead(widget)} ${toList(widget)} ${caption(widget, t('practice.reading', { title: text?.title ?? '' }))}
      <p class="verdict">${verdict(widget, isSame)}</p>
      <div class="readings">
        ${yours ? suggestion(widget, [t('practice.you'), levelWords(widget, yours.levelIndex)], yours, yours.entryId) : nothing}
        ${suggestion(widget, [t('practice.thePanel'), levelWords(widget, one.level)], outcome, route)}
      </div>
      ${isOwnRule || differs ? html`<p class="notice information">${differs ?? t('practice.rulesDiffer')}</p>` : nothing}
      <section class="stack" aria-labelledby="why-title">
        <h3 id="why-title">${t('practice.why')}</h3>
        ${text?.why.map((paragraph) => html`<p>${paragraph}</p>`)}
      </section>
      <section class="stack" aria-labelledby="ask-title">
        <h3 id="ask-title">${t('practice.ask')}</h3>
        <ul>
          ${text?.ask.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
      ${tried ? ticks(widget, compareTicks(rules, one, tried.model.answers, order, isOnPath)) : nothing}
      ${actions(
        widget,
        html`${button(t('practice.another'), () => widget.go('list'))}
        ${button(t(tried ? 'practice.retry' : 'practice.try'), () => widget.tryIt(), true)}`,
      )}
    </div>
  </div>`;
};
