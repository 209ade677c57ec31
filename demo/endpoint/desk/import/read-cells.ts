import type { Column } from './columns.js';

/** What a cell says, or what is wrong with it. */
export type Cell<T> = { readonly value: T } | { readonly fault: string };

const value = <T>(given: T): Cell<T> => ({ value: given });
const fault = (words: string): { readonly fault: string } => ({ fault: words });

/** `2027-06-14` or `14/06/2027`, a day that exists. */
export function readDate(text: string): Cell<string> {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = british
    ? `${british[3] ?? ''}-${(british[2] ?? '').padStart(2, '0')}-${(british[1] ?? '').padStart(2, '0')}`
    : text;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  const isDay = at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
  return isDay ? value(iso) : fault('Write the date as 2027-06-14 or 14/06/2027.');
}

/** `9:30` or `09:30`; nothing where it is not known. */
export function readTime(text: string): Cell<string | null> {
  if (text === '') return value(null);
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  return hours !== undefined && minutes !== undefined
    ? value(`${hours.padStart(2, '0')}:${minutes}`)
    : fault('Write the time as 09:30, or leave it empty.');
}

export function readMode(text: string): Cell<'remote' | 'in-person'> {
  const known: Readonly<Record<string, 'remote' | 'in-person'>> = {
    '': 'in-person',
    'in person': 'in-person',
    'in-person': 'in-person',
    online: 'remote',
    remote: 'remote',
  };
  const mode = known[text.toLowerCase()];
  return mode ? value(mode) : fault('Write “online” or “in person”.');
}

/** A number of places; nothing where it is not limited. */
export function readPlaces(text: string): Cell<number | null> {
  if (text === '') return value(null);
  return /^[1-9]\d{0,3}$/.test(text) ? value(Number(text)) : fault('Write a number from 1 to 9999, or leave it empty.');
}

/** What names something in addresses. */
export function readId(text: string): Cell<string> {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text)
    ? value(text)
    : fault('Use small letters, digits and hyphens, up to 64, for instance dover-am.');
}

const longest: Readonly<Partial<Record<Column, number>>> = { title: 120, venue: 120, town: 80 };

export function readText(text: string, column: Column): Cell<string | null> {
  const most = longest[column] ?? 80;
  if (text.length > most) return fault(`Use ${most} characters at most.`);
  return /[\p{Cc}\p{Surrogate}]/u.test(text) ? fault('It has a character that cannot be shown.') : value(text || null);
}
