import type { ErrorObject } from 'ajv';
import { createAjv } from '../../../src/cli/schema/create-ajv.js';
import type { Json } from '../../../src/schema/types.js';
import { halton } from './halton.js';

const validate = createAjv().compile(halton.schema);

/**
 * What Ajv says of the answers, each line at the place where a person would mend it: `/you/yourName required`.
 * A branch that fails declares nothing, so what stands beside a wrong answer looks unasked: that counts only alone.
 */
export const judge = (answers: Json): readonly string[] => {
  if (validate(answers)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const wrong = errors.filter(({ keyword }) => keyword !== 'unevaluatedProperties');
  return (wrong.length > 0 ? wrong : errors).map(line);
};

/** Places of answers that Ajv says were not asked. */
export const unasked = (answers: Json): readonly string[] => {
  validate(answers);
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword === 'unevaluatedProperties')
    .map((error) => line(error).replace(/ .*/, ''));
};

const line = ({ instancePath, keyword, params }: ErrorObject): string => {
  const child =
    (params as Record<string, unknown>)['missingProperty'] ??
    (params as Record<string, unknown>)['unevaluatedProperty'];
  return `${instancePath}${typeof child === 'string' ? `/${child}` : ''} ${keyword}`;
};
