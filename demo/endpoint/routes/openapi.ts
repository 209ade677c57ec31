import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { parse } from 'yaml';
import type { JsonObject } from '../../../src/schema/types.js';

const folder = new URL('../../../schemas/', import.meta.url);

/** The contract as one document: the published file with the schemas that it refers to put in. */
export async function readOpenapi(): Promise<JsonObject> {
  const document = parse(await readFile(new URL('endpoint.openapi.yaml', folder), 'utf8')) as JsonObject & {
    readonly components: { readonly schemas: JsonObject };
  };
  const submission = JSON.parse(await readFile(new URL('submission.schema.json', folder), 'utf8')) as JsonObject;
  document.components.schemas['Submission'] = submission;
  const bookings = await readFile(new URL('booking.schema.json', folder), 'utf8');
  // Its definitions become the document's own, and refer to each other there.
  const { $defs } = JSON.parse(bookings.replaceAll('#/$defs/', '#/components/schemas/')) as {
    readonly $defs: JsonObject;
  };
  Object.assign(document.components.schemas, $defs);
  return document;
}

export async function openapiRoute(app: FastifyInstance): Promise<void> {
  const text = JSON.stringify(await readOpenapi());
  app.get('/openapi.json', (_request, reply) => reply.type('application/json').send(text));
}
