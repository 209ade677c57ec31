import type { Json } from '../../schema/types.js';
import { copyOf } from './copy-of.js';
import type { SchemaForm } from './schema-form.js';

/** What a form begins with: what the page gave, or what stood there when the page took the form away. */
export class GivenAnswers {
  #given: Json | undefined;
  /** All that the person had given, and the ways that they chose: the next form goes on with it. */
  #typed: { readonly given: Json; readonly aids: Json } | undefined;

  get value(): Json | undefined {
    return this.#given;
  }

  /** The page gives these answers, or none. */
  set(answers: Json | undefined): void {
    this.#given = copyOf(answers);
    this.#typed = undefined;
  }

  /** The page takes the form away. */
  note({ hasAnswers, model }: SchemaForm): void {
    // Only what the page gave, or nothing any more of what was typed before.
    if (!hasAnswers && !this.#typed) return;
    this.#given = hasAnswers ? model.answers : undefined;
    this.#typed = hasAnswers ? { given: model.given, aids: model.saveAids() } : undefined;
  }

  giveTo(form: SchemaForm): void {
    if (this.#typed) form.restart(this.#typed.given, this.#typed.aids);
    else if (this.#given !== undefined) form.restart(copyOf(this.#given));
  }
}
