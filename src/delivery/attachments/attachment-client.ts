import { addressOf, ask, type Asked, type AskPorts } from '../ask.js';
import { isRecord } from '../border.js';
import { contentDigest } from '../content-digest.js';
import { parseProblem } from '../parse-problem.js';
import { retryAfter } from '../retry-after.js';
import type { UploadFailure } from './types.js';

/** How far a file came; with `digest`, it is all there and accepted. */
export interface Progress {
  readonly offset: number;
  readonly digest?: string;
}

/** What opening a file gave. */
export interface Place extends Progress {
  readonly id: string;
  readonly partBytes: number;
}

/** Why a request came to nothing. `wait`: it is worth trying again. `gone`: the service does not have that file. */
export type Trouble =
  | { readonly trouble: 'wait'; readonly askedMs: number }
  | { readonly trouble: 'gone' }
  | { readonly trouble: 'failed'; readonly cause: UploadFailure };

type Outcome<T> = T | Trouble;

/** What a file is said to be before it is sent. */
export interface FileFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A service that asks for more patience than this is closed for as long as anybody waits at a page. */
const longestPatience = 60_000;
const largestPart = 8 * 1024 * 1024;

const accept = 'application/json, application/problem+json';

/** Sends the parts of files to one service (ENDPOINT section 1, attachments). Never rejects. */
export class AttachmentClient {
  readonly #endpoint: URL;
  readonly #ports: AskPorts & { readonly now: () => number };

  constructor(endpoint: URL, ports: AskPorts & { readonly now: () => number }) {
    this.#endpoint = endpoint;
    this.#ports = ports;
  }

  /** Makes room for a file; the same key again gives the same room. */
  async open(key: string, { name, mediaType, bytes }: FileFacts, signal: AbortSignal): Promise<Outcome<Place>> {
    const headers = { 'Content-Type': 'application/json', Accept: accept, 'Idempotency-Key': `"${key}"` };
    const body = JSON.stringify({ name, mediaType, bytes });
    const asked = await this.#ask('', { method: 'POST', headers, body }, signal);
    if (typeof asked === 'object' && (asked.status === 201 || asked.status === 200) && isRecord(asked.body)) {
      const { id, offset, partBytes } = asked.body;
      const isPart = isCount(partBytes) && partBytes > 0 && partBytes <= largestPart;
      if (typeof id === 'string' && /^[A-Za-z0-9_-]{16,64}$/.test(id) && isCount(offset) && isPart) {
        return { id, offset, partBytes };
      }
    }
    return this.#trouble(asked);
  }

  /** Asks how far a file came. */
  async progress(id: string, signal: AbortSignal): Promise<Outcome<Progress>> {
    const asked = await this.#ask(id, { method: 'HEAD' }, signal);
    if (typeof asked === 'object' && asked.status === 200) {
      const offset = Number(asked.headers.get('upload-offset') ?? NaN);
      const digest = digestFrom(asked.headers.get('content-digest'));
      if (isCount(offset)) return { offset, ...(digest && { digest }) };
    }
    return this.#trouble(asked);
  }

  /** Sends the part at an offset. Another offset is answered with the right one. */
  async send(
    id: string,
    offset: number,
    part: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Outcome<Progress>> {
    const headers = {
      'Content-Type': 'application/offset+octet-stream',
      Accept: accept,
      'Upload-Offset': String(offset),
      'Content-Digest': await contentDigest(part),
    };
    const asked = await this.#ask(id, { method: 'PATCH', headers, body: part }, signal);
    if (typeof asked !== 'object') return this.#trouble(asked);
    const body = isRecord(asked.body) ? asked.body : {};
    if (asked.status === 204) return { offset: offset + part.length };
    const digest = asked.status === 200 && body['id'] === id ? digestFrom(body['digest']) : undefined;
    if (digest) return { offset: offset + part.length, digest };
    const right = body['uploadOffset'];
    return asked.status === 409 && isCount(right) ? { offset: right } : this.#trouble(asked);
  }

  /** Takes a file back, if the service can be reached; else it goes by itself in time. */
  async remove(id: string): Promise<void> {
    await this.#ask(id, { method: 'DELETE' });
  }

  #ask(id: string, init: RequestInit, signal?: AbortSignal): Promise<Asked> {
    const path = id ? `attachments/${id}` : 'attachments';
    return ask(this.#ports, addressOf(this.#endpoint, path), init, signal);
  }

  #trouble(asked: Asked): Trouble {
    if (typeof asked !== 'object') return { trouble: 'wait', askedMs: 0 };
    const { code, retryAfterSeconds } = parseProblem(asked.body);
    const askedMs = retryAfter(asked.retryAfter, retryAfterSeconds, this.#ports.now()) ?? 0;
    switch (asked.status) {
      case 404:
      case 410:
        return { trouble: 'gone' };
      case 413:
        return { trouble: 'failed', cause: 'too-large' };
      case 415:
        return { trouble: 'failed', cause: code === 'attachment-type' ? 'type' : 'refused' };
      case 422:
        return { trouble: 'failed', cause: 'refused' };
      case 401:
      case 403:
      case 405:
      case 421:
        return { trouble: 'failed', cause: 'closed' };
    }
    // A part that was spoiled on the way (400) may arrive whole the next time.
    return askedMs > longestPatience ? { trouble: 'failed', cause: 'closed' } : { trouble: 'wait', askedMs };
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function digestFrom(value: unknown): string | undefined {
  return typeof value === 'string' && /^sha-256=:[A-Za-z0-9+/]{43}=:$/.test(value) ? value : undefined;
}
