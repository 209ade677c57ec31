import { effect } from '@preact/signals-core';
import type { FormWidget } from '../form-widget/form-widget.js';
import { packText } from '../form-widget/parts.js';

/** What an `fd-form` is to a `<form>` of the page around it: one field, whose value is the answers as JSON. */
export class PartOfForm {
  readonly #internals: ElementInternals;
  #stop: (() => void) | undefined;
  #unguard: AbortController | undefined;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** The form of the page's own, if it stands in one. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
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
    const guard = (this.#unguard = new AbortController());
    const onFormData = ({ formData }: FormDataEvent): void => {
      if (this.isRefused) formData.delete(name() ?? '');
    };
    form?.addEventListener('formdata', onFormData, { signal: guard.signal });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
