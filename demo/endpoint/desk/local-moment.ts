import { instantOf } from '../../../src/rules/hours/index.js';

const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment as a field for date and time holds it: by the clocks of England. */
export const localMoment = (at: Date): string => parts.format(at).replace(' ', 'T');

/** What such a field holds; null for nothing that is a date and a time. */
export function momentFrom(text: string): Date | null {
  const [, date, clock] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?$/.exec(text) ?? [];
  if (date === undefined || clock === undefined || Number.isNaN(Date.parse(`${date}T${clock}:00Z`))) return null;
  return instantOf({ date, time: clock });
}
