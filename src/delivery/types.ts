import type { Json, Pointer } from '../schema/types.js';

/** What the service says about itself: `GET {endpoint}/discovery`. */
export interface Discovery {
  readonly contract: '1';
  readonly level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4';
  /** True for a service that takes made-up data only; a demonstration pack sends to no other. */
  readonly demo: boolean;
  /** The service's clock, ISO 8601 UTC. */
  readonly time: string;
  readonly accepts: readonly string[];
  readonly maxBodyBytes: number;
  /** Null where no files are taken. */
  readonly attachments: AttachmentLimits | null;
  readonly idempotencyTtlHours: number;
  readonly packs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly version: string;
    readonly digest: string;
  }[];
  readonly retention: string;
  readonly contact: { readonly name: string; readonly phone: string };
}

/** What files a service takes. */
export interface AttachmentLimits {
  /** For each file. */
  readonly maxBytes: number;
  /** For each submission. */
  readonly maxCount: number;
  readonly mediaTypes: readonly string[];
}

/** One file of a submission: it was sent before, part by part, and the answers name it. */
export interface AttachmentReference {
  readonly id: string;
  /** Of the whole file, as the service worked it out: `sha-256=:…:`. */
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Where in the answers `urn:front-door:attachment:<id>` stands. */
  readonly pointer: Pointer;
}

/** The pack that asked the questions: the council must know exactly these bytes of it. */
export interface PackReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** What is sent, before it is frozen into bytes. */
export interface Submission {
  readonly kind: string;
  readonly pack: PackReference;
  readonly schema: { readonly id: string; readonly digest: string };
  /** The pack is a demonstration: it is sent only to a service that declares `demo: true`. */
  readonly demonstration: boolean;
  readonly data: Json;
  /** The files that the answers name. */
  readonly attachments?: readonly AttachmentReference[] | undefined;
  /** The key of an entry that the council refused and this one replaces. */
  readonly supersedes: string | null;
  /** One for the life of the form; left out, a new one is made. */
  readonly submissionId?: string;
}

/** What a form hands over to be sent; which submission it belongs to and what it replaces is the delivery's to know. */
export type FinalAnswers = Omit<Submission, 'supersedes' | 'submissionId'>;

/** The JSON that crosses the wire (ENDPOINT section 1). */
export interface Envelope extends Omit<Submission, 'demonstration' | 'submissionId'> {
  readonly contract: '1';
  readonly submissionId: string;
  readonly idempotencyKey: string;
  /** ISO 8601 UTC, by the computer's clock. */
  readonly createdAt: string;
  /** Version of this package. */
  readonly sdk: string;
}

/** The final bytes. They are never serialised again: these are what is sent, kept and counted by the digest. */
export interface Frozen extends Pick<Submission, 'kind' | 'pack' | 'demonstration' | 'supersedes'> {
  readonly submissionId: string;
  readonly idempotencyKey: string;
  readonly createdAt: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** `sha-256=:…:` (RFC 9530). */
  readonly contentDigest: string;
}

/** Bytes that were made to be sent and have no receipt: going on elsewhere, the same answers are the same bytes. */
export interface HeldBytes {
  readonly frozen: Frozen;
  /** What they were made of. */
  readonly source: string;
  /** The only address they may go to. */
  readonly endpoint: string;
}

/** The council's proof that it stored exactly these bytes. */
export interface Receipt {
  readonly receiptId: string;
  readonly submissionId: string;
  readonly idempotencyKey: string;
  readonly receivedAt: string;
  readonly contentDigest: string;
  readonly status: 'stored';
  /** What happens next, plain text. */
  readonly next: string;
}

/** One entry of `errors` in an RFC 9457 problem: text only, never trusted as markup. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Why it is worth trying again: `network` no answer, `busy` asked to wait, `fault` the service failed, `not-the-council` something else answered. */
export type WaitCause = 'network' | 'busy' | 'fault' | 'not-the-council';

/** Why this address will not take it; trying again does not help until somebody changes something. */
export type PauseCause =
  | 'refused'
  | 'not-found'
  | 'cross-origin'
  | 'not-demonstration'
  | 'unknown-pack'
  | 'insecure'
  /** The page names another address than the one these bytes were made for. */
  | 'endpoint-changed';

/** Why the council refused the answers themselves. */
export type BlockCause = 'invalid' | 'too-large' | 'unsupported' | 'reused-key';

/** How one attempt ended (ENDPOINT section 1, the outcome table). */
export type Attempt =
  | { readonly outcome: 'received'; readonly receipt: Receipt }
  | { readonly outcome: 'waiting'; readonly cause: WaitCause; readonly retryAfterMs: number | null }
  | { readonly outcome: 'paused'; readonly cause: PauseCause }
  /** The person mends the answers. */
  | { readonly outcome: 'blocked'; readonly errors: readonly ProblemError[]; readonly cause: BlockCause };

/** What the client needs of a discovery document, checked at the border; what stands in `packs` is only compared. */
export interface ServiceFacts extends Pick<Discovery, 'demo' | 'maxBodyBytes' | 'attachments'> {
  readonly packs: readonly Readonly<Record<string, unknown>>[];
}

/** How asking for the discovery document ended. */
export type Found =
  | { readonly outcome: 'found'; readonly service: ServiceFacts }
  | Extract<Attempt, { readonly outcome: 'waiting' | 'paused' }>;

/** Why nothing could be kept on this computer. */
export type KeepProblem = 'storage-unavailable' | 'storage-full' | 'storage-failed';

/** What may be said about a kept entry before it is opened: no name, no kind, no council. */
export interface KeptEntry {
  readonly id: string;
  /** Milliseconds since 1970, by the computer's clock. */
  readonly savedAt: number;
  readonly expiresAt: number;
}

/** A kept entry, opened: the very bytes, and the only address they may go to. */
export interface OpenedEntry extends KeptEntry {
  readonly endpoint: string;
  readonly frozen: Frozen;
}

/**
 * Where final bytes can be kept on this computer. The methods that write reject with a `KeepError`.
 * Resume codes and entries sealed to the council's keys come as other implementations.
 */
export interface Keeper {
  isAvailable(): Promise<boolean>;
  /** Resolves once the entry is on the disk. With `id`, that entry is replaced in the same write. */
  keep(frozen: Frozen, endpoint: string, id?: string): Promise<KeptEntry>;
  /** The entries that this session can open, oldest first. */
  list(): Promise<readonly KeptEntry[]>;
  /** Null when it is gone, expired, or belongs to another session. */
  open(id: string): Promise<OpenedEntry | null>;
  remove(id: string): Promise<void>;
  clearEverything(): Promise<void>;
}

/** Runs `work` while no other tab sends the same submission. */
export type Lease = <T>(submissionId: string, work: () => Promise<T>) => Promise<T>;

/** Where a delivery stands. `draft`: nothing is frozen yet. */
export type DeliveryState = (
  | { readonly status: 'draft' }
  | { readonly status: 'final' }
  | { readonly status: 'sending' }
  | { readonly status: 'received'; readonly receipt: Receipt }
  | {
      readonly status: 'waiting';
      readonly cause: WaitCause;
      /** When it tries again by itself, milliseconds since 1970. */
      readonly retryAt: number;
      /** Something that is not the council answered three times: tell the person about their network. */
      readonly isIntercepted: boolean;
    }
  | { readonly status: 'paused'; readonly cause: PauseCause }
  | { readonly status: 'blocked'; readonly cause: BlockCause; readonly errors: readonly ProblemError[] }
) & {
  /** The entry on this computer that holds these bytes; null when they are in memory only. */
  readonly kept: KeptEntry | null;
  /** Why the last wish to keep them failed. */
  readonly keepProblem: KeepProblem | null;
};

/** Where a delivery stands, without what is kept of it. */
export type DeliveryStatus = DeliveryState extends infer S
  ? S extends DeliveryState
    ? Omit<S, 'kept' | 'keepProblem'>
    : never
  : never;
