import { storeTime, showClock } from '../form/clock.js';
import { chooseFurther } from '../form/choose-further.js';
import { addFieldType, adoptFurtherChoice } from '../form/index.js';
import { showDateTime } from '../form/uk-time.js';
import { groupBlock } from './parts/group-block.js';
import { repeatBlock } from './parts/repeat-block.js';
import { register, renderers } from './registry.js';
import { checkbox } from './types/checkbox.js';
import { checkboxes } from './types/checkboxes.js';
import { dateTime } from './types/date-time.js';
import { date } from './types/date.js';
import { readOnly, unsupported } from './types/fixed.js';
import { json } from './types/json.js';
import { mixed } from './types/mixed.js';
import { text } from './types/text.js';
import { textarea } from './types/textarea.js';
import { time } from './types/time.js';
import { openRadios, yesNo } from './types/yes-no.js';
import type { FieldRenderer } from './view.js';

const line: FieldRenderer = (view) => text({ ...view, type: 'text' });

const fields = {
  textarea,
  checkbox,
  checkboxes,
  date,
  'approximate-date': date,
  time,
  'date-time': dateTime,
  uri: text,
  uuid: line,
  password: text,
  mixed,
  json,
  radios: openRadios,
  'yes-no': yesNo,
  'read-only': readOnly,
  unsupported,
};

/** The other field types, groups and lists: their code is fetched once the first page is on screen. */
export const registerFurtherFields = (): void => {
  if (renderers().repeat) return;
  addFieldType('time', { store: storeTime, display: (value) => showClock(String(value)) });
  addFieldType('date-time', {
    display: (value, words) => {
      const { date: day, time: clock } = showDateTime(String(value));
      return [words.date(day), showClock(clock)].filter(Boolean).join(', ');
    },
  });
  adoptFurtherChoice(chooseFurther);
  register({ fields, group: groupBlock, repeat: repeatBlock });
};
