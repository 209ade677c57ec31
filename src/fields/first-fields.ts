import { register, renderers } from './registry.js';
import { radios, select } from './types/choices.js';
import { text } from './types/text.js';

/** The field types that most first pages ask with: their code comes with the form. */
export const registerFirstFields = (): void => {
  const known = renderers().fields;
  if (!known['text']) register({ fields: { text, email: text, tel: text, number: text, radios, select, ...known } });
};
