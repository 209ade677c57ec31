import { trainingCalendarStyles } from '../../../styles/training-calendar.js';
import { adoptStyles } from '../../adopt-styles.js';

export { monthCalendar } from './month-calendar.js';
export type { Dated } from './month-days.js';
export type { MonthView } from './month-view.js';

/** Gives a widget's root what the month needs to look right. */
export const dressCalendar = (root: ShadowRoot): void => adoptStyles(root, trainingCalendarStyles);
