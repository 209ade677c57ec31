import { html, nothing, render } from 'lit';
import { signal } from '@preact/signals-core';
import english from '../../../src/i18n/en.json' with { type: 'json' };
import type { AttachmentUploads } from '../../../src/delivery/attachments/attachment-uploads.js';
import { createAttachments, fileFieldStyles, registerFileField } from '../../../src/fields/file-field.js';
import { controlId, makeView } from '../../../src/fields/make-view.js';
import { renderers } from '../../../src/fields/registry.js';
import { summarise } from '../../../src/fields/summary.js';
import type { FieldWords, FormContext } from '../../../src/fields/view.js';
import { watch } from '../../../src/fields/watch.js';
import { FormModel, Pages } from '../../../src/form/index.js';
import { createTranslator } from '../../../src/i18n/index.js';
import { compile } from '../../../src/schema/index.js';
import type { Json } from '../../../src/schema/types.js';
import { later } from '../../../src/styles/later.js';
import { widgetStyles } from '../../../src/styles/index.js';
import { openService, SERVICE } from '../../../stories/support/made-up-service.js';
import { until } from '../../../stories/support/take-steps.js';

const schema = {
  type: 'object',
  required: ['letter'],
  properties: {
    letter: {
      type: 'string',
      title: 'A letter',
      description: 'If you have one.',
      contentMediaType: 'application/pdf',
    },
    papers: {
      type: 'array',
      title: 'Other papers',
      maxItems: 3,
      items: { type: 'string', contentMediaType: 'application/pdf,image/*' },
    },
    film: { type: 'string', title: 'A film', contentMediaType: 'video/mp4' },
  },
};

const words: FieldWords = {
  label: (location) => location?.facts.title ?? '',
  hint: (location) => location.facts.description,
  option: (_pattern, value) => String(value),
  error: () => 'Choose a file',
  item: () => undefined,
  add: () => undefined,
  isPreset: () => false,
};

/** A form of file fields on the page of a test. */
export interface FileForm {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly model: FormModel;
  readonly attachments: AttachmentUploads;
  answer(pointer: string): Json | undefined;
  field(pointer: string): Element;
  /** The control that chooses files, while it is there. */
  input(pointer: string): HTMLInputElement | undefined;
  choose(pointer: string, files: readonly File[]): void;
  /** Everything that can be read in a field. */
  text(pointer: string): string;
  status(pointer: string): HTMLElement;
  /** The lines of the list. */
  files(pointer: string): readonly string[];
  /** The button with this accessible name. */
  button(name: string): HTMLButtonElement | undefined;
  says(pointer: string, what: string): Promise<void>;
  printed(): readonly (string | undefined)[];
}

const tidy = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([:.])/g, '$1')
    .trim();

/** Files as a control or a drop carries them. */
export const carrying = (files: readonly File[]): DataTransfer => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

export const pdf = (name: string, bytes = 1000): File =>
  new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });

const place = document.createElement('main');
let shown: AttachmentUploads | undefined;

/** Puts a form on the page whose service does what this path of its address says; no path: it has none. */
export const showFileForm = async (behaviour: string | undefined, lang = 'en-GB'): Promise<FileForm> => {
  openService();
  registerFileField();
  if (!place.isConnected) document.body.append(place);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...widgetStyles, later, fileFieldStyles].flatMap(({ styleSheet }) => styleSheet ?? []);
  place.append(host);
  const model = new FormModel({ plan: compile(schema) });
  const attachments = createAttachments({
    model,
    endpoint: () => (behaviour === undefined ? null : new URL(`${SERVICE}/${behaviour}`)),
    isDemonstration: true,
    backoff: () => 0,
  });
  shown = attachments;
  const t = createTranslator(lang, english, english);
  const context: FormContext = { model, t, words, look: () => ({}), attachments, removed: signal(undefined) };
  const field = (pointer: string) =>
    watch(() => {
      const location = model.place(pointer).value;
      const view = location && makeView(context, location, pointer);
      return view ? renderers().fields[view.type]?.(view) : nothing;
    });
  const pointers = ['/letter', '/papers', '/film'];
  render(html`<div class="root">${pointers.map((pointer) => html`<section>${field(pointer)}</section>`)}</div>`, root);
  await until(() => attachments.limits.value !== undefined, 'the limits');
  const fieldOf = (pointer: string): Element => root.querySelectorAll('section')[pointers.indexOf(pointer)]!;
  const input = (pointer: string): HTMLInputElement | undefined =>
    fieldOf(pointer).querySelector<HTMLInputElement>('input[type=file]') ?? undefined;
  const text = (pointer: string): string => tidy(fieldOf(pointer).textContent);
  const pages = new Pages([{ id: 'all', fields: pointers }]);
  return {
    host,
    root,
    model,
    attachments,
    answer: (pointer) => model.place(pointer).value?.value,
    field: fieldOf,
    input,
    choose: (pointer, files) => {
      const control = input(pointer)!;
      control.files = carrying(files).files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
    status: (pointer) => root.getElementById(`${controlId(pointer)}-status`)!,
    files: (pointer) => [...fieldOf(pointer).querySelectorAll('li')].map((line) => tidy(line.textContent)),
    button: (name) => [...root.querySelectorAll('button')].find((button) => tidy(button.textContent) === name),
    says: async (pointer, what) => {
      await until(() => text(pointer).includes(what), `“${what}” in “${text(pointer)}”`);
    },
    printed: () =>
      summarise(context, pages.nodes(0, model.root)).flatMap(({ rows }) => rows.map(({ answer }) => answer)),
  };
};

/** Takes the form off the page, and its uploads with it. */
export const clearFileForm = (): void => {
  shown?.dispose();
  place.replaceChildren();
  place.remove();
};
