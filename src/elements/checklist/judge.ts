import { signal, type Signal } from '@preact/signals-core';
import { suggest, type Outcome } from '../../rules/threshold/index.js';
import { get, set } from '../../schema/core.js';
import type { Json } from '../../schema/types.js';
import type { HomeCouncil } from './home-council.js';

/** Answers that lead to a call, once they are given. */
const PRESSING: Readonly<Record<string, readonly string[]>> = {
  immediateDanger: ['yes', 'not-known'],
  harmNow: ['yes', 'not-sure'],
};

/** What the rules of the child's home council say of the answers: once for each change, and again when the clock moves on. */
export class Judge {
  readonly outcome: Signal<Outcome>;
  readonly home: HomeCouncil;
  /** The clock; a test sets another. */
  now: () => Date = () => new Date();
  #answers: Json = {};
  #said = '';

  constructor(home: HomeCouncil) {
    this.home = home;
    this.outcome = signal(suggest(home.rules, {}, this.now()));
  }

  /** The answers with the suggestion that goes with them. */
  readonly derive = (answers: Json): Json => {
    this.#answers = answers;
    const council = get(answers, '/context/homeCouncil');
    this.home.follow(typeof council === 'string' ? council : undefined);
    this.refresh();
    const { ruleId, levelIndex, routeId } = this.outcome.peek();
    const before = get(answers, '/suggestion') as { rule?: Json; level?: Json; route?: Json } | undefined;
    if (before?.rule === ruleId && before.level === levelIndex && before.route === routeId) return answers;
    return set(answers, '/suggestion', { rule: ruleId, level: levelIndex, route: routeId }) ?? answers;
  };

  /** Looks at the clock again. */
  refresh(): void {
    const outcome = suggest(this.home.rules, this.#answers, this.now());
    const said = JSON.stringify([outcome, ...outcome.facts.answers]);
    if (said === this.#said) return;
    this.#said = said;
    this.outcome.value = outcome;
  }

  /** Whether a first-screen question has an answer that says: phone now. */
  isPressing(question: string): boolean {
    void this.outcome.value;
    return PRESSING[question]?.includes(String(get(this.#answers, `/context/${question}`))) ?? false;
  }

  /** Something that was given, and not only left blank, says: phone now. */
  get isUrgent(): boolean {
    const { entryId, because } = this.outcome.value;
    if (entryId !== '999' && entryId !== 'urgent') return false;
    return because.signs.length + because.indicators.length > 0 || because.questions.some((id) => this.isPressing(id));
  }
}
