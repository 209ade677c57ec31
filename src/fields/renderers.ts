import type { FieldTypeName } from '../form/index.js';
import { checkbox } from './types/checkbox.js';
import { checkboxes, radios, select } from './types/choices.js';
import { date } from './types/date.js';
import { readOnly, unsupported } from './types/fixed.js';
import { text } from './types/text.js';
import { textarea } from './types/textarea.js';
import type { FieldRenderer } from './view.js';

/** The renderer of every field type. */
export const renderers: Readonly<Record<FieldTypeName, FieldRenderer>> = {
  text,
  email: text,
  tel: text,
  number: text,
  textarea,
  radios,
  checkboxes,
  select,
  checkbox,
  date,
  'approximate-date': date,
  'read-only': readOnly,
  unsupported,
};
