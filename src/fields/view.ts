import type { Signal } from '@preact/signals-core';
import type { TemplateResult } from 'lit';
import type { FieldLook, FieldTypeName, FormIssue, FormModel, PointerPattern } from '../form/index.js';
import type { Translator } from '../i18n/index.js';
import type { Choice, Json, Location, Pointer } from '../schema/types.js';
import type { Attachments } from './attachments.js';

/** The words of a form's fields, from its pack or its schema. */
export interface FieldWords {
  label(location: Location | undefined, pattern: PointerPattern): string;
  hint(location: Location, pattern: PointerPattern): string | undefined;
  option(pattern: PointerPattern, value: Json, location?: Location): string;
  error(issue: FormIssue, pattern: PointerPattern, type: FieldTypeName): string;
  /** What one element of a list is called: "Child". */
  item(pattern: PointerPattern): string | undefined;
  /** The words of the button that adds an element. */
  add(pattern: PointerPattern): string | undefined;
  /** Answers that the page's attributes filled in. */
  isPreset(location: Location): boolean;
}

/** An element that was taken out of a list, with the way to put it back, or that was moved in it. */
export interface ListNews {
  readonly pointer: Pointer;
  readonly what: string;
  readonly index: number;
  /** Left out where it was moved. */
  readonly undo?: () => void;
}

/** What every field of one form shares. */
export interface FormContext {
  readonly model: FormModel;
  readonly t: Translator;
  readonly words: FieldWords;
  look(pattern: PointerPattern): FieldLook;
  /** The person says which branch applies at a place; left out, nothing is to be chosen here. */
  readonly choose?: (location: Location, choice: Choice, branch: number) => void;
  /** The files of the form, once the code of file fields is there. */
  attachments?: Attachments;
  /** What happened last to a list. */
  readonly removed: Signal<ListNews | undefined>;
  /** Nobody made a pack for this form: what its schema says, and only it, is said, and every list can be put in order. */
  readonly isGeneric?: boolean;
  /** What an element of a list, or an entry of a map, is called; undefined for every other place. */
  titleOf?(location: Location): string | undefined;
}

/** One of several answers to choose from; the one without a value takes the answer back. */
export interface FieldOption {
  readonly value: Json | undefined;
  readonly label: string;
}

/** All that a renderer needs to show one field. It never touches the model. */
export interface FieldView {
  /** Id of the control that takes focus; the hint and the error add `-hint` and `-error`. */
  readonly id: string;
  readonly location: Location;
  readonly type: FieldTypeName;
  readonly look: FieldLook;
  readonly t: Translator;
  readonly label: string;
  readonly hint: string | undefined;
  readonly need: string | undefined;
  readonly error: string | undefined;
  /** Ids of the hint and the error that are there, for `aria-describedby`; undefined when there are none. */
  readonly describedBy: string | undefined;
  readonly options: readonly FieldOption[];
  /** A further option of this field. */
  option(value: Json): FieldOption;
  /** The answer can be taken back by choosing to give none. */
  readonly canBeBlank: boolean;
  readonly canBeNotKnown: boolean;
  /** The files of the form; undefined where none can be sent. */
  readonly attachments: Attachments | undefined;
  /** Stores what was typed into a text control. */
  typed(text: string): void;
  /** Stores an answer; undefined makes it blank. */
  set(value: Json | undefined): void;
  /** The field was left. */
  leave(): void;
}

/** One field type's look: a function from its view to a template. */
export type FieldRenderer = (view: FieldView) => TemplateResult;
