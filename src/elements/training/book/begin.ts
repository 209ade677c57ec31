import { registerFurtherFields } from '../../../fields/further-fields.js';
import { bookingStyles } from '../../../styles/booking.js';
import { later } from '../../../styles/later.js';
import { adoptStyles } from '../../adopt-styles.js';
import type { TrainingWidget } from '../training-widget.js';
import type { Wanted } from '../training-view.js';
import { BookingForm } from './booking-form.js';

/** Begins to book, or to ask for something. */
export const begin = (list: TrainingWidget, wanted: Wanted): BookingForm => {
  registerFurtherFields();
  for (const styles of [later, bookingStyles]) adoptStyles(list.host.root, styles);
  const form = new BookingForm(list, wanted);
  if (form.asked.most === 1) void form.booking.hold();
  return form;
};
