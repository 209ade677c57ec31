import { choiceKey, equal, get, isAlike, joinPointer, set } from '../schema/core.js';
import { isObject } from '../schema/json.js';
import type { Choice, Evaluation, Json, JsonObject, Location, Pointer } from '../schema/types.js';
import { blankOf, emptyOf } from './blank-of.js';
import { MOST_BLANK } from './applicable-answers.js';
import { elementOf, isGroup, isRepeat } from './choose-type.js';
import type { FormModel } from './form-model.js';
import type { FormAids } from './form-options.js';
import { inOrder } from './in-order.js';

/** What a draft holds of it. */
type SavedAids = { choices: [string, number][]; left: [string, Json][]; filled: Pointer[] };

const asAids = (saved: Json | undefined): SavedAids => ({
  choices: [],
  left: [],
  filled: [],
  ...(saved as Partial<SavedAids> | null | undefined),
});

/** The value that a schema fixes. */
const fixedOf = ({ facts }: Location): Json | undefined => (facts.enum?.length === 1 ? facts.enum[0] : facts.const);

/** An object without what the schema answered in it: the branch that comes may answer otherwise. */
const withoutFixed = (before: JsonObject, { properties }: Location): JsonObject =>
  Object.fromEntries(
    Object.entries(before).filter(([key, value]) => {
      const fixed = properties.get(key);
      return !fixed || !equal(value, fixedOf(fixed) ?? null);
    }),
  );

/** Its default begins once more what it stands in, and would do so for ever: a person begins it. */
const beginsItself = (place: Location, around: readonly Location[]): boolean => {
  const given = place.facts.default;
  const begins = isObject(given) || (Array.isArray(given) && given.length > 0);
  return begins && around.some((outer) => isAlike(outer, place));
};

/** An element of a list, or an entry of a map, stays where it is without an answer. */
const isHeld = (model: FormModel, pointer: Pointer): boolean => {
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
  return pointer !== '' && (Array.isArray(get(model.given, parent)) || !!model.place(parent).peek()?.facts.isMap);
};

/**
 * What a form does for a schema that nobody made for it: a default is filled in once, when its place first applies; an
 * answer that the schema fixes is given; the branches that a person chose are remembered, each with what was answered.
 */
export class SchemaAids implements FormAids {
  /** Branches that the person chose, by `choiceKey`. A new map after each change. */
  choices: ReadonlyMap<string, number> = new Map();
  /** Places whose default was filled in: taken away, it does not come back. */
  #filled = new Set<Pointer>();
  /** Optional groups and lists that have held an answer. */
  #answered = new Set<Pointer>();
  /** Answers given in a branch that is not chosen now, by choice key and branch. */
  #left = new Map<string, Json | undefined>();

  /**
   * The person says which branch of `choice` applies at `location`. Answers to what both branches ask stay; others come
   * back with their branch.
   */
  choose(model: FormModel, place: Location, choice: Choice, branch: number): void {
    const { pointer } = place;
    const key = choiceKey(pointer, choice.schemaPointer);
    const before = get(model.given, pointer);
    if (choice.chosen !== undefined) this.#left.set(`${key}${choice.chosen}`, before);
    this.choices = new Map(this.choices).set(key, branch);
    const staysObject = isObject(before) && choice.branches[branch]?.types.includes('object');
    const blank = isHeld(model, pointer) ? emptyOf(choice.branches[branch]?.types ?? []) : undefined;
    const after = staysObject ? withoutFixed(before, place) : (this.#left.get(`${key}${branch}`) ?? blank);
    if (equal(before ?? null, after ?? null)) model.refresh(pointer);
    else model.set(pointer, after);
  }

  adopt(evaluateWhole: () => Evaluation): Evaluation {
    for (;;) {
      const evaluation = evaluateWhole();
      if (!this.#chooseFitting(evaluation.root)) return evaluation;
    }
  }

  fill(answers: Json, root: Location): Json {
    let result = answers;
    const around: Location[] = [];
    const visit = (place: Location): void => {
      const { pointer, facts, value, required } = place;
      const given = this.#answerOf(place, around);
      if (value === undefined && given !== undefined && get(result, pointer) === undefined) {
        result = set(result, pointer, given) ?? result;
      }
      // A new element or entry is begun before anybody knows what it is.
      if (value === '' && blankOf(place) !== '') result = set(result, pointer, blankOf(place)) ?? result;
      if (typeof value === 'object' && this.#isEmptied(place, get(result, pointer)))
        result = set(result, pointer, undefined) ?? {};
      // What an optional group would be given waits until something in it is answered.
      if (isGroup(place) && value === undefined && !required && pointer !== '') return;
      if (facts.default !== undefined) this.#filled.add(pointer);
      around.push(place);
      for (const one of [...place.properties.values(), ...place.items]) visit(one);
      around.pop();
    };
    visit(root);
    return result;
  }

  rearrange(list: Pointer, order: readonly number[], saved?: Json): void {
    const back = asAids(saved);
    const follow = inOrder(list, order);
    const at = joinPointer(list, order.indexOf(-1));
    const isBack = (key: string): boolean => key.startsWith(at) && /^[/#]|^$/.test(key.slice(at.length));
    const rekeyed = <T>(entries: Iterable<readonly [string, T]>, again: readonly (readonly [string, T])[]) => {
      const here = [...entries].flatMap(([key, value]): [string, T][] => {
        const now = follow(key);
        return now === undefined ? [] : [[now, value]];
      });
      return new Map([...here, ...again.filter(([key]) => isBack(key))]);
    };
    const kept = (pointers: ReadonlySet<Pointer>, again: readonly Pointer[]): Set<Pointer> =>
      new Set(
        rekeyed(
          [...pointers].map((one) => [one, null] as const),
          again.map((one) => [one, null] as const),
        ).keys(),
      );
    this.choices = rekeyed(this.choices, back.choices);
    this.#left = rekeyed(this.#left, back.left);
    this.#filled = kept(this.#filled, back.filled);
    this.#answered = kept(this.#answered, []);
  }

  restart(saved?: Json): void {
    const { choices, left, filled } = asAids(saved);
    this.choices = new Map(choices);
    this.#left = new Map(left);
    this.#filled = new Set(filled);
    this.#answered.clear();
  }

  save(): Json {
    const left = [...this.#left].flatMap(([key, value]): [string, Json][] =>
      value === undefined ? [] : [[key, value]],
    );
    return { choices: [...this.choices], left, filled: [...this.#filled] } satisfies SavedAids;
  }

  /** An optional group or list from which every answer was taken back is blank again, and asks nothing. */
  #isEmptied({ pointer, required }: Location, given: Json | undefined): boolean {
    if (required || pointer === '' || typeof given !== 'object' || given === null) return false;
    if (Object.keys(given).length === 0) return this.#answered.delete(pointer);
    this.#answered.add(pointer);
    return false;
  }

  /** What the schema itself answers at a blank place, as far as it has not done so before. */
  #answerOf(place: Location, around: readonly Location[]): Json | undefined {
    const { pointer, facts, required } = place;
    if (facts.default !== undefined && !this.#filled.has(pointer) && !beginsItself(place, around)) return facts.default;
    if (!required) return undefined;
    const only = fixedOf(place);
    // A statement to agree to is the person's to tick.
    if (only !== undefined && only !== true) return only;
    return String(facts.types) === 'null' ? null : this.#blankElements(place);
  }

  /** A list that must have elements shows them at once, blank. */
  #blankElements(place: Location): Json | undefined {
    const element = elementOf(place);
    const { minItems = 0 } = place.facts;
    if (minItems === 0 || !element || isGroup(element) || !isRepeat(place)) return undefined;
    return Array.from({ length: Math.min(minItems, MOST_BLANK) }, () => '');
  }

  /** Chooses the branches that the answers meet; whether there were any to choose. */
  #chooseFitting(root: Location): boolean {
    const before = this.choices;
    const visit = ({ pointer, value, choices, properties, items }: Location): void => {
      const isBlank = isObject(value) && Object.keys(value).length === 0;
      for (const { isAsked, chosen, fitting, schemaPointer } of isBlank ? [] : choices) {
        if (!isAsked || chosen !== undefined || fitting === undefined) continue;
        this.choices = new Map(this.choices).set(choiceKey(pointer, schemaPointer), fitting);
      }
      for (const place of [...properties.values(), ...items]) visit(place);
    };
    visit(root);
    return this.choices !== before;
  }
}
