import { html, type TemplateResult } from 'lit';
import { addFieldType, type CustomTypeName, type FieldType } from '../../form/index.js';
import { grouped, labelled } from '../../fields/parts/frame.js';
import { register } from '../../fields/registry.js';
import type { FieldView } from '../../fields/view.js';

/** What a field of the page's own is built with, so that it looks and reads like the others. */
export interface FieldTools {
  /** Lit's template tag: text put into it is always text. */
  readonly html: typeof html;
  /** A field of one control: label, hint, error, and your control, which takes `id=${view.id}`. */
  readonly labelled: typeof labelled;
  /** A field of several controls, under a legend. */
  readonly grouped: typeof grouped;
}

/** A field type of the page's own. What it leaves out is as for a line of text. */
export interface CustomField extends Partial<FieldType> {
  /** Shows the field. Called anew whenever its answer, its error or its words change. */
  render(view: FieldView, tools: FieldTools): TemplateResult;
}

const NAME = /^x-[a-z][a-z0-9-]*$/;
const tools: FieldTools = { html, labelled, grouped };

/** @throws {TypeError} for a name that is not `x-…`. */
export const addCustomType = (name: CustomTypeName, { render, ...type }: CustomField): void => {
  if (!NAME.test(name)) throw new TypeError(`The name of a field type begins with "x-": ${name}`);
  addFieldType(name, type);
  register({ fields: { [name]: (view) => render(view, tools) } });
};
