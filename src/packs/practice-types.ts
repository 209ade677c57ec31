import type { CaseAnswers, LevelIndex } from '../rules/threshold/index.js';

/** A made-up case for trying a checklist on, and how a panel read it. */
export interface PracticeCase {
  readonly id: string;
  /** The level that the panel names, by our own index; null: it names none. */
  readonly level: LevelIndex | null;
  readonly route: string;
  /** What the panel ticked and answered. */
  readonly answers: CaseAnswers;
}

/** Every word of the cases in one language. */
export interface PracticeText {
  readonly title: string;
  readonly lead: string;
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly title: string;
        /** A paragraph each, as are the others. */
        readonly story: readonly string[];
        readonly why: readonly string[];
        /** What the panel would want to know besides. */
        readonly ask: readonly string[];
        /** Why the panel names another level than the rules of a council do, by the council. */
        readonly differs?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** The cases as the build writes them. */
export interface Practice {
  readonly cases: readonly PracticeCase[];
  /** By language; `en` is always there. */
  readonly text: Readonly<Record<string, PracticeText>>;
}
