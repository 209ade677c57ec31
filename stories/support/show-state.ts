import full from '../../schemas/examples/answers/full.json' with { type: 'json' };
import urgent from '../../schemas/examples/answers/urgent.json' with { type: 'json' };
import fieldTypes from '../../schemas/examples/answers/field-types.json' with { type: 'json' };
import { freeze, KeptStore } from '../../src/delivery/index.js';
import { BragWidget } from '../../src/elements/brag/brag-widget.js';
import { define as defineBragExplainer } from '../../src/elements/define/fd-brag-explainer.js';
import { ChecklistWidget } from '../../src/elements/checklist/checklist-widget.js';
import { define as defineConfig } from '../../src/elements/define/fd-config.js';
import { define as defineEvidenceForm } from '../../src/elements/define/fd-evidence-form.js';
import { FdForm, define as defineForm } from '../../src/elements/define/fd-form.js';
import { define as defineNotice } from '../../src/elements/define/fd-notice.js';
import { define as defineChecklist } from '../../src/elements/define/fd-threshold-checklist.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import { NoticeWidget } from '../../src/elements/notice/notice-widget.js';
import { PracticeWidget } from '../../src/elements/practice/practice-widget.js';
import type { Json } from '../../src/schema/types.js';
import type { ExampleState, Situation } from './example-state.js';
import { openService } from './made-up-service.js';
import { cutOff, offerPack, stateAssets } from './state-assets.js';
import { giveAnswers, screenOf, takePlainStep, takeStep, turnTo, until } from './take-steps.js';

export type { ExampleState } from './example-state.js';

defineConfig();
defineEvidenceForm(stateAssets);
defineForm(stateAssets);
defineBragExplainer(stateAssets);
defineChecklist(stateAssets);
defineNotice(stateAssets);

const answerFiles: Readonly<Record<string, unknown>> = { full, urgent, 'field-types': fieldTypes };

/** Writing to this computer, as the browser does it; a state may make it fail. */
const write = Reflect.get(IDBObjectStore.prototype, 'put');

const setStorage = ({ storage }: Situation): void => {
  const refuse = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.put = storage === 'full' ? refuse : write;
};

/** Reports kept earlier in this tab, the oldest first. */
const setKept = async ({ kept = 0 }: Situation, endpoint: string): Promise<void> => {
  const store = new KeptStore();
  await store.clearEverything();
  for (let count = 0; count < kept; count += 1) {
    const pack = { id: 'halton', version: '0.1.0', digest: '' };
    const schema = { id: '', digest: '' };
    const data = { kind: 'evidence', pack, schema, demonstration: true, data: urgent as Json, supersedes: null };
    await store.keep(await freeze(data), endpoint);
  }
};

const fallback = ({ fallback: numbers = [] }: Situation): HTMLElement[] =>
  numbers.map(({ words, phone }) => {
    const line = document.createElement('p');
    const link = document.createElement('a');
    link.href = `tel:${phone.replaceAll(' ', '')}`;
    link.textContent = phone;
    line.append(`${words} `, link);
    return line;
  });

/** The element of a state, with its attributes and children; nothing has happened to it yet. */
export const createElement = ({ element, attributes, state }: ExampleState): FdElement => {
  const node = document.createElement(element) as FdElement;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...fallback(state));
  return node;
};

/** The page's own form around an element, where a state has one. */
const surround = (element: FdElement, { around }: Situation): HTMLElement => {
  if (!around) return element;
  const form = document.createElement('form');
  form.method = around.method;
  form.action = '#';
  const fieldset = document.createElement('fieldset');
  fieldset.disabled = around.isDisabled ?? false;
  const legend = document.createElement('legend');
  legend.textContent = 'The page’s own form';
  const button = document.createElement('button');
  button.textContent = 'Send to the school';
  button.style.setProperty('min-height', '44px');
  fieldset.append(legend, element, button);
  form.append(fieldset);
  return form;
};

const answersOf = ({ answers }: Situation): Json =>
  ((typeof answers === 'string' ? answerFiles[answers] : answers) as Json | undefined) ?? {};

const NOON = '2026-11-24T12:00:00Z';

/** A Tuesday at noon in November, unless the state says when: an office whose hours are known is open. */
const setClock = async (widget: ChecklistWidget, { now = NOON }: Situation): Promise<void> => {
  await until(() => widget.later.value ?? widget.isCutOff.value, 'the pages after the first');
  widget.now = () => new Date(now);
};

/** What has no form of its own: steps are presses and boxes, and answers to a checklist that is tried. */
const enterPlain = async (
  element: FdElement,
  widget: BragWidget | PracticeWidget,
  { then = [], now = NOON }: Situation,
): Promise<void> => {
  await element.updateComplete;
  if (widget instanceof PracticeWidget) widget.now = () => new Date(now);
  for (const step of then) {
    const words = 'press' in step ? (widget.t.find(step.press, step.params) ?? step.press) : undefined;
    await takePlainStep(element, words === undefined ? step : { pressWords: words });
    const tried = widget instanceof PracticeWidget ? widget.tried : undefined;
    if (!tried) continue;
    await until(() => tried.later.value, 'the pages after the first');
    if ('set' in step) for (const [pointer, value] of Object.entries(step.set)) tried.model.set(pointer, value);
  }
};

const enter = async (element: FdElement, state: Situation): Promise<void> => {
  const widget = await until(() => element.mounted, 'the form');
  if (widget instanceof NoticeWidget) {
    widget.today.value = (state.now ?? NOON).slice(0, 10);
    return;
  }
  if (widget instanceof BragWidget || widget instanceof PracticeWidget) return enterPlain(element, widget, state);
  if (!(widget instanceof FormWidget)) throw new TypeError('no form');
  if (!widget.parts.part)
    await until(() => widget.finish.value ?? widget.isCutOff.value, 'the second half of the form');
  if (widget instanceof ChecklistWidget) await setClock(widget, state);
  if (!(element instanceof FdForm)) giveAnswers(widget, answersOf(state));
  else if (state.answers) element.value = answersOf(state);
  for (const [pointer, value] of Object.entries(state.set ?? {})) widget.model.set(pointer, value);
  if (state.page !== undefined) turnTo(widget, state.page);
  for (const step of state.then ?? []) await takeStep(element, widget, step);
  await until(() => screenOf(widget) === state.screen, `the screen ${state.screen}, not ${screenOf(widget)}`);
  await element.updateComplete;
};

/** Puts the element of a state into `place`, and it into that state: through its public interface and presses. */
export const showState = async (example: ExampleState, place: Element): Promise<FdElement> => {
  const { state, attributes } = example;
  openService();
  cutOff(state.missing ?? []);
  setStorage({ screen: '' });
  if (state.pack) offerPack(attributes['pack'] ?? '', state.pack);
  await setKept(state, attributes['endpoint'] ?? '');
  setStorage(state);
  const element = createElement(example);
  const failed = new Promise((resolve) => element.addEventListener('fd-failed', resolve, { once: true }));
  place.append(surround(element, state));
  await (state.screen === 'problem' ? failed : enter(element, state));
  await element.updateComplete;
  return element;
};
