import { html, nothing, type TemplateResult } from 'lit';
import { emergencyNumbers, watch } from '../../fields/index.js';
import { nextQuestion, type GuideQuestion } from '../../rules/brag/index.js';
import type { BragView } from './brag-view.js';

/** A no leads on; every other answer is one that ends the guide. */
const answersTo = ({ ends }: GuideQuestion): readonly string[] => [
  ...new Set(['yes', 'no', ...Object.keys(ends).filter((answer) => answer !== 'no')]),
];

const question = (view: BragView, one: GuideQuestion): TemplateResult => {
  const { t, text, answers } = view;
  const choose = (answer: string) => () => void (answers.value = { ...answers.value, [one.id]: answer });
  return html`<fieldset class="field" part="field">
    <legend class="label">${text.guide[one.id]}</legend>
    <div class="choices inline">
      ${answersTo(one).map((answer) => {
        const id = `guide-${one.id}-${answer}`;
        return html`<div class="choice">
          <input
            type="radio"
            name="guide-${one.id}"
            id=${id}
            .checked=${answers.value[one.id] === answer}
            @change=${choose(answer)}
          />
          <label for=${id}>${t.find(`answer.${answer}`) ?? answer}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** What the answers end in: what to do, and the numbers to do it with. Never a rating. */
const advice = ({ t, text, pack }: BragView, id: string, isLast: boolean): TemplateResult => html`
  <section class="notice ${isLast ? 'information' : 'urgent'}" part="advice">
    <h4>${t('brag.advice')}</h4>
    <p class="advice">${text.advice[id]}</p>
  </section>
  ${emergencyNumbers(t, pack.contacts, false)}
`;

/** The questions so far: only a no leads on to the next. */
const asked = ({ pack: { guide: all }, answers }: BragView): readonly GuideQuestion[] => {
  const last = all.findIndex(({ id }) => answers.value[id] !== 'no');
  return last < 0 ? all : all.slice(0, last + 1);
};

const ending = (view: BragView): unknown => {
  const { pack, answers } = view;
  const step = nextQuestion(pack.guide, answers.value);
  return 'advice' in step
    ? advice(
        view,
        step.advice,
        asked(view).every(({ id }) => answers.value[id] === 'no'),
      )
    : nothing;
};

/** "Which might this be?": questions that end in what to do and a number. */
export const guide = (view: BragView): TemplateResult => {
  const { t } = view;
  return html`<section class="part guide" aria-labelledby="guide-title">
    <h3 id="guide-title">${t('brag.guide')}</h3>
    <p>${t('brag.guideLead')}</p>
    <div>${watch(() => asked(view).map((one) => question(view, one)))}</div>
    <div class="ending" role="status">${watch(() => ending(view))}</div>
  </section>`;
};
