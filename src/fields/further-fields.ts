import { repeatBlock } from './parts/repeat-block.js';
import { register } from './registry.js';
import { checkbox } from './types/checkbox.js';
import { date } from './types/date.js';
import { readOnly, unsupported } from './types/fixed.js';
import { textarea } from './types/textarea.js';

/** The other field types, and lists: their code is fetched once the first page is on screen. */
export const registerFurtherFields = (): void =>
  register({
    fields: { textarea, checkbox, date, 'approximate-date': date, 'read-only': readOnly, unsupported },
    repeat: repeatBlock,
  });
