export { CodeSeal } from './code-seal.js';
export { DraftLease } from './draft-lease.js';
export { DraftStore, type DraftStorePorts } from './draft-store.js';
export { DraftWriter, type DraftWriterOptions, type Snapshot } from './draft-writer.js';
export { codeLength, makeResumeCode, readResumeCode } from './resume-code.js';
export type * from './types.js';
