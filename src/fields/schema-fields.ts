import { storeTime, showClock } from '../form/clock.js';
import { chooseFurther } from '../form/choose-further.js';
import { addFieldType, adoptFurtherChoice, fieldTypeOf } from '../form/index.js';
import type { Json } from '../schema/types.js';
import { showDateTime } from '../form/uk-time.js';
import { choiceBlock } from './parts/choice-block.js';
import { mapEditor } from './parts/map-editor.js';
import { register, renderers } from './registry.js';
import { dateTime } from './types/date-time.js';
import { json } from './types/json.js';
import { mixed } from './types/mixed.js';
import { text } from './types/text.js';
import { time } from './types/time.js';
import { openRadios } from './types/yes-no.js';
import type { FieldRenderer } from './view.js';

const line: FieldRenderer = (view) => text({ ...view, type: 'text' });

const fields = { time, 'date-time': dateTime, uri: text, uuid: line, password: text, mixed, json, radios: openRadios };

const { store } = fieldTypeOf('number');

/** A whole number that would be stored as another one stays as it was typed, for its person to mend. */
const storeNumber = (typed: string): Json | undefined => {
  const value = store(typed);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? typed : value;
};

/** What only a schema that no build of ours checked can ask for. */
export const registerSchemaFields = (): void => {
  if (renderers().map) return;
  addFieldType('number', { store: storeNumber });
  addFieldType('time', { store: storeTime, display: (value) => showClock(String(value)) });
  addFieldType('date-time', {
    display: (value, words) => {
      const { date: day, time: clock } = showDateTime(String(value));
      return [words.date(day), showClock(clock)].filter(Boolean).join(', ');
    },
  });
  adoptFurtherChoice(chooseFurther);
  register({ fields, map: mapEditor, choice: choiceBlock });
};
