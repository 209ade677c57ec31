import { batch, signal, type Signal } from '@preact/signals-core';
import { find } from '../../form/index.js';
import { get } from '../../schema/core.js';
import { equal } from '../../schema/json.js';
import type { Json, Pointer } from '../../schema/types.js';
import { askForDesk } from '../ask-for-desk.js';
import type { CaseFacts } from '../case-desk.js';
import { handedOver } from '../form-widget/pack-words.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** What the hand-over itself put into a form. */
const marksOf = ({ model }: FormWidget): Map<Pointer, Json> => {
  const marks = handedOver.get(model) ?? new Map<Pointer, Json>();
  handedOver.set(model, marks);
  return marks;
};

/** A council that a form does not name is still one that it offers: "another council". */
const OTHER = 'other-council';

/** Sets a place to what is known of it, or to the nearest that it offers; undefined where it takes neither. */
const setKnown = ({ model }: FormWidget, place: Pointer, known: Json | undefined): Json | undefined => {
  const takes = (value: Json): boolean => {
    model.set(place, value);
    return !model.issues.value.some(({ instancePointer }) => instancePointer === place);
  };
  if (known !== undefined && takes(known)) return known;
  const isOther = known !== undefined && find(model.root, place)?.facts.enum?.includes(OTHER);
  if (isOther && takes(OTHER)) return OTHER;
  model.set(place, undefined);
  return undefined;
};

/**
 * Puts what is known into places that are blank or still hold what an earlier hand-over put there, and marks them. What
 * was typed stays; what a place does not take stays out.
 */
const fillIn = (widget: FormWidget, facts: CaseFacts): void => {
  const { pack, model } = widget;
  const marks = marksOf(widget);
  for (const place of pack.ui.handOver ?? []) {
    const [known, held, before] = [get(facts, place), get(model.given, place), marks.get(place)];
    if (held !== undefined && (before === undefined || !equal(held, before))) continue;
    marks.delete(place);
    if (known === undefined && held === undefined) continue;
    const value = setKnown(widget, place, known);
    if (value !== undefined) marks.set(place, value);
  }
  // Marks are not answers: what is on screen already looks again.
  model.refresh('');
};

/** The cases that a checklist of the same page hands to a form. */
export class HandedCases {
  readonly widget: FormWidget;
  /** A case that waits: for the screen to be free, or for the person to say which child it is about. */
  readonly other: Signal<CaseFacts | undefined> = signal(undefined);

  #last: CaseFacts | undefined;

  constructor(widget: FormWidget) {
    this.widget = widget;
  }

  /** Looks at the case that waits. One that is no other than the report's own, or finds a blank form, is no question. */
  look(): void {
    const facts = this.other.peek();
    if (facts && (!this.widget.hasAnswers || (this.#last && equal(this.#last, facts)))) this.#put(facts);
  }

  /** The person says what the case that waits is about. */
  answer(isSameChild: boolean): void {
    const facts = this.other.peek();
    if (!facts) return;
    if (!isSameChild) this.widget.restart();
    this.#put(facts);
  }

  /** Lets the case go that waits. */
  leave(): void {
    this.other.value = undefined;
  }

  /** Fills a case in: into a blank form, or over what came before it about the same child. */
  #put(facts: CaseFacts): void {
    const { widget } = this;
    if (!widget.hasAnswers) this.forget();
    this.#last = facts;
    this.other.value = undefined;
    fillIn(widget, facts);
    widget.flow.restart();
  }

  /** Nothing of the report's own case stays in memory. One that waits is not its case. */
  forget(): void {
    this.#last = undefined;
    handedOver.delete(this.widget.model);
  }
}

/** Takes the cases that the page hands to a form, once `makeRoom` says that it is on screen; returns what ends that. */
export const takeCases = (cases: HandedCases, makeRoom: () => boolean): (() => void) => {
  const { widget } = cases;
  if (!widget.pack.ui.handOver || widget.pack.status === 'withdrawn') return () => {};
  let leave: (() => void) | undefined;
  let isGone = false;
  askForDesk(widget.host, (desk) => {
    if (isGone) return;
    leave = desk.join((facts) => {
      batch(() => {
        cases.other.value = facts;
        if (makeRoom()) cases.look();
      });
      widget.host.root.host.scrollIntoView();
      widget.focus('screen-title');
    });
  });
  return () => {
    isGone = true;
    leave?.();
  };
};
