import type { FormWidget } from '../../src/elements/form-widget/form-widget.js';
import type { FdElement } from '../../src/elements/fd-element.js';
import { controlId } from '../../src/fields/make-view.js';
import type { Json, Pointer } from '../../src/schema/types.js';
import type { Step } from './example-state.js';

const LONGEST_MS = 8000;

/** Resolves once `look` finds something; says what it waited for when it does not. */
export const until = async <T>(look: () => T | undefined | null | false, what: string | (() => string)): Promise<T> => {
  const start = performance.now();
  for (;;) {
    const found = look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() - start > LONGEST_MS)
      throw new Error(`waited for ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** Key of the screen that a widget shows: the id of a page, or of what stands in its place. */
export const screenOf = (widget: FormWidget): string => {
  if (widget.pack.status === 'withdrawn') return 'withdrawn';
  const { step } = widget.flow;
  const other = step.kind === 'tasks' ? step.kind : 'loading';
  const page = step.kind === 'page' ? widget.pages.specs[step.index]?.id : other;
  return widget.finish.value?.key.value ?? page ?? '';
};

const wordsOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button with these words, as a person would find it. */
export const buttonOf = (root: ShadowRoot, words: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((button) => wordsOf(button) === words.replace(/\s+/g, ' ').trim());

/** Gives answers one by one, as a person does. */
export const giveAnswers = (widget: FormWidget, value: Json, pointer: Pointer = ''): void => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return widget.model.set(pointer, value);
  for (const [key, inner] of Object.entries(value)) giveAnswers(widget, inner, `${pointer}/${key}`);
};

/** Turns to a page the way a person can: back from check-your-answers, or by its link there. */
export const turnTo = (widget: FormWidget, page: string): void => {
  const { flow, pages } = widget;
  const index = pages.specs.findIndex((spec) => spec.id === page);
  // Not one page after another: each is open by itself.
  if (widget.parts.flow && page !== 'check') return flow.go({ kind: 'page', index });
  const isOnPath = page === 'check' || flow.path.includes(index);
  if (!isOnPath) return flow.open(index);
  flow.open(flow.path[0] ?? 0);
  flow.back();
  if (page === 'check') return;
  while (!(flow.step.kind === 'page' && flow.step.index === index)) flow.back();
};

/** The page changes attributes; resolves once the form has taken them. */
export const changeAttributes = async (
  element: FdElement,
  widget: FormWidget,
  attributes: Readonly<Record<string, string>>,
): Promise<void> => {
  const before = widget.t;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await until(() => widget.t !== before, 'the changed attributes');
  await element.updateComplete;
};

const press = async (element: FdElement, words: string): Promise<void> => {
  const root = element.renderRoot as ShadowRoot;
  (await until(() => buttonOf(root, words), `the button “${words}”`)).click();
};

const click = async (element: FdElement, id: string): Promise<void> => {
  const root = element.renderRoot as ShadowRoot;
  (await until(() => root.getElementById(id), id)).click();
};

const open = async (element: FdElement, selector: string): Promise<void> => {
  const details = await until(() => element.renderRoot.querySelector<HTMLDetailsElement>(selector), selector);
  details.open = true;
};

const fill = async (element: FdElement, values: Readonly<Record<string, string>>): Promise<void> => {
  const root = element.renderRoot as ShadowRoot;
  for (const [id, value] of Object.entries(values)) {
    const box = (await until(() => root.getElementById(id), id)) as HTMLInputElement;
    box.value = value;
    for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
};

/** Waits for words on the screen. */
export const untilWords = async (element: FdElement, words: string): Promise<void> =>
  void (await until(() => wordsOf(element.renderRoot).includes(words), words));

/** Takes a step that needs no form: a press, an opened fold, a filled box. False: it needs one. */
export const takePlainStep = async (element: FdElement, step: Step): Promise<boolean> => {
  if ('pressWords' in step) await press(element, step.pressWords);
  else if ('click' in step) await click(element, step.click);
  else if ('fill' in step) await fill(element, step.fill);
  else if ('open' in step) await open(element, step.open);
  else return false;
  return true;
};

/** Takes one step. */
export const takeStep = async (element: FdElement, widget: FormWidget, step: Step): Promise<void> => {
  const { model } = widget;
  if (await takePlainStep(element, step)) return;
  if ('press' in step) await press(element, widget.t.find(step.press, step.params) ?? step.press);
  else if ('submit' in step) element.closest('form')?.querySelector('button')?.click();
  else if ('set' in step) for (const [pointer, value] of Object.entries(step.set)) model.set(pointer, value);
  else if ('leave' in step) {
    const id = controlId(step.leave);
    const control = await until(() => (element.renderRoot as ShadowRoot).getElementById(id), id);
    control.focus();
    control.blur();
  } else if ('screen' in step) await until(() => screenOf(widget) === step.screen, `the screen ${step.screen}`);
  else if ('words' in step) await untilWords(element, widget.t.find(step.words) ?? '');
  else if ('event' in step) dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  else if ('attributes' in step) await changeAttributes(element, widget, step.attributes);
};
