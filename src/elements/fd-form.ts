import type { PropertyDeclarations } from 'lit';
import type { CustomTypeName } from '../form/index.js';
import type { Translator } from '../i18n/index.js';
import type { FormUi } from '../packs/index.js';
import type { Issue, Json, JsonObject } from '../schema/types.js';
import { FdElement } from './fd-element.js';
import { createPackForm } from './pack-form/create-pack-form.js';
import { PackForm } from './pack-form/pack-form.js';
import { copyOf } from './schema-form/copy-of.js';
import { addCustomType, type CustomField } from './schema-form/custom-field.js';
import { createForm } from './schema-form/create-form.js';
import { formProblem } from './schema-form/form-problem.js';
import { GivenAnswers } from './schema-form/given-answers.js';
import { PartOfForm } from './schema-form/part-of-form.js';
import { SchemaForm } from './schema-form/schema-form.js';
import { sourceKey } from './schema-form/source-key.js';
import { upgrade } from './schema-form/upgrade.js';
import type { Settings, SettingsProblem, WrittenSettings } from './settings.js';
import type { Widget, WidgetHost } from './widget.js';

/**
 * A form for any JSON Schema (2020-12, draft-07, draft-04). In a `<form>` of the page's own it is one of that form's fields,
 * and its value is the answers as JSON; elsewhere it is a form of its own, with check-your-answers and sending. With `pack`
 * in place of `schema` it is a form of a council's, `halton/escalation`, whose answers only the endpoint gets.
 *
 * @summary Any JSON Schema, or a council's form, in; an accessible form out.
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

  static override properties: PropertyDeclarations = {
    schema: {},
    ui: {},
    name: { reflect: true },
    disabled: { type: Boolean, reflect: true },
  };

  /** The address of a JSON Schema, or the schema itself. */
  declare schema?: string | JsonObject;
  /** The address of a file that says how to show it (`schemas/form-ui.schema.json`), or what would stand in it. */
  declare ui?: string | FormUi;
  /** The name of its value in a form of the page's own. */
  declare name?: string;
  /** Nothing can be answered, and a form of the page's own does not get its value. */
  declare disabled?: boolean;

  #part = new PartOfForm(this.attachInternals());
  #given = new GivenAnswers();
  #followed: SchemaForm | undefined;
  /** Tells forms for which everything was forgotten from the ones before. */
  #begun = 0;
  #content = '';
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

  /**
   * The answers that apply now, as a copy. Setting it begins anew with these answers; what does not apply is kept and not
   * sent. Throws a `TypeError` for what JSON cannot say (a cycle, a bigint).
   */
  get value(): Json {
    return copyOf(this.#form?.model.answers ?? this.#given.value ?? {}) ?? {};
  }

  set value(answers: Json) {
    this.#given.set(answers);
    this.#form?.restart(copyOf(answers));
  }

  /** What is wrong with the answers now, whether it is shown yet or not: places and keywords, no answers. */
  get issues(): readonly Issue[] {
    return this.#form?.model.issues.value ?? [];
  }

  /** The form of the page's own around it. */
  get form(): HTMLFormElement | null {
    return this.#part.form;
  }

  /** As of any control: `customError` while something is wrong, or while its questions are not there yet. */
  get validity(): ValidityState {
    return this.#part.validity;
  }

  /** That something is wrong, in words; never which answer. */
  get validationMessage(): string {
    return this.#part.validationMessage;
  }

  /** As of any control: false while it is disabled. */
  get willValidate(): boolean {
    return this.#part.willValidate;
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

  /** Forgets every answer and begins again, with the schema that is set by now. */
  reset(): void {
    this.#given.set(undefined);
    if (this.mounted instanceof PackForm) this.mounted.restart();
    this.#form?.restart();
    if (this.#content !== this.#source) this.#begun += 1;
    this.requestUpdate();
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

  override connectedCallback(): void {
    upgrade(this, 'value');
    super.connectedCallback();
    // It was only moved: the form that it holds goes on.
    this.#follow();
  }

  override disconnectedCallback(): void {
    this.#part.stop();
    // What was typed is there when the page puts it back, as in any control. Before the form itself goes.
    queueMicrotask(() => {
      if (!this.isConnected && this.#form) this.#given.note(this.#form);
    });
    super.disconnectedCallback();
  }

  protected override updated(): void {
    super.updated();
    if (this.#form !== this.#followed) this.#follow();
  }

  protected override content(written: WrittenSettings): string | SettingsProblem {
    const { schema, ui } = this;
    const problem = formProblem({ pack: this.#packName, schema, ui }, written, this.#part);
    return problem ?? [this.#source, ...(this.#begun ? [this.#begun] : [])].join(' ');
  }

  protected override async mount(settings: Settings, words: Promise<Translator>, host: WidgetHost): Promise<Widget> {
    const { schema = {}, ui } = this;
    const source = this.#source;
    const widget = this.#packName
      ? await createPackForm(this.#packName, settings, words, host)
      : await createForm({ schema, ui }, settings, words, host, this.form ? this.#part : undefined);
    if (widget instanceof SchemaForm) {
      this.#given.giveTo(widget);
      widget.disable(this.#isDisabled);
    }
    this.#content = source;
    return widget;
  }

  /** What it is to show. */
  get #source(): string {
    if (this.#packName) return this.#packName;
    return [sourceKey(this.schema), sourceKey(this.ui), this.form ? 'part' : ''].join(' ').trim();
  }

  get #packName(): string | undefined {
    return this.pack?.trim();
  }

  get #form(): SchemaForm | undefined {
    return this.mounted instanceof SchemaForm ? this.mounted : undefined;
  }

  /** The form around it hears of the one that is shown, and of no other. */
  #follow(): void {
    const form = (this.#followed = this.#form);
    if (!form) return;
    this.#part.follow(form);
  }

  #tellIssues(): void {
    const isFirst = this.#part.isFirstInvalid(this);
    if (this.#form) this.#form.tellAll(isFirst);
    else if (isFirst) this.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'fd-form': FdForm;
  }
}
