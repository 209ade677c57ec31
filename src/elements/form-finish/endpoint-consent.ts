import { effect, signal, type Signal } from '@preact/signals-core';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Where answers go is settled by the first answer: a page that changes it later waits until the person agrees. */
export class EndpointConsent {
  #widget: FormWidget;
  /** Null: nowhere. Undefined while there is no answer. */
  #first: Signal<string | null | undefined> = signal(undefined);
  #agreed: Signal<string | undefined> = signal(undefined);

  constructor(widget: FormWidget) {
    this.#widget = widget;
  }

  /** Where answers were to go when the person began, if the page has changed that since and they have not agreed. */
  get changedFrom(): string | null | undefined {
    const now = this.#widget.endpoint?.href ?? null;
    const first = this.#first.value;
    return first === now || this.#agreed.value === now ? undefined : first;
  }

  /** The person agrees to where answers go now. */
  agree(): void {
    this.#agreed.value = this.#widget.endpoint?.href;
  }

  /** A draft goes on: its answers were to go there. */
  begin(endpoint: string | null): void {
    this.forget();
    this.#first.value = endpoint;
  }

  /** A new report begins. */
  forget(): void {
    this.#first.value = undefined;
    this.#agreed.value = undefined;
  }

  /** Notes where answers go when the first one is given; returns what stops that. */
  watch(): () => void {
    return effect(() => {
      const { endpoint, hasAnswers } = this.#widget;
      if (hasAnswers && this.#first.peek() === undefined) this.#first.value = endpoint?.href ?? null;
    });
  }
}
