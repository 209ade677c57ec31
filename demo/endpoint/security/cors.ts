import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

const requestHeaders = 'content-type, accept, idempotency-key, content-digest, if-match, if-none-match, upload-offset';
const exposedHeaders = 'retry-after, location, etag, idempotent-replayed, upload-offset, upload-length, content-digest';

/**
 * Which pages may use the service (ENDPOINT section 1, CORS). A listed origin is echoed, on refusals too; a page of the
 * service's own origin needs no listing; what comes from no page at all (a program) is not CORS's business.
 */
export function allowOrigin(allowed: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    reply.header('Vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (allowed.includes(origin)) {
      reply.header('Access-Control-Allow-Origin', origin).header('Access-Control-Expose-Headers', exposedHeaders);
    } else if (origin !== `${request.protocol}://${request.host}`) {
      throw new Problem('origin-not-allowed', 'The council has not listed the site that this page belongs to.');
    }
  };
}

/** Answers the question a browser asks before it sends; `allowOrigin` has run before. */
export async function answerPreflight(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await reply
    .code(204)
    .header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE')
    .header('Access-Control-Allow-Headers', requestHeaders)
    .header('Access-Control-Max-Age', '600')
    .send();
}
