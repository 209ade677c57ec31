import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Json, Pointer } from '../../schema/types.js';
import { backoff } from '../backoff.js';
import { EndpointClient } from '../endpoint-client.js';
import type { AttachmentLimits, AttachmentReference, Found } from '../types.js';
import { AttachmentClient } from './attachment-client.js';
import { takenTypes } from './media-types.js';
import { ServiceLimits } from './service-limits.js';
import type { AddRequest, Attachments, UploadEntry, UploadFailure, UploadNews } from './types.js';
import { Upload } from './upload.js';
import { ATTACHMENT_URN, urnsIn } from './urns.js';

export interface AttachmentPorts {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Milliseconds to wait after so many failures in a row. */
  readonly backoff: (failures: number) => number;
  /** Where `online`, `pageshow` and `visibilitychange` are heard. */
  readonly page: EventTarget;
  /** How long one part may take. */
  readonly timeoutMs: number;
  readonly discover: (endpoint: URL) => Promise<Found>;
}

export interface AttachmentOptions extends Partial<AttachmentPorts> {
  /** The address that the page names now. */
  readonly endpoint: () => URL | null;
  /** The form is a demonstration: its files go only to a service that declares `demo: true`. */
  readonly isDemonstration: boolean;
  /** A file is all there: `urn` belongs into the answers, at the place where it was chosen. */
  readonly onDone: (pointer: Pointer, urn: string, isList: boolean) => void;
}

/** Found before anything was sent. */
const foundHere: readonly UploadFailure[] = ['empty', 'too-large', 'type', 'too-many'];

/** The files of one form. One is sent at a time; nothing is written to this computer. */
export class AttachmentUploads implements Attachments {
  readonly #options: AttachmentOptions;
  readonly #ports: AttachmentPorts;
  readonly #uploads: Signal<readonly Upload[]> = signal([]);
  readonly #lists = new Map<Pointer, ReadonlySignal<readonly UploadEntry[]>>();
  readonly #news = signal<UploadNews | undefined>(undefined);
  readonly #service: ServiceLimits;
  #running: Upload | null = null;

  readonly news: ReadonlySignal<UploadNews | undefined> = this.#news;
  readonly isBusy: ReadonlySignal<boolean> = computed(() => this.#uploads.value.some(isOnItsWay));

  constructor(options: AttachmentOptions) {
    this.#options = options;
    this.#ports = {
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      backoff,
      page: globalThis,
      timeoutMs: 120_000,
      discover: (endpoint) => new EndpointClient(endpoint).discover(),
      ...options,
    };
    const { endpoint, isDemonstration } = options;
    this.#service = new ServiceLimits({ ...this.#ports, endpoint, isDemonstration });
  }

  /** The service is asked when this is read for the first time, and by `refresh`. */
  get limits(): ReadonlySignal<AttachmentLimits | null | undefined> {
    return this.#service.value;
  }

  /** The page names another address: what that one takes is asked anew. */
  refresh(): void {
    this.#service.refresh();
  }

  list(pointer: Pointer): ReadonlySignal<readonly UploadEntry[]> {
    let list = this.#lists.get(pointer);
    if (!list) {
      list = computed(() =>
        this.#uploads.value.filter((upload) => upload.pointer === pointer).map((upload) => upload.entry.value),
      );
      this.#lists.set(pointer, list);
    }
    return list;
  }

  named(urn: string): UploadEntry | undefined {
    return this.#finished(urn)?.entry.value;
  }

  add(pointer: Pointer, { files, accept, room, isList }: AddRequest): void {
    const endpoint = this.#options.endpoint();
    const limits = this.#service.value.peek();
    if (!endpoint || !limits) return;
    const service = { client: new AttachmentClient(endpoint, this.#ports), endpoint: endpoint.href };
    const added = [...files].map((file) => new Upload({ pointer, isList }, file, service, this.#ports, this.#onEnd));
    if (added.length === 0) return;
    const types = takenTypes(accept, limits);
    let left = Math.min(room, limits.maxCount - this.#uploads.peek().filter(isWanted).length);
    let refused = 0;
    for (const upload of added) {
      const cause = refusalOf(upload, limits, types) ?? (left > 0 ? undefined : 'too-many');
      if (cause) {
        upload.refuse(cause);
        refused += 1;
      } else left -= 1;
    }
    // What was refused the last time has been read.
    const kept = this.#uploads.peek().filter((upload) => upload.pointer !== pointer || !wasRefusedHere(upload));
    this.#uploads.value = [...kept, ...added];
    this.#tell(added[0], 'added', added.length - refused, refused);
    this.#next();
  }

  cancel(key: string): void {
    const upload = this.#find(key);
    if (!upload) return;
    upload.cancel();
    this.#tell(upload, 'cancelled');
  }

  retry(key: string): void {
    const upload = this.#find(key);
    if (!upload || !['failed', 'cancelled'].includes(upload.state.status)) return;
    upload.queue();
    this.#tell(upload, 'retried');
    this.#next();
  }

  remove(key: string): void {
    const upload = this.#find(key);
    if (!upload) return;
    upload.stop();
    upload.takeBack();
    this.#uploads.value = this.#uploads.peek().filter((one) => one !== upload);
    this.#tell(upload, 'removed');
  }

  follow(to: (pointer: Pointer) => Pointer | undefined): () => void {
    const places = new Map(this.#uploads.peek().map((upload) => [upload, to(upload.pointer)]));
    const gone = [...places].flatMap(([upload, pointer]) => (pointer === undefined ? upload : []));
    // A finished file is an answer: it is where the answer is, and is deleted with all others.
    const dropped = gone.filter(({ state }) => state.status !== 'done');
    batch(() => {
      for (const [upload, pointer = upload.pointer] of places) upload.pointer = pointer;
      for (const upload of dropped) {
        if (isOnItsWay(upload)) upload.cancel();
        else upload.takeBack();
      }
      this.#uploads.value = this.#uploads.peek().filter((upload) => !dropped.includes(upload));
      this.#news.value = undefined;
    });
    return () => {
      this.#uploads.value = [...this.#uploads.peek(), ...dropped];
    };
  }

  references(answers: Json): readonly AttachmentReference[] {
    const here = this.#options.endpoint()?.href;
    return urnsIn(answers).flatMap(([pointer, urn]): AttachmentReference[] => {
      const upload = this.#finished(urn);
      if (upload?.state.status !== 'done' || upload.endpoint !== here) return [];
      const { id, digest } = upload.state;
      return [{ id, digest, ...upload.facts, pointer }];
    });
  }

  forget(): void {
    this.#empty((upload) => upload.state.status !== 'done');
  }

  discard(): void {
    this.#empty(() => true);
  }

  /** The page is done with it. */
  dispose(): void {
    this.forget();
    this.#service.stop();
  }

  #empty(isTakenBack: (upload: Upload) => boolean): void {
    const uploads = this.#uploads.peek();
    for (const upload of uploads) {
      upload.stop();
      if (isTakenBack(upload)) upload.takeBack();
    }
    this.#news.value = undefined;
    this.#uploads.value = [];
  }

  #next(): void {
    if (this.#running) return;
    const upload = this.#uploads.peek().find(({ state }) => state.status === 'waiting');
    if (!upload) return;
    this.#running = upload;
    void upload.run().finally(() => {
      this.#running = null;
      this.#next();
    });
  }

  readonly #onEnd = (upload: Upload): void => {
    const { state, pointer } = upload;
    if (!this.#uploads.peek().includes(upload)) return;
    if (state.status === 'done') this.#options.onDone(pointer, ATTACHMENT_URN + state.id, upload.isList);
    this.#tell(upload, state.status === 'done' ? 'done' : 'failed');
  };

  #tell(upload: Upload | undefined, what: UploadNews['what'], added = 0, refused = 0): void {
    if (upload) this.#news.value = { pointer: upload.pointer, what, name: upload.facts.name, added, refused };
  }

  #find(key: string): Upload | undefined {
    return this.#uploads.peek().find((upload) => upload.key === key);
  }

  #finished(urn: string): Upload | undefined {
    return this.#uploads.value.find(({ state }) => state.status === 'done' && ATTACHMENT_URN + state.id === urn);
  }
}

const wasRefusedHere = ({ state }: Upload): boolean =>
  state.status === 'failed' && foundHere.includes(state.cause) && !state.canRetry;

const isOnItsWay = ({ state }: Upload): boolean => state.status === 'waiting' || state.status === 'uploading';

const isWanted = ({ state }: Upload): boolean =>
  state.status !== 'cancelled' && !(state.status === 'failed' && !state.canRetry);

function refusalOf(
  { facts: { bytes, mediaType } }: Upload,
  { maxBytes }: AttachmentLimits,
  types: readonly string[],
): UploadFailure | undefined {
  if (!types.includes(mediaType)) return 'type';
  if (bytes === 0) return 'empty';
  return bytes > maxBytes ? 'too-large' : undefined;
}
