import { register, renderers } from './registry.js';
import { radios, select } from './types/choices.js';

/** The field types that first pages ask with, to be answered in a hurry: their code comes with the form. */
export const registerFirstFields = (): void => {
  const known = renderers().fields;
  if (!known['select']) register({ fields: { radios, select, ...known } });
};
