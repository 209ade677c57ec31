import type { Plan } from '../schema/core.js';
import type { Evaluation, Issue, Json, Location, Pointer } from '../schema/types.js';

/** An issue where a person can mend it: a missing answer is at its own place, not at its parent's. */
export interface FormIssue extends Issue {
  /** The service's own words, when it was the service that refused. */
  readonly detail?: string;
  /** The service refused the answer: shown, and never in the way of trying again. */
  readonly isFromService?: boolean;
}

export interface FormOptions {
  readonly plan: Plan;
  /** Answers to begin with. */
  readonly value?: Json;
  /** Works out derived answers; returns the same object when nothing changes. */
  readonly derive?: (answers: Json) => Json;
  /** Cross-field checks that JSON Schema cannot say. */
  readonly check?: (answers: Json) => readonly Issue[];
  readonly aids?: FormAids;
}

/** What a schema that nobody made for this form needs: defaults, and branches to choose. */
export interface FormAids {
  /** Branches that the person chose, by `choiceKey`. */
  readonly choices: ReadonlyMap<string, number>;
  /** Puts in what the schema itself answers where places appear; returns the same answers when that is nothing. */
  fill(answers: Json, root: Location): Json;
  /**
   * The elements of the list at `list` stand elsewhere now: the one at `order[index]` before is at `index`, -1 is new.
   * `saved` is what `save` gave when the new one stood there before.
   */
  rearrange(list: Pointer, order: readonly number[], saved?: Json): void;
  /**
   * For answers that did not come from this form, evaluated whole as they were given: chooses the branches that they meet.
   */
  adopt?(evaluateWhole: () => Evaluation): Evaluation;
  /** Begins anew, or goes on with what `save` gave. */
  restart(saved?: Json): void;
  /** What goes into a draft besides the answers. */
  save(): Json;
}
