import type { Post, Posted } from './types.js';

/** More than anybody reads. */
const most = 200;

/** A letter as the mailbox keeps it. */
export interface KeptLetter extends Posted {
  readonly number: number;
  readonly at: Date;
}

/**
 * Where a demonstration's letters go. In memory alone, since they hold what the database keeps only the hash of: they end
 * with the process.
 */
export class Mailbox {
  #letters: readonly KeptLetter[] = [];
  #count = 0;

  readonly post: Post = async (letter) => {
    this.#count += 1;
    this.#letters = [{ ...letter, number: this.#count, at: new Date() }, ...this.#letters].slice(0, most);
  };

  /** The latest first. */
  get letters(): readonly KeptLetter[] {
    return this.#letters;
  }
}
