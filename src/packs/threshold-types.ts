import type { Bounded, ThresholdQuestions } from '../rules/threshold/index.js';
import type { Contacts, PackAbout } from './types.js';

/** One council's threshold checklist: its questions are worked out from it (`thresholdSchema`). */
export interface ThresholdPack extends PackAbout, Omit<Bounded, 'text'>, Omit<ThresholdQuestions, keyof PackAbout> {
  readonly id: string;
  readonly contacts: Contacts;
  /** The pack of the questions before early help, by name or address. */
  readonly earlyHelp?: string;
  /** Nothing is asked beyond what the rules read. */
  readonly schema: false;
  readonly text: Readonly<Record<string, ThresholdText>>;
}

type Words = Readonly<Record<string, string>>;

/** A legal duty to report, in words. */
export interface DutyText {
  readonly whose?: string;
  readonly applies?: string;
  /** Steps, in the order in which they are owed. */
  readonly order?: readonly string[];
  readonly to: string;
  readonly how?: string;
  readonly by?: string;
  /** Who else is told, the person's own safeguarding lead among them: not shown when the worry is about the lead (M12). */
  readonly also?: string;
  /** Stands in place of the steps, and of the duty's own pathway, where the family is not told before advice (M11). */
  readonly exception?: string;
  readonly law?: string;
}

/** Every word of a checklist in one language, by id. */
export interface ThresholdText {
  readonly title: string;
  readonly lead: string;
  readonly demonstration: string;
  readonly dimensions: Readonly<Record<string, { readonly label: string; readonly help: string }>>;
  /** By dimension, then by area. */
  readonly areas: Readonly<Record<string, Words>>;
  readonly levels: Readonly<Record<string, { readonly label: string; readonly meaning: string }>>;
  readonly answers: Words;
  /** How a person knows what they ticked. */
  readonly how: Words;
  readonly indicators: Words;
  /** The official name beside the plain one: for searching. */
  readonly terms: Words;
  readonly notes: Words;
  /** What to call before the council. */
  readonly alsoCall: Words;
  readonly duties: Readonly<Record<string, DutyText>>;
  readonly signs: Words;
  readonly questions: Words;
  /** Each rule in words. */
  readonly rules: Words;
  readonly modifiers: Words;
  readonly tellFamily: Readonly<Record<'if-safe' | 'agree-when-you-phone' | 'not-before-advice', string>>;
  readonly pathways: Words;
  readonly tools?: Words;
  readonly councils: Words;
  readonly otherCouncil: string;
  readonly councilNotKnown: string;
  readonly routes: Readonly<
    Record<
      string,
      {
        readonly team: string;
        /** What to ask for when the number offers a choice. */
        readonly choose?: string;
        readonly how?: string;
        readonly phoneFor?: string;
        readonly phoneNote?: string;
      }
    >
  >;
  /** What happens next, a paragraph each. */
  readonly next: readonly string[];
  readonly disagree: readonly string[];
}
