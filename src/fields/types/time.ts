import { showClock, storeTime } from '../../form/clock.js';
import type { Writing } from '../as-typed.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { withHint, writtenLine } from './line.js';

const writing: Writing = {
  read: storeTime,
  show: (value) => (typeof value === 'string' ? showClock(value) : ''),
};

/** A time of day, typed as people write it. */
export const time: FieldRenderer = (plain) => {
  const view = withHint(plain, plain.t('field.timeHint'));
  return labelled(view, writtenLine(view, view.location.value, writing, { size: view.look.width ?? 8 }));
};
