import type { ChecklistWidget } from '../../../src/elements/checklist/checklist-widget.js';
import type { FdElement } from '../../../src/elements/fd-element.js';
import type { Json } from '../../../src/schema/types.js';
import { showState, type ExampleState } from '../../../stories/support/show-state.js';
import { buttonOf, screenOf, turnTo, until } from '../../../stories/support/take-steps.js';

/** A Tuesday at noon, a Tuesday at ten past three, a Friday after the office has closed, a Sunday. */
export const clocks = {
  tuesday: '2026-11-24T12:00:00Z',
  tenPastThree: '2026-11-24T15:10:00Z',
  friday: '2026-11-27T16:45:00Z',
  sunday: '2026-11-29T12:00:00Z',
} as const;

/** Answers to the two questions of danger on a calm day. */
export const calm = { immediateDanger: 'no', harmNow: 'no' };

/** Indicators answered yes. */
export const yes = (...ids: readonly string[]): Record<string, Json> =>
  Object.fromEntries(ids.map((id) => [id, { answer: 'yes' }]));

/** Where the checklists of a test stand. */
const place = document.createElement('main');

export interface ShownChecklist {
  readonly element: FdElement;
  readonly widget: ChecklistWidget;
  readonly root: ShadowRoot;
  /** Everything that can be read, as one line. */
  text(selector?: string): string;
  /** The numbers in a part of the screen, in reading order, digits only. */
  phones(selector: string): string[];
  /** Presses the button with these words of the catalogue. */
  press(key: string): Promise<void>;
  turnTo(page: string): Promise<void>;
  on(screen: string): Promise<void>;
  /** Forgets every answer and gives others. */
  answer(answers: Json): void;
}

const line = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Drives a checklist that is on the page. */
export const driveChecklist = (element: FdElement): ShownChecklist => {
  const widget = element.mounted as ChecklistWidget;
  const root = element.renderRoot as ShadowRoot;
  return {
    element,
    widget,
    root,
    text: (selector = '.root') => line([...root.querySelectorAll(selector)].map((one) => one.textContent).join(' ')),
    phones: (selector) =>
      [...root.querySelectorAll(selector)].flatMap((one) =>
        [...one.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href')?.slice(4) ?? ''),
      ),
    press: async (key) => {
      const words = widget.t.find(key) ?? key;
      (await until(() => buttonOf(root, words), `the button “${words}”`)).click();
      await Promise.resolve();
    },
    turnTo: async (page) => {
      turnTo(widget, page);
      await until(() => screenOf(widget) === page, page);
    },
    on: async (screen) => {
      await until(() => screenOf(widget) === screen, `the screen ${screen}`);
    },
    answer: (answers) => {
      widget.restart();
      widget.model.restore(answers);
    },
  };
};

/** Puts a checklist on the page, in a situation. */
export const showChecklist = async (
  situation: Partial<ExampleState['state']> = {},
  attributes: Readonly<Record<string, string>> = {},
  where: Element = place,
): Promise<ShownChecklist> => {
  if (!place.isConnected) document.body.append(place);
  const element = await showState(
    {
      id: 'test',
      title: 'test',
      element: 'fd-threshold-checklist',
      attributes: { pack: 'halton', ...attributes },
      state: { ...situation, screen: situation.screen ?? situation.page ?? 'signs' },
    },
    where,
  );
  return driveChecklist(element);
};

/** Takes every checklist off the page. */
export const clearChecklists = (): void => {
  place.replaceChildren();
  place.remove();
};
