import type { PointerPattern } from '../form/index.js';

/** A way in which a report leaves the page; which of them there are is the council's to say. */
export type OutputWay = 'send' | 'call-sheet' | 'portal' | 'record' | 'print' | 'file';

/** Answers that stand together in an output: one box of a council's own form, one thing to say. */
export interface OutputBlock {
  readonly id: string;
  /** In this order; with a list or a group goes all that is in it. */
  readonly fields: readonly PointerPattern[];
  /** Characters that the box takes, where that is known. */
  readonly limit?: number;
}

/** How the answers leave the page, in the order that whoever gets them wants. */
export interface PackOutputs {
  readonly ways: readonly OutputWay[];
  /** What to say on the phone. */
  readonly call: readonly OutputBlock[];
  /** The boxes of the council's own form; left out where nobody knows them. */
  readonly portal?: readonly OutputBlock[];
  /** What a school's own record wants first. */
  readonly record: readonly OutputBlock[];
  /** What the council asks for and takes a report without. */
  readonly expects: readonly PointerPattern[];
  /** By language tag; `en` is always there. */
  readonly text: Readonly<Record<string, OutputsText>>;
}

/** Titles by the id of the block. */
export interface OutputsText {
  readonly call: Readonly<Record<string, string>>;
  /** What to ask at the end of a call, and write down. */
  readonly ask: readonly string[];
  readonly portal: Readonly<Record<string, string>>;
  /** What is known of the council's own form, and what is not. */
  readonly portalNote: string;
  readonly record: Readonly<Record<string, string>>;
}
