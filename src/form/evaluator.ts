import { evaluate, type Plan } from '../schema/core.js';
import { equal } from '../schema/json.js';
import type { Evaluation, Json } from '../schema/types.js';
import { ApplicableAnswers } from './applicable-answers.js';
import type { FormAids } from './form-options.js';

/** Conditions that hide their own answer could go round for ever; the last round stands. */
const MOST_ROUNDS = 8;

/** Finds the places and the answers that apply, from all that was ever answered. */
export class Evaluator {
  #plan: Plan;
  #aids: FormAids;
  #applicable = new ApplicableAnswers();

  constructor(plan: Plan, aids: FormAids) {
    this.#plan = plan;
    this.#aids = aids;
  }

  /** The places of just these answers. */
  evaluate(answers: Json | undefined, previous?: Evaluation): Evaluation {
    return evaluate(this.#plan, answers, { previous, choices: this.#aids.choices });
  }

  /** Evaluates until the answers that apply and the conditions that they decide agree; also what was given then. */
  settle(raw: Json, from: Evaluation): readonly [raw: Json, evaluation: Evaluation] {
    let given = raw;
    let evaluation = from;
    let answers: Json | undefined;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      given = this.#aids.fill(given, evaluation.root);
      const applicable = this.#applicable.read(evaluation.root, given);
      if (round > 0 && equal(applicable, answers)) break;
      answers = applicable;
      evaluation = this.evaluate(answers, evaluation);
    }
    return [given, evaluation];
  }
}
