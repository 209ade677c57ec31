import type { FdElement } from '../../../src/elements/fd-element.js';
import type { FormWidget } from '../../../src/elements/form-widget/form-widget.js';
import { get } from '../../../src/schema/index.js';
import type { Json } from '../../../src/schema/types.js';
import { controlId } from '../../../src/fields/make-view.js';
import { showState, type ExampleState } from '../../../stories/support/show-state.js';
import { buttonOf, changeAttributes, screenOf, until } from '../../../stories/support/take-steps.js';

export { until };

type Situation = Partial<ExampleState['state']>;
type Control = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement;

/** Where the forms of a test stand. */
const place = document.createElement('main');

/** An evidence form on the page of a test, as a person meets it. */
export interface ShownForm {
  readonly element: FdElement;
  readonly widget: FormWidget;
  readonly root: ShadowRoot;
  /** The answer at a pointer, as far as it applies. */
  given(pointer: string): Json | undefined;
  /** The control that takes focus for the question at a pointer. */
  control(pointer: string): Control;
  /** The control with this id behind the question's own: `-year`, `-not-known`, `-1`. */
  part(pointer: string, part: string): Control;
  has(pointer: string): boolean;
  /** Types over what stands in a control. */
  type(pointer: string, words: string, part?: string): void;
  /** Presses the button with these words of the catalogue, or else with these words. */
  press(key: string, params?: Record<string, string>): Promise<void>;
  /** The button with these words of the catalogue, while it is there. */
  button(key: string): HTMLButtonElement | undefined;
  /** The page changes attributes. */
  change(attributes: Readonly<Record<string, string>>): Promise<void>;
  screen(): string;
  on(screen: string): Promise<void>;
  /** Everything that can be read on the form. */
  text(): string;
  /** Words of the catalogue. */
  words(key: string, params?: Record<string, string>): string;
}

/** The element that has focus, through open shadow roots. */
export const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

/** Drives an element that is on the page already. */
export const drive = (element: FdElement): ShownForm => {
  const widget = element.mounted as FormWidget;
  const root = element.renderRoot as ShadowRoot;
  const byId = (id: string): Control => {
    const found = root.getElementById(id);
    if (!found) throw new Error(`no ${id}`);
    return found as unknown as Control;
  };
  const words = (key: string, params?: Record<string, string>) => widget.t.find(key, params) ?? key;
  const control = (pointer: string, part = '') => byId(`${controlId(pointer)}${part}`);
  return {
    element,
    widget,
    root,
    given: (pointer) => get(widget.model.answers, pointer),
    control,
    part: control,
    has: (pointer) => root.getElementById(controlId(pointer)) !== null,
    type: (pointer, typed, part) => {
      const box = control(pointer, part);
      box.value = typed;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    press: async (key, params) => {
      (await until(() => buttonOf(root, words(key, params)), `the button ${key}`)).click();
      await Promise.resolve();
    },
    button: (key) => buttonOf(root, words(key)),
    change: (attributes) => changeAttributes(element, widget, attributes),
    screen: () => screenOf(widget),
    on: async (screen) => {
      await until(
        () => screenOf(widget) === screen,
        () => `the screen ${screen}, and not ${screenOf(widget)}`,
      );
      await element.updateComplete;
    },
    text: () => root.querySelector('.root')?.textContent ?? '',
    words,
  };
};

/** Puts a form on the page, in a situation. */
export const showForm = async (
  situation: Situation = {},
  attributes: Readonly<Record<string, string>> = {},
  where: Element = place,
): Promise<ShownForm> => {
  if (!place.isConnected) document.body.append(place);
  const state = { ...situation, screen: situation.screen ?? situation.page ?? 'gate' };
  const element = await showState(
    {
      id: 'test',
      title: 'test',
      element: 'fd-evidence-form',
      attributes: { pack: 'halton', endpoint: 'https://front-door.example/accepts', ...attributes },
      state,
    },
    where,
  );
  return drive(element);
};

/** Takes every form off the page. */
export const clearForms = (): void => {
  place.replaceChildren();
  place.remove();
};
