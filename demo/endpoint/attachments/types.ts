/** Every part but the last has this length. */
export const partBytes = 524_288;

/** Kept this long without a submission, in milliseconds. */
export const unsentMs = 24 * 60 * 60_000;

/** A file that is all there, for a scanner to read. */
export interface ArrivedFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** One part after another; no more than one is in memory at a time. */
  parts(): AsyncIterable<Uint8Array>;
}

/** Looks for what must not come in (a virus scanner). True: the file is refused and deleted. */
export type ScanAttachment = (file: ArrivedFile) => Promise<boolean>;

/** One row of `attachments`. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly received: number;
  readonly digest: string | null;
  readonly opened_at: Date;
  /** The group of the network that it was opened from. */
  readonly opened_from: number | null;
  readonly submission_id: string | null;
}
