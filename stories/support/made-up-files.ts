import { contentDigest } from '../../src/delivery/content-digest.js';
import type { AttachmentLimits } from '../../src/delivery/types.js';
import type { ServiceRequest } from './made-up-service.js';

/** What the made-up service takes, and says so. */
export const fileLimits: AttachmentLimits = {
  maxBytes: 2 * 1024 * 1024,
  maxCount: 4,
  mediaTypes: ['application/pdf', 'image/png', 'text/plain'],
};

const partBytes = 524_288;

interface Kept {
  readonly bytes: number;
  parts: Uint8Array[];
  received: number;
}

/** Files that arrived, or are on their way, by id. */
export const filesAtService = new Map<string, Kept>();

/** Parts that `files-slow` holds back. */
const held: (() => void)[] = [];

/** Lets the parts go that are held back. */
export const releaseParts = (): void => held.splice(0).forEach((release) => release());

const json = (status: number, value: object, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, code: string, more: object = {}): Response =>
  json(status, { type: `urn:front-door:problem:${code}`, ...more }, { 'Content-Type': 'application/problem+json' });

const open = ({ body }: ServiceRequest): Response => {
  const { bytes } = JSON.parse(new TextDecoder().decode(body)) as { readonly bytes: number };
  const id = crypto.randomUUID();
  filesAtService.set(id, { bytes, parts: [], received: 0 });
  return json(201, { id, offset: 0, partBytes, expiresAt: '2026-11-25T14:05:00Z' });
};

const digestOf = async ({ parts }: Kept): Promise<string> =>
  contentDigest(new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer()));

const ask = async (file: Kept): Promise<Response> =>
  new Response(null, {
    headers: {
      'Upload-Offset': String(file.received),
      'Upload-Length': String(file.bytes),
      ...(file.received === file.bytes && { 'Content-Digest': await digestOf(file) }),
    },
  });

const add = async (id: string, file: Kept, { body = new Uint8Array(), headers }: ServiceRequest): Promise<Response> => {
  if (Number(headers.get('upload-offset')) !== file.received) {
    return problem(409, 'offset-mismatch', { uploadOffset: file.received });
  }
  if ((await contentDigest(body as Uint8Array<ArrayBuffer>)) !== headers.get('content-digest')) {
    return problem(400, 'digest-mismatch');
  }
  file.parts.push(body);
  file.received += body.length;
  const moved = { 'Upload-Offset': String(file.received) };
  if (file.received < file.bytes) return new Response(null, { status: 204, headers: moved });
  return json(200, { id, digest: await digestOf(file) }, moved);
};

/** Answers what is asked of files, as the contract says. */
export const serveFiles = (request: ServiceRequest): Response | Promise<Response> => {
  const id = /\/attachments\/([^/]+)$/.exec(request.url)?.[1];
  if (!id) return open(request);
  const file = filesAtService.get(id);
  if (request.method === 'DELETE') {
    filesAtService.delete(id);
    return new Response(null, { status: 204 });
  }
  if (!file) return problem(404, 'not-found');
  return request.method === 'HEAD' ? ask(file) : add(id, file, request);
};

/** Takes the first part of each file at once, and the others when they are released. */
export const serveSlowly = async (request: ServiceRequest, { signal }: RequestInit): Promise<Response> => {
  const isLater = request.method === 'PATCH' && request.headers.get('upload-offset') !== '0';
  if (isLater) {
    await new Promise<void>((resolve, reject) => {
      held.push(resolve);
      signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
  }
  return serveFiles(request);
};

let drops = 1;

/** From now on the line drops at so many parts that are not the first of their file. */
export const dropParts = (count: number): void => {
  drops = count;
};

/** The line drops half way, as often as `dropParts` says. */
export const serveWithDrops = (request: ServiceRequest): Response | Promise<Response> => {
  const isLater = request.method === 'PATCH' && request.headers.get('upload-offset') !== '0';
  if (!isLater || drops === 0) return serveFiles(request);
  drops -= 1;
  throw new TypeError('Failed to fetch');
};

/** Looks at each file and takes none. */
export const serveRefusing = (request: ServiceRequest): Response | Promise<Response> =>
  request.method === 'PATCH' ? problem(422, 'attachment-refused') : serveFiles(request);

/** Takes nothing for a long while. */
export const serveClosed = (): Response => problem(503, 'closed', { retryAfterSeconds: 600 });
