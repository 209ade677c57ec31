import { html, nothing, type TemplateResult } from 'lit';
import { controlId } from '../../../fields/make-view.js';
import { watch } from '../../../fields/index.js';
import { control } from '../../../fields/parts/control.js';
import { isUrgent, waysToKnow, type PlacedIndicator } from '../../../rules/threshold/index.js';
import { callAt } from '../call-panel.js';
import type { ChecklistWidget } from '../checklist-widget.js';

const ANSWERS = ['yes', 'no', 'not-known'] as const;

interface Tick {
  readonly answer?: string;
  readonly howKnown?: readonly string[];
}

/** How a person knows what they ticked: any of several. */
const howKnown = (widget: ChecklistWidget, pointer: string, known: readonly string[]): TemplateResult => {
  const { t, text, model } = widget;
  const onChange = (way: string): void => {
    const next = waysToKnow.filter((one) => (one === way ? !known.includes(one) : known.includes(one)));
    model.set(pointer, next.length > 0 ? next : undefined);
  };
  return html`<fieldset class="how">
    <legend>${t('checklist.howKnown')}</legend>
    <div class="choices inline">
      ${waysToKnow.map((way, index) => {
        const id = controlId(index === 0 ? pointer : `${pointer}/${way}`);
        return html`<div class="choice">
          <input type="checkbox" ${control({ id }, { checked: known.includes(way), onchange: () => onChange(way) })} />
          <label for=${id}>${text.how[way]}</label>
        </div>`;
      })}
    </div>
  </fieldset>`;
};

/** One indicator: yes, no or not known; a yes asks how the person knows, and an urgent one shows the number. */
export const tickRow = (
  widget: ChecklistWidget,
  one: PlacedIndicator,
  isFirst: () => boolean,
  onTick: () => void,
): TemplateResult => {
  const { text, model } = widget;
  const pointer = `/indicators/${one.id}`;
  const tick = (): Tick => (widget.answer(pointer) as Tick | undefined) ?? {};
  const name = controlId(`${pointer}/answer`);
  const choose = (answer: string): void => {
    model.set(`${pointer}/answer`, answer);
    onTick();
  };
  const term = text.terms[one.id];
  return html`<fieldset class="tick" part="field">
    <legend>${text.indicators[one.id]} ${term ? html`<span class="need">(${term})</span>` : nothing}</legend>
    ${watch(() => {
      const { answer, howKnown: known = [] } = tick();
      return html`<div class="choices inline">
          ${ANSWERS.map((value, index) => {
            const id = index === 0 ? name : `${name}-${value}`;
            return html`<div class="choice">
              <input
                type="radio"
                ${control({ name, id }, { checked: answer === value, onchange: () => choose(value) })}
              />
              <label for=${id}>${text.answers[value]}</label>
            </div>`;
          })}
        </div>
        ${answer === 'yes' ? howKnown(widget, `${pointer}/howKnown`, known) : nothing}`;
    })}
    ${isUrgent(one) ? callAt(widget, () => tick().answer === 'yes', isFirst) : nothing}
  </fieldset>`;
};
