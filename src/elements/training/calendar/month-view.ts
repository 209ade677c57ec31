import type { Signal } from '@preact/signals-core';
import type { Translator } from '../../../i18n/index.js';
import type { SessionDay } from '../../../rules/training/types.js';
import type { Dated } from './month-days.js';

/** What the month needs of the widget around it. It knows neither courses nor places, only days and words. */
export interface MonthView<S extends Dated> {
  readonly t: Translator;
  readonly root: ShadowRoot;
  /** The same as in the list, filters and all. */
  readonly sessions: readonly S[];
  /** The day that the Tab key leads to, ISO; its month is shown. Blank: the first that fits. */
  readonly day: Signal<string>;
  /** The day whose sessions are shown below the month, ISO; blank for none. */
  readonly chosen: Signal<string>;
  /** ISO, by the clocks of England. */
  readonly today: string;
  /** A few letters for a box of the month, seen only: "10am". */
  brief(session: S, day: SessionDay): string;
  /** One session of a day in words: "10am to 11am, Session 1, 12 places left". */
  words(session: S, day: SessionDay): string;
  /** Sessions of the chosen day, as the list shows them. */
  list(sessions: readonly S[]): unknown;
}
