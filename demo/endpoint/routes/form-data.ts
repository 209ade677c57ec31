import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import type { Fields } from './fields.js';

/** Lets the routes that are added to `app` take forms with files, as their text. The platform reads them: no library does. */
export function acceptFormData(app: FastifyInstance, bodyLimit: number): void {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit },
    ({ headers }: { readonly headers: { readonly 'content-type'?: string } }, body: Buffer) =>
      readFormData(body, headers['content-type'] ?? ''),
  );
}

async function readFormData(body: Buffer, contentType: string): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => {
      throw new Problem('malformed', 'The form did not arrive whole. Send it again.');
    });
  const fields = [...form].map(async ([name, value]): Promise<readonly [string, string]> => {
    return [name, typeof value === 'string' ? value : decoded(await value.arrayBuffer())];
  });
  return Object.fromEntries(await Promise.all(fields));
}

/** The text of a file, in the encodings in which spreadsheets write it: their own “Unicode text”, UTF-8, Windows. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
