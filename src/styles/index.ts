export { base } from './base.js';
export { form } from './form.js';
export { tokens } from './tokens.js';
