import type { FlowRules } from '../rules/early-help/index.js';

/** What a form whose answers lead somewhere has besides its questions: the five questions before early help. */
export interface EarlyHelpFlow extends FlowRules {
  /** How soon the hub chooses one of `outcomes`. Whether nights and weekends count is not stated. */
  readonly withinHours: number;
  readonly outcomes: readonly string[];
  /** Who tells whom afterwards, step by step. */
  readonly feedback: readonly string[];
  readonly examples: readonly { readonly answers: Readonly<Record<string, string>>; readonly expect: string }[];
}

export interface FlowText {
  readonly routes: Readonly<Record<string, string>>;
  /** What to do first, by the question that was answered no. */
  readonly fix: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly feedback: Readonly<Record<string, { readonly who: string; readonly does: string }>>;
}
