import type { Hours } from '../hours/types.js';
import type { Facts } from './facts.js';

/** Our own index of a level of need, 1 (everyday services) to 4 (statutory); councils show their own labels. */
export type LevelIndex = 1 | 2 | 3 | 4;

/** One thing that a person may have seen or heard. Its words are in the pack's text, by its id. */
export interface Indicator {
  readonly id: string;
  readonly level: LevelIndex;
  /** At level 4: which duty it points at. Only `s17-type` is not urgent by itself. */
  readonly basis?: 's47-type' | 's17-type' | 'police' | 'health-emergency';
  readonly urgent?: true;
  readonly policeToo?: true;
  /** Something is to be called before the council. */
  readonly alsoCall?: true;
  readonly consult?: true;
  /** The law asks for a report at any level. */
  readonly mustNotify?: true;
  readonly note?: true;
  readonly tellFamily?: 'not-before-advice';
  readonly pathway?: readonly string[];
  /** Tools of the council's toolkit that fit. */
  readonly tools?: readonly string[];
}

/** An indicator with where it stands. */
export interface PlacedIndicator extends Indicator {
  readonly dimension: string;
  readonly area: string;
}

/** By dimension, then by area of life. */
export type Indicators = Readonly<Record<string, Readonly<Record<string, readonly Indicator[]>>>>;

/** A plain sign of the first screen, and the urgent indicators that it stands for. */
export interface Sign {
  readonly id: string;
  readonly standsFor: readonly string[];
}

/** A question whose answer a rule reads. */
export interface Question {
  readonly id: string;
  /** Where it is asked: on the first screen, about the child, after the indicators, or last. */
  readonly asked: 'first' | 'child' | 'after' | 'last';
  /** The answer that a blank counts as; `not-known` when left out. */
  readonly unknown?: 'not-sure';
  /** Asked only when all these questions have these answers. */
  readonly when?: Readonly<Record<string, string>>;
  /** Not asked when any of these questions has this answer. */
  readonly unless?: Readonly<Record<string, string>>;
}

/**
 * A condition: everything in it must hold. The closed set of names is `tests` of `holds.ts`; any other name is that of a
 * question, with the answer or answers that it must have.
 */
export interface When {
  readonly [name: string]: true | number | string | readonly string[] | readonly When[];
}

/** The first rule that matches, by `order`, wins. */
export interface Rule {
  readonly id: string;
  readonly order: number;
  readonly when: When;
  readonly then: { readonly level: LevelIndex | null; readonly route: string; readonly stop?: true };
}

/** Something added to any result. `place` is where the result shows it. */
export interface Modifier {
  readonly id: string;
  readonly place: string;
  readonly when: When;
}

/** How to get there. Dates and status that are left out are the pack's; hours that are left out are the front door's. */
export interface Route {
  readonly phone?: string;
  /** The key to press when the number answers. */
  readonly option?: number;
  /** Names the person's own safeguarding lead before the council; never a condition for phoning. */
  readonly askLeadFirst?: true;
  readonly hours?: Hours | null;
  readonly hoursNotKnown?: true;
  readonly source: string;
  readonly effectiveFrom?: string | null;
  readonly checkedOn?: string;
  readonly reviewBy?: string;
  readonly status?: 'demonstration' | 'live' | 'withdrawn';
}

/** What a lower view needs, and what stays on the screen whatever view is taken. */
export interface Override {
  readonly minCharacters: number;
  readonly rules: readonly string[];
  readonly modifiers: readonly string[];
}

/** The parts of a threshold pack that the rules read. */
export interface ThresholdRules {
  /** The council's id. */
  readonly id: string;
  readonly contacts: { readonly frontDoor: { readonly hours?: Hours | null; readonly reportPage?: true } };
  /** The council's levels, lowest first; several may share an index. */
  readonly levels: readonly { readonly id: string; readonly index: LevelIndex }[];
  readonly indicators: Indicators;
  readonly signs: readonly Sign[];
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  readonly modifiers: readonly Modifier[];
  /** A route that uses the entry of another. */
  readonly routeAliases: Readonly<Record<string, string>>;
  readonly override: Override;
  readonly routes: Readonly<Record<string, Route>>;
  readonly toolkit: { readonly expected?: boolean; readonly routes: readonly string[] };
  /** English bank holidays, ISO dates. */
  readonly holidays: readonly string[];
}

/** The one line about the family. */
export type TellFamily = 'not-before-advice' | 'agree-when-you-phone' | 'if-safe';

/** The rule that matched. Ids only: the words are the pack's. */
export interface Verdict {
  readonly ruleId: string;
  /** Null: the rules suggest no level. */
  readonly levelIndex: LevelIndex | null;
  /** The rule's own route: what an event may carry. */
  readonly routeId: string;
  /** The route whose entry in the pack is shown, after aliases. */
  readonly entryId: string;
  /** Modifiers that hold, in the pack's order. */
  readonly modifiers: readonly string[];
  /** What made the rule match, each in the pack's order. */
  readonly because: Reasons;
  /** What the answers came to. */
  readonly facts: Facts;
}

/** What a result says beside the rule. */
export interface Particulars {
  /** `dimension/area` without a yes or a no, and questions asked without one. */
  readonly unknown: { readonly areas: readonly string[]; readonly questions: readonly string[] };
  /** Indicators, ticked or stood for by a chosen sign, that carry something which is shown. */
  readonly carries: {
    readonly alsoCall: readonly string[];
    readonly policeToo: readonly string[];
    readonly mustNotify: readonly string[];
    readonly note: readonly string[];
  };
  readonly pathways: readonly string[];
  readonly tellFamily: TellFamily | null;
  /** Never for 999 and urgent, and never in the way. */
  readonly asksForToolkit: boolean;
  /** Tools that fit what is ticked; none where no toolkit is asked for. */
  readonly tools: readonly string[];
  /** The route names the person's own safeguarding lead first, and the worry is not about them. */
  readonly asksLeadFirst: boolean;
  /** Nothing more is asked before the call. */
  readonly stops: boolean;
  /** After these rules the number and the 999 line stay whatever view is taken. */
  readonly keepsNumber: boolean;
}

/** All that the rules say of some answers. */
export type Decision = Verdict & Particulars;

export interface Reasons {
  readonly questions: readonly string[];
  readonly signs: readonly string[];
  readonly indicators: readonly string[];
}
