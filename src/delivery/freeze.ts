import { contentDigest } from './content-digest.js';
import type { Envelope, Frozen, Submission } from './types.js';
import { sdkVersion } from './version.js';

export interface FreezePorts {
  readonly now: () => number;
  readonly uuid: () => string;
}

const platform: FreezePorts = { now: Date.now, uuid: () => crypto.randomUUID() };

/**
 * Turns answers into the final bytes, once. Every attempt, kept copy and digest is of these bytes; new answers make new
 * bytes and a new key. Works on secure pages only, where the platform has a digest and random ids.
 */
export async function freeze(submission: Submission, ports: Partial<FreezePorts> = {}): Promise<Frozen> {
  const { now, uuid } = { ...platform, ...ports };
  const { kind, pack, schema, supersedes, demonstration, data, attachments = [] } = submission;
  const submissionId = submission.submissionId ?? uuid();
  const idempotencyKey = uuid();
  const createdAt = new Date(now()).toISOString();
  const envelope: Envelope = {
    contract: '1',
    submissionId,
    idempotencyKey,
    kind,
    pack,
    schema,
    createdAt,
    sdk: sdkVersion,
    supersedes,
    data,
    ...(attachments.length > 0 && { attachments }),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(envelope));
  return {
    submissionId,
    idempotencyKey,
    createdAt,
    kind,
    pack,
    demonstration,
    supersedes,
    bytes,
    contentDigest: await contentDigest(bytes),
  };
}
