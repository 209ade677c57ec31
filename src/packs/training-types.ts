import type { Course, PrintedSession, Setting, TrainingGroup } from '../rules/training/types.js';
import type { PackAbout } from './types.js';

/** One council's training timetable. */
export interface TrainingPack extends PackAbout {
  /** It asks nothing by itself: the attendee form is the widget's own. */
  readonly schema: false;
  readonly courses: readonly Course[];
  /** Dates as the source has them. */
  readonly sessions: readonly PrintedSession[];
  readonly groups: readonly TrainingGroup[];
  readonly settings: readonly Setting[];
  /** Historic dates are tried out this many days later: whole weeks, so that weekday and season stay. */
  readonly demo?: { readonly shiftDays: number };
  /** The council's own booking site, in place of or beside sessions; without `url` where its address is not known. */
  readonly external?: { readonly url?: string };
  /** Role mailbox to which a place is asked for where there is no endpoint. */
  readonly mailbox?: string;
  readonly holidays: readonly string[];
  readonly text: Readonly<Record<string, TrainingText>>;
}

/** Every word of a timetable in one language, by id. */
export interface TrainingText {
  readonly title: string;
  readonly lead: string;
  readonly demonstration: string;
  readonly courses: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly audience?: string;
        readonly purpose?: string;
        readonly agenda?: readonly string[];
        readonly note?: string;
        /** What to read first. */
        readonly reading?: readonly { readonly text: string; readonly href?: string }[];
        /** Titles of e-learning, as printed. */
        readonly modules?: readonly string[];
      }
    >
  >;
  readonly groups: Readonly<Record<string, string>>;
  /** Name of the council's own booking site and what is booked there. */
  readonly external?: { readonly name: string; readonly words: string };
  /** What the role mailbox asks to be sent, where there is no endpoint. */
  readonly register?: readonly string[];
  /** How the years were worked out, where the source prints none. */
  readonly years?: string;
  /** What happens after booking, a paragraph each. */
  readonly next: readonly string[];
}
