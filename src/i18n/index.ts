export { createTranslator, directionOf, fill } from './translator.js';
export type { Catalogue, MessageKey, MessageParams, Translator } from './translator.js';
