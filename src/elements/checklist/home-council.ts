import { signal, type Signal } from '@preact/signals-core';
import type { ThresholdPack } from '../../packs/index.js';
import { homeContact, type HomeContact } from '../../rules/threshold/index.js';

/** Where the child lives, and whose rules and numbers hold there: the home decides, not the school. */
export class HomeCouncil {
  /** The pack of the page. */
  readonly own: ThresholdPack;
  /** What is known of the child's home council. */
  readonly contact: Signal<HomeContact> = signal({ from: 'this-pack' });
  /** Nobody knows yet where the child lives. */
  readonly isNotKnown: Signal<boolean> = signal(false);
  /** Called when the pack of another council has come. */
  onArrival: () => void = () => {};
  #load: (council: string) => Promise<ThresholdPack>;
  #others: Signal<ReadonlyMap<string, ThresholdPack>> = signal(new Map());

  constructor(own: ThresholdPack, load: (council: string) => Promise<ThresholdPack>) {
    this.own = own;
    this.#load = load;
  }

  /** The pack whose rules and routes hold now: the home council's, once it is here. */
  get rules(): ThresholdPack {
    const there = this.#there;
    return there && there.status !== 'withdrawn' ? there : this.own;
  }

  /** The home council took its pack back: it has no rules to go by, and its numbers still stand. */
  get withdrawn(): ThresholdPack | undefined {
    const there = this.#there;
    return there?.status === 'withdrawn' ? there : undefined;
  }

  /** The child lives in another council's area, and nothing is known of how that council works. */
  get isWithoutRules(): boolean {
    return this.contact.value.from !== 'this-pack' && this.rules === this.own;
  }

  /** The child lives here: an answer to the question that asks it. */
  follow(council: string | undefined): void {
    this.isNotKnown.value = council === 'not-known';
    const contact = homeContact(this.own, council);
    if (JSON.stringify(contact) === JSON.stringify(this.contact.peek())) return;
    this.contact.value = contact;
    if (contact.from === 'pack' && !this.#others.peek().has(contact.council)) void this.#fetch(contact.council);
  }

  get #there(): ThresholdPack | undefined {
    const contact = this.contact.value;
    return contact.from === 'pack' ? this.#others.value.get(contact.council) : undefined;
  }

  /** Should it not come, its row among the neighbours or the national page stands. */
  async #fetch(council: string): Promise<void> {
    try {
      const pack = await this.#load(council);
      this.#others.value = new Map([...this.#others.peek(), [council, pack]]);
      this.onArrival();
    } catch {
      return;
    }
  }
}
