import { html, type Markup } from './html.js';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A moment, in UK time. */
export function time(at: Date): Markup {
  return html`<time datetime="${at.toISOString()}">${moment.format(at)}</time>`;
}

/** An answer that is a date or a month in ISO form, written out; null for any other text, and for a date that is none. */
export function writtenDate(text: string): string | null {
  const [, year, monthNumber, dayNumber] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (!year) return null;
  const date = new Date(`${text}${dayNumber ? '' : '-01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== Number(monthNumber)) return null;
  return (dayNumber ? day : month).format(date);
}

/** An ISO date with its day of the week. */
export const writtenDay = (date: string): string => weekday.format(new Date(`${date}T00:00:00Z`)).replace(',', '');
