import type { PointerPattern } from '../form/pattern.js';

export type { PointerPattern };

/** An answer worked out from others and sent with them. */
export interface Derivation {
  readonly pointer: PointerPattern;
  readonly rule: 'age-in-years' | 'next-working-day';
  /** What it is worked out from; for `next-working-day`, today when left out. */
  readonly from?: PointerPattern;
  /** A suggestion: fills a blank once something beside it is answered, and may be changed. Otherwise it follows its source. */
  readonly suggestion?: boolean;
  /** Days that are no working days besides Saturday and Sunday, as ISO dates. */
  readonly holidays?: readonly string[];
}

/** A cross-field check that JSON Schema cannot say. */
export interface Check {
  /** The keyword of its issue, and so the key of its message. */
  readonly id: string;
  readonly pointer: PointerPattern;
  readonly rule: 'not-in-future' | 'not-in-past';
}

/** How far apart two dates stand: a second visit 7 to 14 days after the first. */
export interface Gap {
  /** The keyword of its issue, and so the key of its message. */
  readonly id: string;
  /** The later date, where the message shows. */
  readonly pointer: PointerPattern;
  /** The earlier date; nothing is checked while either is blank. */
  readonly from: PointerPattern;
  /** Days. */
  readonly least: number;
  readonly most: number;
}
