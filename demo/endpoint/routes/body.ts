import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** The bytes of a body; none where none came. */
export const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/** A type that a plain HTML form could send needs no preflight; refusing all but one makes every foreign page ask first. */
export function checkType({ headers }: FastifyRequest, expected: string): void {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const isEncoded = headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';
  if (type === expected && !isEncoded) return;
  throw new Problem('unsupported-media-type', `Send this as Content-Type: ${expected}, not compressed.`);
}
