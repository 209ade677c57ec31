/** The JSON Schema engine: which places a form has now, and what is wrong with its answers. */
export { compile, type CompileOptions, type Plan } from './compile.js';
export type { DialectName } from './dialects.js';
export { equal } from './equal.js';
export { evaluate, type EvaluateOptions } from './evaluate.js';
export { choiceKey } from './keywords/choice.js';
export { get, joinPointer, parsePointer, set } from './pointer.js';
export type { Choices } from './run.js';
export type * from './types.js';
