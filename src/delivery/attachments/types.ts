import type { ReadonlySignal } from '@preact/signals-core';
import type { Json, Pointer } from '../../schema/types.js';
import type { AttachmentLimits, AttachmentReference } from '../types.js';

/**
 * Why a file is not on its way: the first four were found here, before any of it was sent. `unreadable`: the computer
 * no longer gives the file out. `refused`: the service did not want it. `closed`: the service takes nothing from here
 * at the moment.
 */
export type UploadFailure =
  'empty' | 'too-large' | 'type' | 'too-many' | 'unreadable' | 'refused' | 'network' | 'closed';

/** Where one file stands. */
export type UploadState =
  | { readonly status: 'waiting' }
  /** `sent` bytes are at the service. Stalled: the line dropped, and it tries again by itself. */
  | { readonly status: 'uploading'; readonly sent: number; readonly isStalled: boolean }
  | { readonly status: 'done'; readonly id: string; readonly digest: string }
  | { readonly status: 'failed'; readonly cause: UploadFailure; readonly canRetry: boolean }
  | { readonly status: 'cancelled' };

/** One file that a person chose. A new object whenever it stands elsewhere. */
export interface UploadEntry {
  readonly key: string;
  /** Without characters that reorder or hide words. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly state: UploadState;
}

/** What last happened to the files of a field, to be said to somebody who does not see the list. */
export interface UploadNews {
  readonly pointer: Pointer;
  readonly what: 'added' | 'retried' | 'done' | 'failed' | 'cancelled' | 'removed';
  readonly name: string;
  /** How many files were taken, and how many were not. */
  readonly added: number;
  readonly refused: number;
}

/** What a person asks to be added. */
export interface AddRequest {
  readonly files: Iterable<File>;
  /** Media types of the schema, `image/*` among them; none: whatever the service takes. */
  readonly accept: readonly string[];
  /** How many more files the place takes. */
  readonly room: number;
  /** The place is a list of files. */
  readonly isList: boolean;
}

/** The files of one form, from being chosen to being named in what is sent. */
export interface Attachments {
  /** What the service takes. Undefined: it is being asked. Null: no files can be sent from here. */
  readonly limits: ReadonlySignal<AttachmentLimits | null | undefined>;
  readonly news: ReadonlySignal<UploadNews | undefined>;
  /** The files that were chosen at a place, in that order. */
  list(pointer: Pointer): ReadonlySignal<readonly UploadEntry[]>;
  /** The finished file that stands in the answers as this; undefined for one of another time. Reading it subscribes. */
  named(urn: string): UploadEntry | undefined;
  /** Begins to send files; those that cannot be sent are listed with the reason. */
  add(pointer: Pointer, request: AddRequest): void;
  /** Stops one; what arrived is deleted. */
  cancel(key: string): void;
  /** Goes on where one stopped, or begins it anew. */
  retry(key: string): void;
  /** Takes one off the list, and deletes it at the service. */
  remove(key: string): void;
  /**
   * Places have others now: `to` says where one is, undefined if it is gone. What was on its way to such a place is
   * stopped; the way to put it back, as cancelled, is returned.
   */
  follow(to: (pointer: Pointer) => Pointer | undefined): () => void;
  /** What a submission of these answers says of its files. */
  references(answers: Json): readonly AttachmentReference[];
  /** Files are still on their way. */
  readonly isBusy: ReadonlySignal<boolean>;
  /**
   * Empties the lists: unfinished files are deleted at the service, finished ones left to the submission that was sent
   * or kept.
   */
  forget(): void;
  /** Empties the lists, and deletes every file at the service that no submission has brought in. */
  discard(): void;
}
