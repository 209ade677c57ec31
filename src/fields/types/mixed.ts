import type { Facts } from '../../schema/types.js';
import { showPlain, type Writing } from '../as-typed.js';
import { labelled } from '../parts/frame.js';
import type { FieldRenderer } from '../view.js';
import { writtenLine } from './line.js';

/** A number as it is usually written is one, where the schema takes numbers: `007` and `+44` stay words. */
const isNumber = (text: string): boolean => String(Number(text)) === text && Number.isFinite(Number(text));

const writingOf = ({ types }: Facts): Writing => ({
  read: (typed) => {
    const text = typed.trim();
    if (text === '') return undefined;
    if ((types.includes('number') || types.includes('integer')) && isNumber(text)) return Number(text);
    if (!types.includes('string') && (text === 'true' || text === 'false')) return text === 'true';
    return typed;
  },
  show: showPlain,
});

/** Words or a number, in one line. */
export const mixed: FieldRenderer = (view) =>
  labelled(view, writtenLine(view, view.location.value, writingOf(view.location.facts)));
