import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { get, joinPointer, set } from '../schema/core.js';
import type { Evaluation, Issue, Json, Location, Pointer } from '../schema/types.js';
import { Evaluator } from './evaluator.js';
import type { FormAids, FormIssue, FormOptions } from './form-options.js';
import { isRepeat } from './choose-type.js';
import { find } from './pages.js';
import { isWithin } from './pattern.js';
import { withHolders } from './with-holders.js';

const noAids: FormAids = {
  choices: new Map(),
  fill: (answers) => answers,
  rearrange: () => {},
  restart: () => {},
  save: () => null,
};

/** A failed `if` only repeats what failed inside its branch. */
const isOfAnAnswer = (issue: Issue): boolean => issue.keyword !== 'if';

const atItsPlace = (issue: Issue): FormIssue => {
  const missing = issue.params['missingProperty'];
  if (typeof missing !== 'string') return issue;
  return { ...issue, instancePointer: joinPointer(issue.instancePointer, missing) };
};

/** What decides which fields stand at a place, beyond its properties. */
const shapeOf = (place: Location): string => {
  const { items, choices, newItem, facts } = place;
  return String([
    items.length,
    !newItem,
    isRepeat(place),
    facts.isMap,
    facts.readOnly,
    ...choices.map(({ chosen }) => chosen),
  ]);
};

/**
 * The one store of a form: answers, the places that apply, and issues. Nothing else holds answers. It has no DOM;
 * a field subscribes to its own place only, so a change elsewhere does not touch it.
 */
export class FormModel {
  #evaluator: Evaluator;
  #derive: (answers: Json) => Json;
  #check: (answers: Json) => readonly Issue[];
  #aids: FormAids;
  #raw: Json;
  #evaluation: Signal<Evaluation>;
  #places = new Map<Pointer, Signal<Location | undefined>>();
  #shown = signal<ReadonlySet<Pointer>>(new Set());
  #structure = signal(0);
  #serverIssues = signal<readonly FormIssue[]>([]);

  /** Every issue of the answers that apply now, whether shown yet or not. */
  readonly issues: ReadonlySignal<readonly FormIssue[]>;

  constructor(options: FormOptions) {
    this.#derive = options.derive ?? ((answers) => answers);
    this.#check = options.check ?? (() => []);
    this.#aids = options.aids ?? noAids;
    this.#evaluator = new Evaluator(options.plan, this.#aids);
    this.#raw = this.#derive(options.value ?? {});
    const [raw, evaluation] = this.#evaluator.settle(this.#raw, this.#evaluator.evaluate({}));
    this.#raw = raw;
    this.#evaluation = signal(evaluation);
    this.issues = computed(() => {
      const evaluation = this.#evaluation.value;
      const own = [...evaluation.issues, ...this.#check(evaluation.root.value ?? {})];
      return [...own.filter(isOfAnAnswer).map(atItsPlace), ...this.#serverIssues.value];
    });
  }

  /** The places that apply now. Reading it subscribes to every change. */
  get root(): Location {
    return this.#evaluation.value.root;
  }

  /** The places that apply now. Reading it subscribes to their coming and going, not to their answers. */
  get tree(): Location {
    void this.#structure.value;
    return this.#evaluation.peek().root;
  }

  /** The answers that apply now: what would be sent. */
  get answers(): Json {
    return this.root.value ?? {};
  }

  /** The place at `pointer`; reading `.value` subscribes to that place alone. Undefined while it does not apply. */
  place(pointer: Pointer): ReadonlySignal<Location | undefined> {
    let place = this.#places.get(pointer);
    if (!place) {
      place = signal(find(this.#evaluation.peek().root, pointer));
      this.#places.set(pointer, place);
    }
    return place;
  }

  /** The first issue to show at `pointer`: none before its page was submitted or the field was left. */
  issueAt(pointer: Pointer): FormIssue | undefined {
    if (!this.#shown.value.has(pointer)) return undefined;
    return this.issues.value.find((issue) => issue.instancePointer === pointer);
  }

  /** Stores an answer; `undefined` makes it blank. An issue that it mends disappears, a server's with it. */
  set(pointer: Pointer, value: Json | undefined): void {
    const { root } = this.#evaluation.peek();
    const isNothing = value === undefined && get(this.#raw, pointer) === undefined;
    const raw = isNothing ? this.#raw : set(withHolders(this.#raw, pointer, root), pointer, value);
    this.#replace(raw, pointer, !find(root, pointer));
  }

  /** The aids hold something else now: places and issues follow. */
  refresh(pointer: Pointer): void {
    this.#replace(this.#raw, pointer);
  }

  /**
   * The list at `pointer` is `elements` now: the one at `order[index]` before is at `index`, -1 is new. With `saved`, from
   * `saveAids`, the new one is as it was then. What was shown for an element would now stand at another.
   */
  rearrange(pointer: Pointer, elements: readonly Json[], order: readonly number[], saved?: Json): void {
    this.#shown.value = new Set([...this.#shown.peek()].filter((one) => !one.startsWith(`${pointer}/`)));
    this.#aids.rearrange(pointer, order, saved);
    const raw = withHolders(this.#raw, pointer, this.#evaluation.peek().root);
    this.#replace(set(raw, pointer, [...elements]), pointer, true);
  }

  /** What goes into a draft besides the answers. */
  saveAids(): Json {
    return this.#aids.save();
  }

  /** Every answer ever given, also those that do not apply now. */
  get given(): Json {
    return this.#raw;
  }

  /** Shows the issue at `pointer` if it has one: the field was left. */
  leave(pointer: Pointer): void {
    if (this.issues.peek().some((issue) => issue.instancePointer === pointer)) this.#show([pointer]);
  }

  /** Shows all issues that `isAsked` picks, and returns them in order. */
  attempt(isAsked: (pointer: Pointer) => boolean): readonly FormIssue[] {
    const found = this.issues.peek().filter((issue) => !issue.isFromService && isAsked(issue.instancePointer));
    this.#show(found.map((issue) => issue.instancePointer));
    return found;
  }

  /** Shows what the service refused at its fields; each clears when its field changes. */
  refuse(issues: readonly FormIssue[]): void {
    batch(() => {
      this.#serverIssues.value = issues;
      this.#show(issues.map((issue) => issue.instancePointer));
    });
  }

  /** Begins anew with these answers, and with what the aids saved. */
  restore(answers: Json, saved?: Json): void {
    batch(() => {
      this.#shown.value = new Set();
      this.#serverIssues.value = [];
      this.#aids.restart(saved);
      this.#raw = this.#derive(answers);
      const evaluateWhole = () => this.#evaluator.evaluate(this.#raw);
      this.#take('', this.#aids.adopt?.(evaluateWhole) ?? evaluateWhole());
    });
  }

  #show(pointers: readonly Pointer[]): void {
    this.#shown.value = new Set([...this.#shown.peek(), ...pointers]);
  }

  /** `isElsewhere`: the places there are now say nothing of where the new answers stand. */
  #replace(raw: Json | undefined, changed: Pointer, isElsewhere = false): void {
    const before = this.#evaluation.peek();
    this.#raw = this.#derive(raw ?? {});
    const now = isElsewhere && set(before.root.value ?? {}, changed, get(this.#raw, changed));
    this.#take(changed, now ? this.#evaluator.evaluate(now, before) : before);
  }

  #take(changed: Pointer, from: Evaluation): void {
    const before = this.#evaluation.peek();
    const [raw, after] = this.#evaluator.settle(this.#raw, from);
    this.#raw = raw;
    batch(() => {
      this.#evaluation.value = after;
      this.#serverIssues.value = this.#serverIssues.peek().filter((issue) => !isWithin(issue.instancePointer, changed));
      this.#forgetMended(changed);
      this.#publish(before.root, after.root);
    });
  }

  /** Once mended, a field does not complain again while its person is still typing. */
  #forgetMended(pointer: Pointer): void {
    const shown = this.#shown.peek();
    if (!shown.has(pointer) || this.issues.peek().some((issue) => issue.instancePointer === pointer)) return;
    this.#shown.value = new Set([...shown].filter((one) => one !== pointer));
  }

  /** Tells the places that changed, and no others. */
  #publish(before: Location | undefined, after: Location | undefined): void {
    if (before === after) return;
    const pointer = after?.pointer ?? before?.pointer ?? '';
    const place = this.#places.get(pointer);
    if (place) place.value = after;
    // What is no longer used shows once it has an answer, and goes on showing while that is taken back.
    const isBack = after?.facts.deprecated && before?.value === undefined;
    if (!before || !after || isBack || shapeOf(before) !== shapeOf(after)) this.#structure.value += 1;
    const keys = new Set([...(before?.properties.keys() ?? []), ...(after?.properties.keys() ?? [])]);
    for (const key of keys) this.#publish(before?.properties.get(key), after?.properties.get(key));
    const length = Math.max(before?.items.length ?? 0, after?.items.length ?? 0);
    for (let index = 0; index < length; index += 1) this.#publish(before?.items[index], after?.items[index]);
  }
}
