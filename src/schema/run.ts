import { Applied } from './applied.js';
import { prepare } from './keywords/index.js';
import { isSame, readsOf } from './reads.js';
import { MAX_DEPTH } from './registry.js';
import type { SchemaNode } from './schema-node.js';
import type { Json, Pointer } from './types.js';

/** A hostile schema can describe more absent places than there is time for. */
const MAX_ABSENT = 20_000;

/** Branches chosen by a person, by `choiceKey`. */
export type Choices = ReadonlyMap<string, number>;

/** One evaluation in progress. */
export class Run {
  conditionsRun = 0;
  readonly choices: Choices;
  readonly #changedChoices: readonly string[];
  /** URIs of the resources entered, outermost first. */
  readonly #scope: string[] = [];
  readonly #absent = new Set<SchemaNode>();
  readonly #shared = new Map<SchemaNode, Applied>();
  #absentCount = 0;
  #depth = 0;
  #evaluations = 0;

  constructor(choices: Choices, changedChoices: readonly string[]) {
    this.choices = choices;
    this.#changedChoices = changedChoices;
  }

  /** Applies a schema to a place that its caller is at. */
  apply(node: SchemaNode, value: Json | undefined, pointer: Pointer, isLaid: boolean, before?: Applied): Applied {
    if (
      before &&
      this.isCurrent(before, isLaid) &&
      (before.value === value || isSame(before.value, value, readsOf(node)))
    ) {
      return before;
    }
    return this.evaluate(node, value, pointer, isLaid, before);
  }

  /** Applies a condition: what it says is wrong is not wrong yet. */
  test(applied: Applied, node: SchemaNode, value: Json | undefined, isLaid = false): Applied {
    const before = this.#evaluations;
    const outcome = applied.here(node, this, isLaid, value);
    if (this.#evaluations > before) this.conditionsRun += 1;
    return outcome;
  }

  /** Whether an applied schema still says what it said, as far as this depends on anything but the value. */
  isCurrent(before: Applied, isLaid: boolean): boolean {
    return before.isLaid === isLaid && !this.#changedChoices.some((key) => key.startsWith(before.pointer));
  }

  /** Whether one more absent place may be looked into. */
  mayDescend(): boolean {
    return ++this.#absentCount <= MAX_ABSENT;
  }

  /** Applies a schema anew. */
  evaluate(node: SchemaNode, value: Json | undefined, pointer: Pointer, isLaid: boolean, before?: Applied): Applied {
    this.#evaluations += 1;
    const shared = this.#shared.get(node);
    if (shared && shared.value === value && shared.pointer === pointer && shared.isLaid === isLaid) return shared;
    const applied = new Applied(node, pointer, value, isLaid, before);
    if (this.#depth > MAX_DEPTH || (value === undefined && this.#absent.has(node))) {
      applied.isEndless = value === undefined;
      return applied;
    }
    this.#enter(node, value);
    for (const check of (node.checks ??= prepare(node))) check(applied, this);
    this.#leave(node, value);
    applied.close();
    if (!node.registry.isDynamic) this.#shared.set(node, applied);
    return applied;
  }

  /** The schema that `$dynamicRef` means here: the outermost resource's that has the anchor. */
  dynamicTarget(node: SchemaNode): SchemaNode | undefined {
    const { dynamicAnchor, dynamicTarget, registry } = node;
    if (dynamicAnchor === undefined) return dynamicTarget;
    for (const uri of this.#scope) {
      const found = registry.dynamicAnchor(uri, dynamicAnchor);
      if (found) return found;
    }
    return dynamicTarget;
  }

  #enter(node: SchemaNode, value: Json | undefined): void {
    this.#depth += 1;
    this.#scope.push(node.base);
    if (value === undefined) this.#absent.add(node);
  }

  #leave(node: SchemaNode, value: Json | undefined): void {
    this.#depth -= 1;
    this.#scope.pop();
    if (value === undefined) this.#absent.delete(node);
  }
}
