import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { evaluate, get, joinPointer, set, type Plan } from '../schema/core.js';
import { equal } from '../schema/json.js';
import type { Evaluation, Issue, Json, Location, Pointer } from '../schema/types.js';
import { ApplicableAnswers, hiddenAnswers } from './applicable-answers.js';
import type { FormAids, FormIssue, FormOptions } from './form-options.js';
import { find } from './pages.js';

const noAids: FormAids = {
  choices: new Map(),
  fill: (answers) => answers,
  rearrange: () => {},
  restart: () => {},
  save: () => null,
};

/** Conditions that hide their own answer could go round for ever; the last round stands. */
const MOST_ROUNDS = 8;

/** A failed `if` only repeats what failed inside its branch. */
const isOfAnAnswer = (issue: Issue): boolean => issue.keyword !== 'if';

const atItsPlace = (issue: Issue): FormIssue => {
  const missing = issue.params['missingProperty'];
  if (typeof missing !== 'string') return issue;
  return { ...issue, instancePointer: joinPointer(issue.instancePointer, missing) };
};

/** What decides which fields stand at a place, beyond its properties. */
const shapeOf = ({ items, choices }: Location): string =>
  `${items.length} ${choices.map(({ chosen }) => chosen).join()}`;

/**
 * The one store of a form: answers, the places that apply, and issues. Nothing else holds answers. It has no DOM;
 * a field subscribes to its own place only, so a change elsewhere does not touch it.
 */
export class FormModel {
  #plan: Plan;
  #derive: (answers: Json) => Json;
  #check: (answers: Json) => readonly Issue[];
  #aids: FormAids;
  #applicable = new ApplicableAnswers();
  #raw: Json;
  #evaluation: Signal<Evaluation>;
  #places = new Map<Pointer, Signal<Location | undefined>>();
  #shown = signal<ReadonlySet<Pointer>>(new Set());
  #structure = signal(0);
  #serverIssues = signal<readonly FormIssue[]>([]);

  /** Every issue of the answers that apply now, whether shown yet or not. */
  readonly issues: ReadonlySignal<readonly FormIssue[]>;

  constructor(options: FormOptions) {
    this.#plan = options.plan;
    this.#derive = options.derive ?? ((answers) => answers);
    this.#check = options.check ?? (() => []);
    this.#aids = options.aids ?? noAids;
    this.#raw = this.#derive(options.value ?? {});
    this.#evaluation = signal(this.#settle(evaluate(this.#plan, {}, this.#aids)));
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

  /** Pointers of answers that were given and do not apply now. */
  get hidden(): readonly Pointer[] {
    return hiddenAnswers(this.#raw, this.answers);
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
    this.#replace(set(this.#raw, pointer, value), pointer);
  }

  /** Puts an element into the list at `pointer`: at the end, or at `index` when it is put back. */
  insert(pointer: Pointer, element: Json, index?: number): void {
    this.#rearrange(pointer, (list) => list.splice(index ?? list.length, 0, [-1, element]));
  }

  /** Takes an element out of the list at `pointer` and returns it, so that it can be put back. */
  remove(pointer: Pointer, index: number): Json {
    return this.#rearrange(pointer, (list) => list.splice(index, 1))[0]?.[1] ?? null;
  }

  /** Moves an element of the list at `pointer` to another index. */
  move(pointer: Pointer, from: number, to: number): void {
    this.#rearrange(pointer, (list) => list.splice(to, 0, ...list.splice(from, 1)));
  }

  /** The aids hold something else now: places and issues follow. */
  refresh(pointer: Pointer): void {
    this.#replace(this.#raw, pointer);
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
      this.#replace(answers, '', true);
    });
  }

  #show(pointers: readonly Pointer[]): void {
    this.#shown.value = new Set([...this.#shown.peek(), ...pointers]);
  }

  /** Changes a list of `[index before, element]`. What was shown for an element would now stand at another. */
  #rearrange<T>(pointer: Pointer, change: (list: [number, Json][]) => T): T {
    const before = get(this.#raw, pointer) ?? get(this.answers, pointer);
    const list = (Array.isArray(before) ? before : []).map((element, index): [number, Json] => [index, element]);
    const result = change(list);
    this.#shown.value = new Set([...this.#shown.peek()].filter((one) => !one.startsWith(`${pointer}/`)));
    this.#aids.rearrange(
      pointer,
      list.map(([index]) => index),
    );
    this.#replace(
      set(
        this.#raw,
        pointer,
        list.map(([, element]) => element),
      ),
      pointer,
    );
    return result;
  }

  #replace(raw: Json | undefined, changed: Pointer, isOther = false): void {
    const before = this.#evaluation.peek();
    this.#raw = this.#derive(raw ?? {});
    const after = this.#settle(isOther ? this.#adopt(before) : before);
    batch(() => {
      this.#evaluation.value = after;
      this.#serverIssues.value = this.#serverIssues.peek().filter((issue) => issue.instancePointer !== changed);
      this.#forgetMended(changed);
      this.#publish(before.root, after.root);
    });
  }

  /** The places of answers that did not come from this form, whole: what they lack, and which branches they meet. */
  #adopt(previous: Evaluation): Evaluation {
    let evaluation = previous;
    do {
      evaluation = evaluate(this.#plan, this.#raw, { previous: evaluation, choices: this.#aids.choices });
    } while (this.#aids.adopt?.(evaluation.root));
    return evaluation;
  }

  /** Evaluates until the answers that apply and the conditions that they decide agree. */
  #settle(from: Evaluation): Evaluation {
    let evaluation = from;
    let answers: Json | undefined;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#raw = this.#aids.fill(this.#raw, evaluation.root);
      const applicable = this.#applicable.read(evaluation.root, this.#raw);
      if (round > 0 && equal(applicable, answers)) break;
      answers = applicable;
      evaluation = evaluate(this.#plan, answers, { previous: evaluation, choices: this.#aids.choices });
    }
    return evaluation;
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
