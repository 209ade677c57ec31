import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export type Behaviour = (heard: Heard, response: ServerResponse, council: TinyCouncil) => void | Promise<void>;

export const packReference = { id: 'testshire', version: '1.0.0', digest: 'sha-256=:cGFjaw==:' };

/** A real HTTP service of contract 1 that can be told to misbehave, one POST at a time. */
export class TinyCouncil {
  readonly rows = new Map<string, { readonly body: Buffer; readonly receipt: Record<string, unknown> }>();
  readonly heard: Heard[] = [];
  /** What the next submissions get instead of honest work, in order. */
  readonly misbehaviours: Behaviour[] = [];
  /** Put into the discovery document, or instead of its answer. */
  discovery: Record<string, unknown> | Behaviour = {};
  /** Which requests of other origins it allows. */
  cors: 'none' | 'no-preflight' | 'all' = 'none';
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async open(): Promise<TinyCouncil> {
    const council = new TinyCouncil();
    // No connection is used twice: a browser repeats by itself what fails on an old one.
    council.#server.maxRequestsPerSocket = 1;
    await new Promise<void>((resolve) => council.#server.listen(0, '127.0.0.1', resolve));
    return council;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get endpoint(): URL {
    return new URL(`http://127.0.0.1:${this.port}/api`);
  }

  get posts(): Heard[] {
    return this.heard.filter(({ method }) => method === 'POST');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Honest work: stores and answers with the receipt; the same key again gives the same receipt. */
  store({ headers, body }: Heard, response: ServerResponse): void {
    const key = String(headers['idempotency-key']);
    const row = this.rows.get(key);
    if (row) return json(response, 200, row.receipt, { 'idempotent-replayed': 'true' });
    const receipt = receiptFor(body, `REF-${this.rows.size + 1}`);
    this.rows.set(key, { body, receipt });
    json(response, 201, receipt);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const heard: Heard = { method, path, headers, body: Buffer.concat(chunks) };
    this.heard.push(heard);
    if (this.cors !== 'none') allow(response);
    if (method === 'OPTIONS') return void response.writeHead(this.cors === 'all' ? 204 : 403).end();
    if (path === '/api/discovery') {
      if (typeof this.discovery === 'function') return void (await this.discovery(heard, response, this));
      return json(response, 200, { ...honestDiscovery, ...this.discovery });
    }
    const behaviour = this.misbehaviours.shift();
    if (behaviour) await behaviour(heard, response, this);
    else this.store(heard, response);
  }
}

export const honestDiscovery = {
  contract: '1',
  level: 'L2',
  demo: true,
  time: '2026-11-02T14:05:00Z',
  accepts: ['application/json'],
  maxBodyBytes: 1_000_000,
  attachments: null,
  idempotencyTtlHours: 720,
  packs: [{ kind: 'evidence', ...packReference }],
  retention: 'Made-up data, deleted each night.',
  contact: { name: 'Testshire front door', phone: '01632 960000' },
};

/** The receipt an honest council gives for this body. */
export function receiptFor(body: Buffer, receiptId = 'REF-1'): Record<string, unknown> {
  const { submissionId, idempotencyKey } = JSON.parse(body.toString()) as Record<string, string>;
  const contentDigest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const receivedAt = '2026-11-02T14:05:00.000Z';
  return {
    receiptId,
    submissionId,
    idempotencyKey,
    receivedAt,
    contentDigest,
    status: 'stored',
    next: 'We read it today.',
  };
}

function allow(response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type, accept, idempotency-key, content-digest');
  response.setHeader(
    'access-control-expose-headers',
    'retry-after, location, etag, idempotent-replayed, upload-offset',
  );
}

/** Answers with this status and JSON value. */
export function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(value));
}

/** A page, as a captive portal or a proxy answers with. */
export function page(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in to the Wi-Fi</title>');
}
