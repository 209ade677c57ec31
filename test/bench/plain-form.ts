import type { JsonObject } from '../../src/schema/types.js';
import { isFewWays, type BenchField } from './bench-schema.js';

/** A form that a person wrote by hand, with nothing but the DOM: what ours is measured against. */
export interface PlainForm {
  readonly values: Record<string, unknown>;
  readonly element: HTMLElement;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Values = PlainForm['values'];

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text) element.textContent = text;
  return element;
};

/** What is wrong with one answer. */
const faultOf = ({ schema, isRequired }: BenchField, value: unknown): string => {
  if (value === undefined) return isRequired ? 'Answer this question' : '';
  if (schema['type'] === 'integer') {
    const number = Number(value);
    const isInRange = number >= Number(schema['minimum']) && number <= Number(schema['maximum']);
    return Number.isInteger(number) && isInRange ? '' : 'Write a whole number';
  }
  if (typeof value !== 'string') return '';
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  if (value.length < Number(minLength)) return 'Write more';
  if (value.length > Number(maxLength)) return 'Write less';
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) return 'Write it as shown';
  return format === 'email' && !EMAIL.test(value) ? 'Write an email address' : '';
};

/** A question that may stay blank says so. */
const wordsOf = ({ label, isRequired }: BenchField): Node[] =>
  isRequired ? [new Text(label)] : [new Text(`${label} `), make('span', { class: 'need' }, '(optional)')];

const inputOf = ({ schema }: BenchField, id: string): Control => {
  const common = { id, class: 'input', autocomplete: 'off', 'aria-invalid': 'false' };
  if (schema['enum']) {
    const select = make('select', common);
    select.append(make('option', {}, 'Choose one'));
    for (const value of schema['enum'] as string[]) select.append(make('option', {}, value));
    return select;
  }
  if (schema['maxLength'] === 500) return make('textarea', { ...common, rows: '5', dir: 'auto', spellcheck: 'false' });
  const isNumber = schema['type'] === 'integer';
  return make('input', {
    ...common,
    type: schema['format'] === 'email' ? 'email' : 'text',
    dir: 'auto',
    spellcheck: 'false',
    ...(isNumber && { inputmode: 'decimal' }),
  });
};

const readControl = (control: Control): unknown => {
  return control.value === '' ? undefined : control.value;
};

/** Shows what is wrong once the person left the field; from then on it clears as soon as it is mended. */
const showFault = (box: HTMLElement, control: Element, fault: string): void => {
  const shown = box.querySelector('.error');
  if (!fault) shown?.remove();
  else if (shown) shown.textContent = fault;
  else control.before(make('p', { class: 'error', id: `${control.id}-error` }, fault));
  box.classList.toggle('has-error', fault !== '');
  control.setAttribute('aria-invalid', String(fault !== ''));
  if (fault) control.setAttribute('aria-describedby', `${control.id}-error`);
};

const lineField = (field: BenchField, values: Values): HTMLElement => {
  const { key, hint } = field;
  const box = make('div', { class: 'field' });
  const control = inputOf(field, `plain-${key}`);
  const label = make('label', { class: 'label', for: control.id });
  label.append(...wordsOf(field));
  box.append(label);
  if (hint) {
    box.append(make('p', { class: 'hint', id: `${control.id}-hint` }, hint));
    control.setAttribute('aria-describedby', `${control.id}-hint`);
  }
  box.append(control);
  control.addEventListener('input', () => {
    values[key] = readControl(control);
    const fault = faultOf(field, values[key]);
    if (!fault) showFault(box, control, '');
  });
  control.addEventListener('blur', () => {
    if (values[key] !== undefined) showFault(box, control, faultOf(field, values[key]));
  });
  return box;
};

const TEXT: JsonObject = { type: 'string' };

/** Asks one more question at the end of the list, or takes it away again. */
const furtherField = (key: string, values: Values): ((box: HTMLElement, isAsked: boolean) => void) => {
  let shown: HTMLElement | undefined;
  return (box, isAsked) => {
    if (isAsked === (shown !== undefined)) return;
    shown?.remove();
    shown = isAsked
      ? lineField({ key, label: `More about ${key}`, isRequired: false, schema: TEXT }, values)
      : undefined;
    if (shown) box.parentElement?.append(shown);
  };
};

const waysField = (field: BenchField, values: Values): HTMLElement => {
  const { key, schema, more } = field;
  const box = make('div', { class: 'field' });
  const next = more === undefined ? undefined : furtherField(more, values);
  const fieldset = make('fieldset', {});
  const legend = make('legend', { class: 'label' });
  legend.append(...wordsOf(field));
  fieldset.append(legend);
  const choices = make('div', { class: 'choices' });
  (schema['enum'] as string[]).forEach((value, index) => {
    const choice = make('div', { class: 'choice' });
    const radio = make('input', {
      type: 'radio',
      name: `plain-${key}`,
      id: `plain-${key}${index > 0 ? `-${index}` : ''}`,
    });
    radio.addEventListener('change', () => {
      values[key] = value;
      next?.(box, value === 'Yes');
    });
    choice.append(radio, make('label', { for: radio.id }, value));
    choices.append(choice);
  });
  fieldset.append(choices);
  box.append(fieldset);
  return box;
};

const fieldOf = (field: BenchField, values: Values): HTMLElement =>
  isFewWays(field.schema) ? waysField(field, values) : lineField(field, values);

/** The whole form, not on the page yet. */
export const plainForm = (title: string, fields: readonly BenchField[]): PlainForm => {
  const values: Values = {};
  const element = make('form', { class: 'stack', novalidate: '', autocomplete: 'off' });
  const list = document.createElement('div');
  for (const field of fields) list.append(fieldOf(field, values));
  element.append(make('h2', { tabindex: '-1' }, title), list, make('button', { class: 'button' }, 'Continue'));
  element.addEventListener('submit', (event) => event.preventDefault());
  return { values, element };
};
