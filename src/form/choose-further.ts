import { equal } from '../schema/json.js';
import { MOST_OPTIONS, type FurtherChoice } from './choose-type.js';

/** What only a schema that nobody made a pack for asks: secrets, several kinds of answer, objects without names. */
export const chooseFurther: FurtherChoice = ({ facts, value }, chosen) => {
  const { const: fixed, enum: values, writeOnly, readOnly } = facts;
  const types = facts.types.filter((type) => type !== 'null');
  if (chosen === 'select' && values && values.length > MOST_OPTIONS)
    return String(types) === 'string' ? 'text' : 'mixed';
  const allows = (...some: readonly string[]): boolean => types.some((type) => some.includes(type));
  if (readOnly || ['file', 'checkboxes', 'select'].includes(chosen)) return chosen;
  if (String(facts.types) === 'null') return 'read-only';
  // Another answer than the only one that fits can be mended.
  if (chosen === 'read-only') return value === undefined || equal(value, fixed) ? chosen : 'radios';
  if (String(types) === 'boolean') return String(values ?? fixed) === 'true' ? 'checkbox' : 'yes-no';
  if (values) return chosen;
  if (chosen !== 'text' && allows('string')) return chosen;
  if (writeOnly && allows('string')) return 'password';
  if (allows('object', 'array')) return 'json';
  return types.length > 1 ? 'mixed' : chosen;
};
