import { fieldTypeOf } from '../../form/index.js';
import { showPlain } from '../as-typed.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { writtenLine } from './line.js';

/** A number, as its person writes it: "-0" and "1.0" are on the way to another one. */
export const number: FieldRenderer = (view) => {
  const writing = { read: fieldTypeOf(view.type).store, show: showPlain };
  return labelled(view, writtenLine(view, view.location.value, writing, { inputmode: 'decimal' }));
};
