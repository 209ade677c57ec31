import { define, type FdForm } from '../../../src/elements/define/fd-form.js';
import { define as defineConfig } from '../../../src/elements/define/fd-config.js';
import { openService } from '../../../stories/support/made-up-service.js';
import { stateAssets } from '../../../stories/support/state-assets.js';
import { offerForm } from '../../../stories/support/state-forms.js';
import { drive, until, type ShownForm } from './form.js';

defineConfig();
define(stateAssets);

/** Where the files that a test offers are read from. */
export const FILES = 'https://front-door.example/forms/';

/** Where the forms of a test stand. */
const place = document.createElement('main');

let count = 0;

/** The address of a schema or a `ui` that was made for a test. */
export const addressOf = (content: unknown, kind: 'schema' | 'ui' = 'schema'): string => {
  const name = `test-${(count += 1)}.${kind}.json`;
  openService();
  offerForm(name, content);
  return FILES + name;
};

/** Three questions: one needed, one with a limit, one that shows with an answer. */
export const small = {
  title: 'A small form',
  type: 'object',
  required: ['name'],
  properties: {
    name: { title: 'Name', type: 'string', minLength: 1 },
    age: { title: 'Age', type: 'integer', minimum: 1 },
    asks: { title: 'Anything to ask?', enum: ['Yes', 'No'] },
  },
  if: { properties: { asks: { const: 'Yes' } }, required: ['asks'] },
  then: { required: ['question'], properties: { question: { title: 'What?', type: 'string', minLength: 1 } } },
};

export interface Setting {
  readonly schema?: unknown;
  readonly ui?: unknown;
  readonly attributes?: Readonly<Record<string, string>>;
  /** What it is put into; that goes onto the page with all that is around it. */
  readonly around?: HTMLElement;
  /** Before it is on the page. */
  readonly prepare?: (element: FdForm) => void;
}

/** Puts something onto the page of a test. */
export const show = (...nodes: Node[]): void => {
  if (!place.isConnected) document.body.append(place);
  openService();
  place.append(...nodes);
};

/** An `fd-form` as HTML would make it; it is not on the page yet. */
export const makeForm = ({ schema = small, ui, attributes = {}, prepare }: Setting = {}): FdForm => {
  const element = document.createElement('fd-form');
  if (schema) element.setAttribute('schema', addressOf(schema));
  if (ui) element.setAttribute('ui', addressOf(ui, 'ui'));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  prepare?.(element);
  return element;
};

/** Drives a form once it can be used. */
export const whenReady = async (element: FdForm): Promise<ShownForm & { readonly element: FdForm }> => {
  const widget = await until(() => element.mounted, 'the form');
  await element.updateComplete;
  const { parts, finish } = drive(element).widget;
  if (!parts.part) await until(() => finish.value, 'the second half of the form');
  if (element.mounted !== widget) throw new Error('another form came');
  return drive(element) as ShownForm & { readonly element: FdForm };
};

/** Puts a form onto the page and waits until it can be used. */
export const showForm = async (setting: Setting = {}) => {
  const element = makeForm(setting);
  setting.around?.append(element);
  if (!element.isConnected) show(element.getRootNode());
  return whenReady(element);
};

/** A form of the page's own, with a button. */
export const hostForm = (html = ''): HTMLFormElement => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/nowhere';
  form.innerHTML = `${html}<button>Send</button>`;
  // Nothing leaves the page of a test.
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
};

/** Takes everything off the page. */
export const clearPage = (): void => {
  place.replaceChildren();
  place.remove();
};
