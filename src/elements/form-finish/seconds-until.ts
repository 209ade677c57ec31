import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { DirectiveResult } from 'lit/directive.js';

/** Counts the seconds down to a time. Not announced each second: only the words around it are. */
class SecondsUntilDirective extends AsyncDirective {
  #timer: ReturnType<typeof setInterval> | undefined;

  override render(time: number, words: (seconds: number) => string): string {
    clearInterval(this.#timer);
    const left = (): number => Math.max(0, Math.ceil((time - Date.now()) / 1000));
    this.#timer = setInterval(() => this.setValue(words(left())), 1000);
    return words(left());
  }

  override disconnected(): void {
    clearInterval(this.#timer);
  }
}

export const secondsUntil: (time: number, words: (seconds: number) => string) => DirectiveResult =
  directive(SecondsUntilDirective);
