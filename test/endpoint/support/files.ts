import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contentDigest } from '../../../demo/endpoint/content-digest.js';
import type { AttachmentReference } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { calm, envelope } from './made-up.js';

export const partBytes = 524_288;

/** A file as its sender has it. */
export interface MadeUpFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A PDF as far as anybody looks, of this length. */
export const pdf = (bytes: number, name = 'letter.pdf'): MadeUpFile => {
  const content = Buffer.alloc(bytes, 'made-up words ');
  content.write('%PDF-1.7\n');
  return { name, mediaType: 'application/pdf', content };
};

type Headers = Readonly<Record<string, string>>;

export function openFile(url: string, file: MadeUpFile, headers: Headers = {}): Promise<Response> {
  const { name, mediaType, content } = file;
  return fetch(`${url}/api/attachments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `"${randomUUID()}"`, ...headers },
    body: JSON.stringify({ name, mediaType, bytes: content.length }),
  });
}

/** Sends bytes as the part at an offset. */
export function sendPart(
  url: string,
  id: string,
  offset: number,
  part: Buffer,
  headers: Headers = {},
): Promise<Response> {
  return fetch(`${url}/api/attachments/${id}`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-digest': contentDigest(part),
      ...headers,
    },
    body: part as unknown as BodyInit,
  });
}

export const askFile = (url: string, id: string): Promise<Response> =>
  fetch(`${url}/api/attachments/${id}`, { method: 'HEAD' });

export const removeFile = (url: string, id: string): Promise<Response> =>
  fetch(`${url}/api/attachments/${id}`, { method: 'DELETE' });

export async function idOf(response: Response): Promise<string> {
  const text = await response.text();
  assert.ok(response.ok, text);
  return (JSON.parse(text) as { readonly id: string }).id;
}

/** Sends the parts from an offset on; the last answer. */
export async function sendRest(url: string, id: string, { content }: MadeUpFile, from = 0): Promise<Response> {
  let response = new Response(null, { status: 500 });
  for (let offset = from; offset < content.length; offset += partBytes) {
    response = await sendPart(url, id, offset, content.subarray(offset, offset + partBytes));
    if (!response.ok) return response;
  }
  return response;
}

/** Sends a whole file; what a submission then says of it. */
export async function sendFile(url: string, file: MadeUpFile, pointer = '/worry/file'): Promise<AttachmentReference> {
  const id = await idOf(await openFile(url, file));
  const response = await sendRest(url, id, file);
  assert.equal(response.status, 200, await response.clone().text());
  const { digest } = (await response.json()) as { readonly digest: string };
  const { name, mediaType, content } = file;
  return { id, digest, name, mediaType, bytes: content.length, pointer };
}

export const urnOf = ({ id }: Pick<AttachmentReference, 'id'>): string => `urn:front-door:attachment:${id}`;

/** A submission that brings one file, at `/worry/file`. */
export function withFile(reference: AttachmentReference, changes: JsonObject = {}): JsonObject {
  const worry = { ...(calm['worry'] as JsonObject), file: urnOf(reference) };
  return envelope({ ...calm, worry }, { attachments: [{ ...reference }], ...changes });
}
