import type { PropertyDeclarations } from 'lit';
import type { CustomTypeName } from '../form/index.js';
import type { Translator } from '../i18n/index.js';
import type { FormUi } from '../packs/index.js';
import type { Issue, Json, JsonObject } from '../schema/types.js';
import { FdElement } from './fd-element.js';
import { addCustomType, type CustomField } from './schema-form/custom-field.js';
import { createForm, type FormSource } from './schema-form/create-form.js';
import { PartOfForm } from './schema-form/part-of-form.js';
import { SchemaForm } from './schema-form/schema-form.js';
import type { Settings, SettingsProblem, WrittenSettings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

let count = 0;
const numbers = new WeakMap<object, number>();

/** What tells one source from another: an address, or which object it is. */
const keyOf = (source: FormSource | undefined): string => {
  if (typeof source !== 'object') return source ?? '';
  if (!numbers.has(source)) numbers.set(source, (count += 1));
  return `#${numbers.get(source)}`;
};

/**
 * A form for any JSON Schema (2020-12, draft-07, draft-04). In a `<form>` of the page's own it is one of that form's fields,
 * and its value is the answers as JSON; elsewhere it is a form of its own, with check-your-answers and sending.
 *
 * @summary Any JSON Schema in, an accessible form out.
 * @slot - Fallback: shown until the form is ready, kept if it cannot load.
 * @fires fd-ready - The form is on screen in place of its fallback; again whenever changed settings are.
 * @fires fd-progress - Another step was reached; `step` is its id.
 * @fires fd-submitted - The service stored the answers; `reference` is its reference.
 * @fires fd-queued - The answers are not sent; `where` says where they wait.
 * @fires fd-failed - The form cannot be shown or sent; `cause` is a code.
 * @csspart root - Everything the form shows.
 * @csspart emergency - The block of emergency numbers.
 * @csspart title - The heading of a screen.
 * @csspart field - One field with its label, hint and error.
 * @csspart input - A text control or list.
 * @csspart button - Any button.
 * @csspart choice - A choice between ways, with what the chosen one asks.
 * @csspart task - One line of the task list.
 * @csspart error-summary - The list of what is wrong on this screen.
 * @csspart answer - One row of check-your-answers.
 * @csspart outcome - What became of the answers.
 * @cssprop --fd-accent - Colour of links and buttons.
 * @cssprop --fd-text - Colour of text.
 * @cssprop --fd-background - Colour behind the form.
 * @cssprop --fd-font - Font family.
 * @cssprop --fd-font-size - Size of text; everything scales with it.
 * @cssprop --fd-width - Widest the form becomes.
 */
export class FdForm extends FdElement {
  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = { schema: {}, ui: {}, name: { reflect: true } };

  /** The address of a JSON Schema, or the schema itself. */
  declare schema?: string | JsonObject;
  /** The address of a file that says how to show it (`schemas/form-ui.schema.json`), or what would stand in it. */
  declare ui?: string | FormUi;
  /** The name of its value in a form of the page's own. */
  declare name?: string;

  #part = new PartOfForm(this.attachInternals());
  /** Answers that were set before there was a form to hold them. */
  #waiting: Json | undefined;
  #isDisabled = false;
  /** A script asks; nothing is to be shown. */
  #isAsking = false;

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      // The browser's own bubble has no place in a form of several fields: its summary says what is wrong.
      event.preventDefault();
      if (!this.#isAsking) this.#tellIssues();
    });
  }

  /**
   * Adds a field type of the page's own, named `x-…`, for `fields` of a `ui` file to ask for. The example in
   * docs/guides/field-types.md works as it stands. Throws a `TypeError` for another name.
   */
  static registerFieldType(name: CustomTypeName, field: CustomField): void {
    addCustomType(name, field);
  }

  /** The answers that apply now. Setting it begins anew with these answers; what does not apply is kept and not sent. */
  get value(): Json {
    return this.#form?.model.answers ?? this.#waiting ?? {};
  }

  set value(answers: Json) {
    if (this.#form) this.#form.begin(answers);
    else this.#waiting = answers;
  }

  /** What is wrong with the answers now, whether it is shown yet or not: places and keywords, no answers. */
  get issues(): readonly Issue[] {
    return this.#form?.model.issues.value ?? [];
  }

  /** The form of the page's own around it. */
  get form(): HTMLFormElement | null {
    return this.#part.form;
  }

  /** Whether the answers meet the schema. Shows nothing; fires `invalid` where they do not. */
  checkValidity(): boolean {
    this.#isAsking = true;
    const isValid = this.#part.checkValidity();
    this.#isAsking = false;
    return isValid;
  }

  /** The same, and shows what is wrong. */
  reportValidity(): boolean {
    const isValid = this.checkValidity();
    if (!isValid) this.#tellIssues();
    return isValid;
  }

  /** Forgets every answer and begins again. */
  reset(): void {
    this.#waiting = undefined;
    this.#form?.begin();
  }

  /** For the browser: the form of the page's own was reset. */
  formResetCallback(): void {
    this.reset();
  }

  /** For the browser: the form of the page's own, or a fieldset of it, was disabled or enabled. */
  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.#form?.disable(isDisabled);
  }

  /** For the browser: it came into a form of the page's own, or left one. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#part.guard(form, () => this.name);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#part.stop();
  }

  protected override content({ isolation }: WrittenSettings): string | SettingsProblem {
    if (!this.schema) return { attribute: 'schema', why: 'required' };
    const isOwn = typeof this.schema === 'object' || typeof this.ui === 'object';
    if (isOwn && isolation === 'frame') return { attribute: 'isolation', why: 'inline' };
    if (this.#part.isRefused) return { attribute: 'method', why: 'post' };
    return [keyOf(this.schema), keyOf(this.ui), this.form ? 'part' : ''].join(' ').trim();
  }

  protected override async mount(settings: Settings, t: Translator, host: WidgetHost): Promise<Widget> {
    const { schema = {}, ui } = this;
    const widget = await createForm({ schema, ui }, settings, t, host, this.form ? this.#part : undefined);
    if (!this.form) void this.updateComplete.then(() => widget.loadFinish());
    if (this.#waiting !== undefined) widget.begin(this.#waiting);
    this.#waiting = undefined;
    widget.disable(this.#isDisabled);
    this.#part.follow(widget);
    return widget;
  }

  get #form(): SchemaForm | undefined {
    return this.mounted instanceof SchemaForm ? this.mounted : undefined;
  }

  #tellIssues(): void {
    this.#form?.tellAll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-form': FdForm;
  }
}
