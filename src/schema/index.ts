/**
 * The JSON Schema engine: which places a form has now, and what is wrong with its answers. Any JSON Schema; what a first
 * page comes with is `core.ts`.
 */
export { evaluate } from './evaluate.js';
export { equal } from './json.js';
export { choiceKey } from './keywords/choice.js';
export { get, joinPointer, parsePointer, set } from './pointer.js';
export type { Plan } from './compile.js';
export type * from './types.js';
export { compile, type CompileOptions } from './whole/compile.js';
export { adoptVocabulary } from './compile.js';
export { wholeVocabulary } from './whole/vocabulary.js';
export type { DialectName } from './whole/dialects.js';
