import type { Json, JsonObject, Pointer } from '../../src/schema/types.js';

/** A link of the page's own fallback. */
export interface FallbackNumber {
  readonly words: string;
  readonly phone: string;
}

/** One thing that a person, the page or the browser does. Each step waits until what it needs is there. */
export type Step =
  /** Presses the button with these words of the catalogue. */
  | { readonly press: string; readonly params?: Readonly<Record<string, string | number>> }
  /** Presses the button with these words of the pack or the schema, seen or only heard. */
  | { readonly pressWords: string }
  /** Gives answers (null: not known). */
  | { readonly set: Readonly<Record<Pointer, Json>> }
  /** The page changes attributes. */
  | { readonly attributes: Readonly<Record<string, string>> }
  /** Writes into boxes and chooses from lists, by id. */
  | { readonly fill: Readonly<Record<string, string>> }
  /** Presses the control with this id. */
  | { readonly click: string }
  /** Opens what is folded and matches a selector. */
  | { readonly open: string }
  /** Presses the button of the page's own form. */
  | { readonly submit: 'host' }
  /** Leaves the field at a place. */
  | { readonly leave: Pointer }
  /** Waits for a screen. */
  | { readonly screen: string }
  /** Waits for words of the catalogue. */
  | { readonly words: string }
  /** The page comes back from the browser's history. */
  | { readonly event: 'return' };

/** A form of the page's own around the element. */
export interface Around {
  readonly method: 'get' | 'post';
  /** It stands in a fieldset that is disabled. */
  readonly isDisabled?: boolean;
}

/** What an element is put into. */
export interface Situation {
  /** Parts over the pack of the attribute's council, under the name that the attribute `pack` gives. */
  readonly pack?: JsonObject;
  /** The light-DOM children: numbers to ring. */
  readonly fallback?: readonly FallbackNumber[];
  /** The page's own form around it: for `fd-form`. */
  readonly around?: Around;
  /** Built files that cannot be loaded. */
  readonly missing?: readonly string[];
  /** How many reports were kept on this computer before. */
  readonly kept?: number;
  /** Nothing can be written to this computer. */
  readonly storage?: 'full';
  /** What the clock of the rules shows (ISO): for the checklist. */
  readonly now?: string;
  /** Answers by the name of a file in `schemas/examples/answers/`, or as they are. */
  readonly answers?: string | JsonObject;
  readonly set?: Readonly<Record<Pointer, Json>>;
  /** Id of the page to turn to, or `check`. */
  readonly page?: string;
  readonly then?: readonly Step[];
  /** The screen that shows in the end; `problem` where the element cannot show its form. */
  readonly screen: string;
}

/** One file of `schemas/examples/`. */
export interface ExampleState {
  readonly id: string;
  readonly title: string;
  /** Tag name. */
  readonly element: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state: Situation;
}
