import { AttachmentUploads } from '../../../src/delivery/attachments/attachment-uploads.js';
import type { UploadState } from '../../../src/delivery/attachments/types.js';
import type { AttachmentLimits } from '../../../src/delivery/types.js';

/** What a page saw of the file that was chosen on it. */
export const seen: {
  readonly sent: number[];
  isStalled: boolean;
  state: UploadState | null;
  limits: AttachmentLimits | null | undefined;
} = { sent: [], isStalled: false, state: null, limits: undefined };

/** The bytes of a made-up text of this length. */
export const madeUpText = (length: number): string => 'words '.repeat(length / 6 + 1).slice(0, length);

/** Chooses a file of this many bytes as soon as the service said what it takes. */
export const choose = (endpoint: string, length: number): void => {
  const uploads = new AttachmentUploads({
    endpoint: () => new URL(endpoint),
    isDemonstration: true,
    onDone: () => {},
    backoff: () => 0,
  });
  uploads.limits.subscribe((limits) => {
    seen.limits = limits;
    if (!limits) return;
    const file = new File([madeUpText(length)], 'long.txt', { type: 'text/plain' });
    uploads.add('/file', { files: [file], accept: [], room: 1, isList: false });
  });
  uploads.list('/file').subscribe(([entry]) => {
    seen.state = entry?.state ?? null;
    if (seen.state?.status !== 'uploading') return;
    seen.sent.push(seen.state.sent);
    seen.isStalled ||= seen.state.isStalled;
  });
};
