export type { FieldLook } from './field-look.js';
export {
  ALL_TYPES,
  MOST_OPTIONS,
  adoptFurtherChoice,
  chooseType,
  elementOf,
  isGroup,
  isRepeat,
} from './choose-type.js';
export { addFieldType, fieldTypeNames, fieldTypeOf } from './field-types.js';
export type { CustomTypeName, DisplayWords, FieldType, FieldTypeName } from './field-types.js';
export { FormModel } from './form-model.js';
export type { FormAids, FormIssue, FormOptions } from './form-options.js';
export { Pages, find, placesOf } from './pages.js';
export type { PageNode, PageSpec } from './pages.js';
export { toPattern } from './pattern.js';
export type { PointerPattern } from './pattern.js';
export { FormFlow } from './form-flow.js';
export type { ShortPath, Step } from './form-flow.js';
