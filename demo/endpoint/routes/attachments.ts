import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AttachmentLimits } from '../../../src/delivery/types.js';
import { finisher } from '../attachments/finish.js';
import { readOpening } from '../attachments/read-opening.js';
import { checkRoom, groupOf, promiseMs } from '../attachments/room.js';
import { addPart, findAttachment, OffsetMismatch, openAttachment, removeAttachment } from '../attachments/store.js';
import { partBytes, unsentMs, type Attachment } from '../attachments/types.js';
import type { Queryable } from '../database/types.js';
import { Problem } from '../problems/problem.js';
import { clientNetwork } from '../security/client-network.js';
import { submissionLimits } from '../security/submission-limits.js';
import type { Settings } from '../settings.js';
import { verifiedDigest } from '../submissions/content-digest-header.js';
import { idempotencyKey } from '../submissions/idempotency-key.js';
import { bytesOf, checkType } from './body.js';
import { checkOpen } from './check-open.js';

const partType = 'application/offset+octet-stream';
const longestOpening = 8192;
const idPattern = /^[A-Za-z0-9_-]{16,64}$/;

type OneFile = FastifyRequest<{ Params: { id: string } }>;

/**
 * Files, part by part (ENDPOINT section 1, attachments). Whoever opened a file knows its id and nobody else does: with it
 * the sender asks how far it came, goes on, or takes it back. Nobody reads a file here.
 */
export function attachmentsRoute(app: FastifyInstance, settings: Settings, limits: AttachmentLimits): void {
  const { database, now } = settings;
  const checkPace = submissionLimits(settings);
  const finish = finisher(database, settings.scanAttachment);
  const { partRateLimit } = settings;
  const checkPartPace = submissionLimits({ ...settings, rateLimit: partRateLimit, keyRateLimit: partRateLimit });
  const ofOneFile = {
    onRequest: async (request: OneFile): Promise<void> => {
      checkOpen(settings);
      // What no file was ever called does not reach the database, which could not even be asked for some of it.
      if (!idPattern.test(request.params.id)) throw new Problem('not-found', 'There is no such file here.');
      checkPartPace(request, request.params.id);
    },
  };
  /** Only what is sent long after it was promised: until then its room is kept for it. */
  const checkGrown = async (transaction: Queryable, { opened_at, opened_from }: Attachment): Promise<void> => {
    if (opened_at.getTime() <= now() - promiseMs) await checkRoom(transaction, opened_from, settings, now());
  };
  app.addContentTypeParser(partType, { parseAs: 'buffer', bodyLimit: partBytes }, (_request, body, done) =>
    done(null, body),
  );

  app.post('/attachments', {
    bodyLimit: longestOpening,
    onRequest: async (request) => {
      checkOpen(settings);
      checkType(request, 'application/json');
      checkPace(request, idempotencyKey(request.headers['idempotency-key']));
    },
    handler: async ({ headers, body, ip }, reply) => {
      const opening = readOpening(bytesOf(body), limits);
      const key = idempotencyKey(headers['idempotency-key']);
      const openedAt = new Date(now()).toISOString();
      const from = groupOf(clientNetwork(ip));
      const { attachment, isReplay } = await database.transaction(async (transaction) => {
        const opened = await openAttachment(transaction, key, opening, { openedAt, from });
        if (!opened.isReplay) await checkRoom(transaction, from, settings, now());
        return opened;
      });
      const { id, received: offset, opened_at } = attachment;
      if (isReplay) reply.header('Idempotent-Replayed', 'true');
      const expiresAt = new Date(opened_at.getTime() + unsentMs).toISOString();
      reply.code(isReplay ? 200 : 201).header('Location', `attachments/${id}`);
      return reply.send({ id, offset, partBytes, expiresAt });
    },
  });

  app.head('/attachments/:id', {
    ...ofOneFile,
    handler: async ({ params }: OneFile, reply) => {
      const { received, bytes, digest } = await findAttachment(database, params.id);
      reply.headers({ 'Upload-Offset': received, 'Upload-Length': bytes });
      if (digest !== null) reply.header('Content-Digest', digest);
      return reply.send();
    },
  });

  app.patch('/attachments/:id', {
    bodyLimit: partBytes,
    onRequest: async (request: OneFile) => {
      await ofOneFile.onRequest(request);
      checkType(request, partType);
    },
    handler: async ({ params, headers, body }: OneFile, reply) => {
      const part = bytesOf(body);
      const offset = offsetOf(headers['upload-offset']);
      verifiedDigest(headers['content-digest'], part);
      const attachment = await addPart(database, params.id, offset, part, checkGrown).catch((error: unknown) => {
        if (error instanceof OffsetMismatch) reply.header('Upload-Offset', error.offset);
        throw error;
      });
      reply.header('Upload-Offset', attachment.received);
      if (attachment.received < attachment.bytes) return reply.code(204).send();
      const digest = await finish(attachment);
      return reply.send({ id: params.id, digest });
    },
  });

  app.delete('/attachments/:id', {
    ...ofOneFile,
    handler: async ({ params }: OneFile, reply) => {
      if (await removeAttachment(database, params.id)) return reply.code(204).send();
      throw new Problem('attachment-in-use', 'This file was sent with a form: it stays with that.');
    },
  });
}

function offsetOf(header: string | string[] | undefined): number {
  if (typeof header === 'string' && /^\d{1,10}$/.test(header)) return Number(header);
  throw new Problem('malformed', 'Send Upload-Offset: where in the file this part begins.');
}
