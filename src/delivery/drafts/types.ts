import type { Json } from '../../schema/types.js';
import type { Seal } from '../session-seal.js';
import type { HeldBytes, KeepProblem } from '../types.js';

/** How long a draft is promised: until the tab is closed, or to whoever has its resume code. */
export type DraftKind = 'session' | 'device';

/** What may be known of a draft before it is opened: no name, no form, no council. */
export interface DraftEntry {
  /** Random. */
  readonly id: string;
  readonly kind: DraftKind;
  /** Milliseconds since 1970, by the computer's clock. */
  readonly expiresAt: number;
}

/** Which form a draft belongs to. */
export interface DraftForm {
  readonly kind: string;
  readonly id: string;
}

/** What is sealed into a draft. */
export interface DraftContent {
  readonly form: DraftForm;
  /** Of the pack that asked the questions. */
  readonly version: string;
  /** Digest of its schema. */
  readonly schema: string;
  /** When the person began, milliseconds since 1970. */
  readonly beganAt: number;
  /** Every answer given, also those that do not apply. */
  readonly answers: Json;
  /** What the form's aids hold: branches that were chosen, defaults that were filled in. */
  readonly aids: Json;
  /** Files were chosen: they are not in a draft. */
  readonly hadFiles: boolean;
  /** Where the person was: the id of a page, or another step. */
  readonly step: { readonly page: string; readonly isChange: boolean } | 'tasks' | 'check';
  /** Where the answers were to go when the first was given. */
  readonly endpoint: string | null;
  /** What may have been sent of them. */
  readonly held: HeldBytes | null;
}

/** A draft with what opened it. */
export interface OpenedDraft extends DraftEntry {
  readonly content: DraftContent;
  readonly seal: Seal;
}

/** What is saved on this computer. */
export interface Shelf {
  /** Drafts that this tab's key opens, the oldest first. */
  readonly open: readonly OpenedDraft[];
  /** Drafts that need a resume code, those that end first at the front. */
  readonly coded: readonly DraftEntry[];
  /** How many drafts there are that only another tab can open. */
  readonly others: number;
}

/** Where saving stands. */
export type SaveState =
  /** There is nothing to save, or nobody asked for it. */
  | { readonly status: 'none' }
  | { readonly status: 'saving' }
  /** Everything given so far is on the disk. */
  | { readonly status: 'saved'; readonly kind: DraftKind; readonly expiresAt: number }
  | { readonly status: 'failed'; readonly problem: KeepProblem }
  /** Its time was up: what is in the page is in the page only. */
  | { readonly status: 'ended'; readonly kind: DraftKind }
  /** Another tab goes on with it. */
  | { readonly status: 'elsewhere' };
