import { effect, untracked } from '@preact/signals-core';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart, DirectiveResult } from 'lit/directive.js';

/** Renders anew whenever a signal that `read` touched changes, and nothing around it. */
class WatchDirective extends AsyncDirective {
  #read: (() => unknown) | undefined;
  #stop: (() => void) | undefined;
  #part: ChildPart | undefined;
  /** On its way to be shown; not held for as long as the field stands. */
  #first: unknown;

  override update(part: ChildPart, [read]: [() => unknown]): unknown {
    this.#part = part;
    return this.render(read);
  }

  override render(read: () => unknown): unknown {
    this.#stop?.();
    this.#read = read;
    return this.#start();
  }

  override disconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  override reconnected(): void {
    this.setValue(this.#start());
  }

  /** The first run gives the value to render; later runs, caused by a signal, set it themselves. */
  #start(): unknown {
    let isFirst = true;
    this.#stop = effect(() => {
      const value = this.#read?.();
      if (isFirst) this.#first = value;
      // An element that a list takes out is not told when it is no more than a directive: it finds out by itself.
      else if (this.#part?.startNode?.isConnected !== false) untracked(() => this.setValue(value));
      else this.#stop?.();
    });
    isFirst = false;
    const first = this.#first;
    this.#first = undefined;
    return first;
  }
}

/** `${watch(() => html`…${signal.value}…`)}` */
export const watch: (read: () => unknown) => DirectiveResult = directive(WatchDirective);
