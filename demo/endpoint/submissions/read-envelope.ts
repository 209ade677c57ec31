import { readFileSync } from 'node:fs';
import type { ProblemError, Submission } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { checkerFor } from '../packs/check-answers.js';
import { Problem } from '../problems/problem.js';
import { parseJson } from './parse-json.js';
import { shapeFault } from './shape-fault.js';

/** The envelope of `schemas/submission.schema.json`. */
export interface Envelope extends Pick<Submission, 'kind' | 'pack' | 'schema' | 'data' | 'supersedes' | 'attachments'> {
  readonly submissionId: string;
  readonly idempotencyKey: string;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/submission.schema.json', import.meta.url), 'utf8'),
) as JsonObject;
const check = checkerFor(schema);

/** Reads the body, or says where it is not an envelope. Pointers are into the envelope. */
export function readEnvelope(bytes: Buffer, key: string): Envelope {
  const value = parseJson(bytes);
  const fault = shapeFault(value);
  if (fault !== null) refuse(fault);
  const errors = check(value);
  if (errors.length) refuse('The body does not meet the schema of a submission.', errors);
  const envelope = value as Envelope;
  if (envelope.idempotencyKey !== key) {
    refuse('The key in the body is not the one in the header.', [
      { pointer: '/idempotencyKey', code: 'const', detail: 'This must be the key of the Idempotency-Key header.' },
    ]);
  }
  return envelope;
}

function refuse(detail: string, errors?: readonly ProblemError[]): never {
  throw new Problem('malformed', detail, errors ? { errors } : {});
}
