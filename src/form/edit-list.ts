import { get } from '../schema/core.js';
import type { Json, Pointer } from '../schema/types.js';
import type { FormModel } from './form-model.js';

type Entry = readonly [before: number, element: Json];

/** The elements of the list at `pointer`, those included that only stand there blank, each with where it stands. */
const entriesOf = (model: FormModel, pointer: Pointer): Entry[] => {
  const list = get(model.given, pointer) ?? get(model.answers, pointer);
  return Array.isArray(list) ? list.map((element, index): Entry => [index, element]) : [];
};

const arrange = (model: FormModel, pointer: Pointer, entries: readonly Entry[], saved?: Json): void =>
  model.rearrange(
    pointer,
    entries.map(([, element]) => element),
    entries.map(([before]) => before),
    saved,
  );

/** Puts an element at the end of the list at `pointer`. */
export const insertItem = (model: FormModel, pointer: Pointer, element: Json): void =>
  arrange(model, pointer, [...entriesOf(model, pointer), [-1, element]]);

/** Moves an element of the list at `pointer` to another index. */
export const moveItem = (model: FormModel, pointer: Pointer, from: number, to: number): void => {
  const entries = entriesOf(model, pointer);
  entries.splice(to, 0, ...entries.splice(from, 1));
  arrange(model, pointer, entries);
};

/** Takes an element out of the list at `pointer`; what it returns puts it back as it was. */
export const removeItem = (model: FormModel, pointer: Pointer, index: number): (() => void) => {
  const saved = model.saveAids();
  const entries = entriesOf(model, pointer);
  const [removed] = entries.splice(index, 1);
  arrange(model, pointer, entries);
  return () => {
    const now = entriesOf(model, pointer);
    if (removed) now.splice(index, 0, [-1, removed[1]]);
    arrange(model, pointer, now, saved);
  };
};
