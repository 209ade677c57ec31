import { html } from 'lit';
import { readClock, showClock } from '../../form/clock.js';
import { showDateTime, storeDateTime, type DateAndTime } from '../../form/uk-time.js';
import type { Writing } from '../as-typed.js';
import { grouped } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { dateBoxes, leftTogether } from './date.js';
import { withHint, writtenLine } from './line.js';

/** A time, or whatever was typed. */
const read = (typed: string): string => readClock(typed) ?? typed.trim();

const writing: Writing = {
  read,
  show: (value) => (typeof value === 'string' ? showClock(value) : ''),
};

/** A date in three boxes and a time beside them, in UK time. */
export const dateTime: FieldRenderer = (plain) => {
  const view = withHint(plain, plain.t('field.dateTimeHint'));
  const { value } = view.location;
  const now: DateAndTime = showDateTime(typeof value === 'string' ? value : '');
  const set = (changed: Partial<DateAndTime>): void => view.set(storeDateTime({ ...now, ...changed }));
  const id = `${view.id}-time`;
  return grouped(
    view,
    html`<div class="date-boxes" @focusout=${leftTogether(view)}>
      ${dateBoxes(view, now.date, (date) => set({ date: date ?? '' }))}
      <div class="date-box">
        <label for=${id}>${view.t('field.time')}</label>
        ${writtenLine({ ...view, leave: () => {} }, read(now.time), writing, {
          id,
          size: 8,
          onType: (time) => set({ time: String(time ?? '') }),
        })}
      </div>
    </div>`,
  );
};
