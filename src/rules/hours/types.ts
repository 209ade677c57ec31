/** Opening hours by the clocks of England: `days` 1 (Monday) to 7, `open` and `close` HH:MM. */
export type Hours = readonly { readonly days: readonly number[]; readonly open: string; readonly close: string }[];

/** A moment as a clock on an English wall shows it. */
export interface WallTime {
  /** ISO date. */
  readonly date: string;
  /** HH:MM. */
  readonly time: string;
}

/** `not-known`: the hours are not known, so the office number and the out-of-hours number are shown together. */
export type Availability = 'open' | 'closed' | 'not-known';
