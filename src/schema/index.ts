/** The JSON Schema engine: which places a form has now, and what is wrong with its answers. */
export { isAmbiguous } from './ambiguity.js';
export { compile, type CompileOptions, type Plan } from './compile.js';
export type { DialectName } from './dialects.js';
export { evaluate, type Choices, type EvaluateOptions } from './evaluate.js';
export { equal } from './json.js';
export { choiceKey } from './keywords/choice.js';
export { guardPatterns } from './patterns.js';
export { get, joinPointer, parsePointer, set } from './pointer.js';
export type * from './types.js';
