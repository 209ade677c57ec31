export type {
  AddRequest,
  Attachments,
  UploadEntry,
  UploadFailure,
  UploadNews,
  UploadState,
} from '../delivery/attachments/types.js';
export type { AttachmentLimits, AttachmentReference } from '../delivery/types.js';
