import { effect } from '@preact/signals-core';
import type { FormWidget } from '../form-widget/form-widget.js';
import { packText } from '../form-widget/parts.js';

/** Words that nobody sees: the browser wants some where something is not valid, and its own bubble is never shown. */
const UNSEEN = '…';

const isSubmitButton = (control: Element): control is HTMLButtonElement | HTMLInputElement =>
  (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) && control.type === 'submit';

/** What an `fd-form` is to a `<form>` of the page around it: one field, whose value is the answers as JSON. */
export class PartOfForm {
  readonly #internals: ElementInternals;
  #stop: (() => void) | undefined;
  #unguard: AbortController | undefined;
  /** The button that was pressed sends by GET, whatever the form says. */
  #isSentByGet = false;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
    // Until its questions are there, the form around it must not go without them.
    internals.setValidity({ customError: true }, UNSEEN);
  }

  /** The form of the page's own, if it stands in one. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** A form that sends by GET would put the answers into the web address, the history and the log of a server. */
  get isRefused(): boolean {
    return this.form?.method === 'get';
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** Keeps value and validity as the form around needs them. */
  follow(widget: FormWidget): void {
    this.stop();
    this.#stop = effect(() => {
      const { answers, issues } = widget.model;
      // No state to restore: the browser would write it to its session file.
      this.#internals.setFormValue(this.isRefused ? null : JSON.stringify(answers), null);
      const words = widget.t('form.problems', { title: packText(widget).title });
      this.#internals.setValidity(issues.value.length > 0 ? { customError: true } : {}, words);
    });
  }

  /** Should the form around it turn to GET later, the answers still stay out of the address. */
  guard(form: HTMLFormElement | null, name: () => string | undefined): void {
    this.#unguard?.abort();
    const { signal } = (this.#unguard = new AbortController());
    const onSubmit = ({ submitter }: SubmitEvent): void => {
      this.#isSentByGet = submitter?.getAttribute('formmethod')?.toLowerCase() === 'get';
      // The browser gathers what it sends right after this event, before any other task.
      setTimeout(() => (this.#isSentByGet = false));
    };
    const onFormData = ({ formData }: FormDataEvent): void => {
      if (this.isRefused || this.#isSentByGet) formData.delete(name() ?? '');
    };
    form?.addEventListener('submit', onSubmit, { signal });
    form?.addEventListener('formdata', onFormData, { signal });
  }

  /** It has the first place that stops the form around it: there, and nowhere else, focus goes. */
  isFirstInvalid(element: HTMLElement): boolean {
    const controls = [...(this.form?.elements ?? [])].filter((one) => !(one instanceof HTMLFieldSetElement));
    return (controls.find((one) => one.matches(':invalid')) ?? element) === element;
  }

  /** Sends the form around it, as Enter in any field of the page's own does. */
  send(): void {
    const button = [...(this.form?.elements ?? [])].find(isSubmitButton);
    if (button) button.click();
    else this.form?.requestSubmit();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
