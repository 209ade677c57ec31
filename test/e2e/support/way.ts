/** What to write where these words are suggested. */
export type Words = (suggestion: string) => string;

/** How a report is filled in. */
export interface Way {
  readonly words?: Words;
  /** What is done on each page before it is left. */
  readonly leave?: () => Promise<void>;
}

export const same: Words = (suggestion) => suggestion;

export const noMore = async (): Promise<void> => {};
