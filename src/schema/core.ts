/** The engine as far as packs need it that our build checked; a form's first page comes with this much. */
export { compile, type Plan } from './compile.js';
export { evaluate } from './evaluate.js';
export { equal } from './json.js';
export { choiceKey } from './keywords/choice.js';
export { isAlike } from './layout/is-alike.js';
export { get, joinPointer, parsePointer, set } from './pointer.js';
export type * from './types.js';
