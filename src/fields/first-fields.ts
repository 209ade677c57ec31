import { register } from './registry.js';
import { checkboxes, radios, select } from './types/choices.js';
import { text } from './types/text.js';

/** The field types that most first pages ask with: their code comes with the form. */
export const registerFirstFields = (): void =>
  register({ fields: { text, email: text, tel: text, number: text, radios, checkboxes, select } });
