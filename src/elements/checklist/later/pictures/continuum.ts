import { html, nothing, svg, type TemplateResult } from 'lit';
import { textOf } from '../../reach.js';
import type { ChecklistWidget } from '../../checklist-widget.js';

const STEP = 100;
const FLOOR = 120;

interface Step {
  readonly label: string;
  readonly meaning: string;
  readonly isSuggested: boolean;
  readonly isOwn: boolean;
}

/** Rising steps: the suggested one is filled, with an arrow above; the person's own has a diamond. Shape tells, not colour. */
const step = ({ isSuggested, isOwn }: Step, index: number, count: number) => {
  const height = 24 + (index * 50) / Math.max(1, count - 1);
  const x = index * STEP + STEP / 2;
  const top = FLOOR - height;
  return svg`<rect class=${isSuggested ? 'is-suggested' : 'level-step'} x=${index * STEP + 2} y=${top} width=${STEP - 4} height=${height}></rect>
    ${isSuggested ? svg`<path class="mark" d="M${x - 11} ${top - 24}h22l-11 18z"></path>` : nothing}
    ${isOwn ? svg`<path class="mark-own" d="M${x} ${top - 44}l11 11-11 11-11-11z" transform=${isSuggested ? 'translate(0 0)' : 'translate(0 18)'}></path>` : nothing}`;
};

const caption = ({ t }: ChecklistWidget, { label, meaning, isSuggested, isOwn }: Step) =>
  html`<li>
    <strong>${label}</strong> <span class="level-meaning">${meaning}</span>
    ${isSuggested ? html`<span class="level-tag">${t('checklist.picture.suggested')}</span>` : nothing}
    ${isOwn ? html`<span class="level-tag is-own">${t('checklist.picture.own')}</span>` : nothing}
  </li>`;

/** The council's continuum of need, with the suggestion and the person's own view. The list under it says the same. */
export const continuum = (widget: ChecklistWidget): TemplateResult => {
  const { t, judge, source } = widget;
  const { levelIndex } = judge.outcome.value;
  const own = widget.answer('/ownView/level');
  const { levels } = judge.home.rules;
  const text = textOf(judge.home.rules, t.lang);
  const isShared = levels.every(({ id }) => source.levels.some((level) => level.id === id));
  const steps = levels.map(({ id, index }): Step => ({
    label: text.levels[id]?.label ?? id,
    meaning: text.levels[id]?.meaning ?? '',
    isSuggested: index === levelIndex,
    isOwn: isShared && id === own,
  }));
  return html`
    <p>${t(levelIndex === null ? 'checklist.noLevel' : 'checklist.mayFit')}</p>
    <figure class="continuum" part="picture" aria-label=${t('checklist.picture.continuum')}>
      <svg viewBox="0 0 ${steps.length * STEP} ${FLOOR + 2}" aria-hidden="true" focusable="false">
        ${steps.map((one, index) => step(one, index, steps.length))}
        <rect class="floor" x="0" y=${FLOOR} width=${steps.length * STEP} height="2"></rect>
      </svg>
      <ol>
        ${steps.map((one) => caption(widget, one))}
      </ol>
    </figure>
  `;
};
