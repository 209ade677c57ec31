import { groupBlock } from './parts/group-block.js';
import { repeatBlock } from './parts/repeat-block.js';
import { register, renderers } from './registry.js';
import { checkbox } from './types/checkbox.js';
import { checkboxes } from './types/checkboxes.js';
import { date } from './types/date.js';
import { readOnly, unsupported } from './types/fixed.js';
import { number } from './types/number.js';
import { text } from './types/text.js';
import { textarea } from './types/textarea.js';
import { yesNo } from './types/yes-no.js';

const fields = {
  text,
  email: text,
  tel: text,
  number,
  textarea,
  checkbox,
  checkboxes,
  date,
  'approximate-date': date,
  'yes-no': yesNo,
  'read-only': readOnly,
  unsupported,
};

/** The other field types of packs, groups and lists: their code is fetched once the first page is on screen. */
export const registerFurtherFields = (): void => {
  if (!renderers().repeat) register({ fields, group: groupBlock, repeat: repeatBlock });
};
