export { plainAssets } from './assets.js';
export { isOverdue } from './is-overdue.js';
export { loadPack } from './load.js';
export { PackError } from './pack-error.js';
export type { Assets, JsonAsset } from './assets.js';
export type { PackErrorCode } from './pack-error.js';
export type * from './types.js';
