import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { FormModel } from './form-model.js';
import type { FormIssue } from './form-options.js';
import { placesOf, type PageNode, type Pages } from './pages.js';

/** Where the person is: on a page, at the list of tasks, or at check-your-answers. */
export type Step = { readonly kind: 'page'; readonly index: number } | { readonly kind: 'tasks' | 'check' };

/** A way through the form that leaves out pages which can follow later. */
export interface ShortPath {
  readonly isOpen: () => boolean;
  /** Ids of the pages on it. */
  readonly pages: readonly string[];
}

/** A list that can be added to asks something even while it is empty. */
const asksSomething = (nodes: readonly PageNode[]): boolean =>
  nodes.some((node) => {
    if (node.kind === 'field' || node.kind === 'choice') return true;
    if (node.kind === 'group') return node.location.facts.isMap || asksSomething(node.nodes);
    return node.isEditable || node.items.some((item) => asksSomething(item.nodes));
  });

/** The order in which a form's pages are asked. Going back never loses an answer: the model holds them all. */
export class FormFlow {
  #model: FormModel;
  #pages: Pages;
  #shortPath: ShortPath | undefined;
  #isShort: ReadonlySignal<boolean>;
  #last: number;
  #step = signal<Step>({ kind: 'page', index: 0 });
  #isChange = signal(false);

  /** Indexes of the pages that ask something now, in order. */
  readonly asked: ReadonlySignal<readonly number[]>;

  /** `lastPage` is shown with check-your-answers instead of by itself (a declaration to tick). */
  constructor(model: FormModel, pages: Pages, options: { shortPath?: ShortPath; lastPage?: string } = {}) {
    this.#model = model;
    this.#pages = pages;
    this.#shortPath = options.shortPath;
    this.#isShort = computed(() => options.shortPath?.isOpen() ?? false);
    this.#last = pages.specs.findIndex((page) => page.id === options.lastPage);
    this.asked = computed(() => pages.specs.map((_, index) => index).filter((index) => this.#asks(index)));
    this.#step.value = this.first();
  }

  get step(): Step {
    return this.#step.value;
  }

  /** The person came here from check-your-answers and goes back there next. */
  get isChange(): boolean {
    return this.#isChange.value;
  }

  get isShort(): boolean {
    return this.#isShort.value;
  }

  /** Pages that Continue visits now. */
  get path(): readonly number[] {
    const { asked } = this;
    if (!this.isShort) return asked.value;
    return asked.value.filter((index) => this.#shortPath?.pages.includes(this.#pages.specs[index]?.id ?? ''));
  }

  /** Pages that Continue passes by now; check-your-answers offers them. */
  get offered(): readonly number[] {
    return this.asked.value.filter((index) => !this.path.includes(index));
  }

  nodes(index: number): readonly PageNode[] {
    return this.#pages.nodes(index, this.#model.tree);
  }

  /** What stands with check-your-answers. */
  get lastNodes(): readonly PageNode[] {
    return this.#last < 0 ? [] : this.nodes(this.#last);
  }

  /** Goes on if the page has no issue; otherwise stays and returns the issues, shown. */
  next(): readonly FormIssue[] {
    const { step } = this;
    if (step.kind !== 'page') return [];
    const issues = this.#inOrder(this.#model.attempt((pointer) => this.#pages.pageOf(pointer) === step.index));
    if (issues.length === 0) this.go(this.isChange ? { kind: 'check' } : this.after(step.index));
    return issues;
  }

  /** Goes to the page before; from a change, to check-your-answers. */
  back(): void {
    this.go(this.previous ?? this.step);
  }

  /** Where Back leads now; undefined where there is nothing before. */
  get previous(): Step | undefined {
    return this.isChange ? { kind: 'check' } : this.before(this.step);
  }

  /** Opens a page, to come back to check-your-answers from. The declaration stands there already. */
  open(index: number): void {
    if (index === this.#last || index < 0) return;
    this.#isChange.value = true;
    this.#step.value = { kind: 'page', index };
  }

  /** Every issue left, shown, in the order of the pages. */
  attemptAll(): readonly FormIssue[] {
    return this.#inOrder(this.#model.attempt(() => true));
  }

  restart(): void {
    this.go(this.first());
  }

  /** Goes to a step; what was being changed is done with. */
  go(step: Step): void {
    this.#isChange.value = false;
    this.#step.value = step;
  }

  /** Where the form begins. */
  protected first(): Step {
    return this.#stepTo(this.asked.value[0]);
  }

  /** Where Continue leads from a page without issues. */
  protected after(index: number): Step {
    return this.#stepTo(this.path.find((other) => other > index));
  }

  /** What comes before a step; undefined where nothing does. */
  protected before(step: Step): Step | undefined {
    const last = this.path.filter((index) => step.kind !== 'page' || index < step.index).at(-1);
    return last === undefined ? undefined : this.#stepTo(last);
  }

  /** As a person reads the pages: an error summary lists its lines as they stand below it. */
  #inOrder(issues: readonly FormIssue[]): readonly FormIssue[] {
    const order = this.#pages.specs.flatMap((_, index) => placesOf(this.nodes(index)));
    const rank = (issue: FormIssue): number => order.indexOf(issue.instancePointer);
    return [...issues].sort((one, other) => rank(one) - rank(other));
  }

  #asks(index: number): boolean {
    return index !== this.#last && asksSomething(this.nodes(index));
  }

  #stepTo(index: number | undefined): Step {
    return index === undefined ? { kind: 'check' } : { kind: 'page', index };
  }
}
