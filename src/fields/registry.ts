import { signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import type { PageNode } from '../form/index.js';
import type { FieldRenderer, FormContext } from './view.js';

/** Shows a list of groups; `render` shows what is inside one of them. A list that shares its page has a title. */
export type RepeatRenderer = (
  context: FormContext,
  node: Extract<PageNode, { kind: 'repeat' }>,
  render: (nodes: readonly PageNode[]) => TemplateResult,
  hasTitle: boolean,
) => TemplateResult;

/** Shows a choice between ways; `render` shows what the chosen one asks. */
export type ChoiceRenderer = (
  context: FormContext,
  node: Extract<PageNode, { kind: 'choice' }>,
  render: (nodes: readonly PageNode[]) => TemplateResult,
) => TemplateResult;

/** Renderers by the name of their field type, and those for lists and choices. */
export interface Renderers {
  readonly fields: Readonly<Record<string, FieldRenderer>>;
  readonly repeat?: RepeatRenderer;
  readonly choice?: ChoiceRenderer;
}

const known = signal<Renderers>({ fields: {} });

/** Adds renderers. Fields that waited for one show themselves. */
export const register = (more: Partial<Renderers>): void => {
  const before = known.peek();
  known.value = { ...before, ...more, fields: { ...before.fields, ...more.fields } };
};

/** What is registered now. Reading it subscribes to what is added. */
export const renderers = (): Renderers => known.value;
