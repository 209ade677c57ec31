import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Catalogue } from '../packs/catalogue.js';
import { Problem } from '../problems/problem.js';
import { submissionLimits } from '../security/submission-limits.js';
import type { Settings } from '../settings.js';
import { accept } from '../submissions/accept.js';
import { verifiedDigest } from '../submissions/content-digest-header.js';
import { idempotencyKey } from '../submissions/idempotency-key.js';
import { bytesOf } from './body.js';
import { checkOpen } from './check-open.js';

/** `POST /submissions`, contract level L2: stores the exact bytes, then answers with a receipt. */
export function submissionsRoute(app: FastifyInstance, settings: Settings, catalogue: Catalogue): void {
  const checkPace = submissionLimits(settings);

  // The bytes as they come: they are digested and stored before anything reads them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: settings.maxBodyBytes },
    (_request, body, done) => done(null, body),
  );

  app.post('/submissions', {
    bodyLimit: settings.maxBodyBytes,
    onRequest: async (request) => {
      checkOpen(settings);
      checkMediaType(request);
      checkPace(request, idempotencyKey(request.headers['idempotency-key']));
    },
    handler: async ({ headers, body }, reply) => {
      const bytes = bytesOf(body);
      const key = idempotencyKey(headers['idempotency-key']);
      const contentDigest = verifiedDigest(headers['content-digest'], bytes);
      const receivedAt = new Date(settings.now()).toISOString();
      const { receipt, isReplay } = await accept(settings, catalogue, {
        key,
        bytes,
        contentDigest,
        receivedAt,
      });
      if (isReplay) reply.header('Idempotent-Replayed', 'true');
      return reply.code(isReplay ? 200 : 201).send(receipt);
    },
  });
}

/** A type that a plain HTML form could send needs no preflight; refusing all but JSON makes every foreign page ask first. */
function checkMediaType({ headers }: FastifyRequest): void {
  const isJson = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test((headers['content-type'] ?? '').trim());
  const isEncoded = headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';
  if (isJson && !isEncoded) return;
  throw new Problem('unsupported-media-type', 'Send the submission as Content-Type: application/json, not compressed.');
}
