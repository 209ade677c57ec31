import type { Comparator, GuideQuestion, Rating } from '../rules/brag/types.js';
import type { Hours } from '../rules/hours/types.js';
import type { PackAbout } from './types.js';

type Words = Readonly<Record<string, string>>;

/** One council's BRAG ratings. */
export interface BragPack extends PackAbout {
  /** It asks nothing. */
  readonly schema: false;
  /** Empty where the council's ratings are not known. */
  readonly ratings: readonly Rating[];
  /** Which hours `infoWithinHours` counts; without a type the council does not say, and there is no clock. */
  readonly clock: { readonly type?: 'elapsed' | 'working' };
  /** When the hub works, for a clock of working hours. */
  readonly hours?: Hours;
  /** Questions that end in advice, never in a rating. */
  readonly guide: readonly GuideQuestion[];
  readonly comparators: readonly Comparator[];
  /** Who tells whom after a decision, step by step; only where the council says so. */
  readonly feedback?: readonly string[];
  /** English bank holidays, ISO dates. */
  readonly holidays: readonly string[];
  readonly text: Readonly<Record<string, BragText>>;
}

/** Every word of a BRAG explainer in one language, by id. */
export interface BragText {
  readonly title: string;
  readonly lead: string;
  readonly demonstration: string;
  /** What to read where the council's ratings are not known. */
  readonly noRatings: readonly string[];
  /** What the hours mean, and what they do not promise. */
  readonly hoursMean: readonly string[];
  readonly whoRates: string;
  /** Title of the clock. */
  readonly clock: string;
  /** Why there is no clock, where the council does not say which hours it counts. */
  readonly noClock: string;
  /** When the referrer should hear. */
  readonly hear: string;
  /** What a MASH is and does, a paragraph each. */
  readonly mash: readonly string[];
  readonly ratings: Readonly<
    Record<
      string,
      {
        readonly label: string;
        readonly meaning: string;
        readonly hub: string;
        readonly example?: string;
        readonly caution?: string;
      }
    >
  >;
  readonly infoFrom: Words;
  /** By a rating's route. */
  readonly next: Words;
  readonly guide: Words;
  readonly advice: Words;
  readonly comparators: Readonly<
    Record<string, { readonly area: string; readonly hoursMean?: string; readonly note: string }>
  >;
  readonly feedback?: {
    readonly title: string;
    readonly note?: string;
    readonly steps: Readonly<Record<string, { readonly who: string; readonly does: string }>>;
  };
}
