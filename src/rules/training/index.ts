export { findSettings } from './find-settings.js';
export type * from './types.js';
