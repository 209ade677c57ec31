import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDigest } from '../../../demo/endpoint/content-digest.js';
import type { Pack } from '../../../src/packs/types.js';
import type { JsonObject } from '../../../src/schema/types.js';

const packFile = new URL('../fixtures/pack.json', import.meta.url);
const trainingFile = new URL('../fixtures/training.json', import.meta.url);
const packBytes = readFileSync(packFile);

/** The pack that the service tests are made with. */
export const pack = JSON.parse(packBytes.toString()) as Pack;

export const packDigest = contentDigest(packBytes);

/** The answers of somebody who is not in a hurry. */
export const calm: JsonObject = {
  gate: { immediateDanger: 'no', harmNow: 'no' },
  worry: { whatWorries: 'Made-up worry' },
};

/** A folder laid out as the build lays out `dist`, with the made-up packs in it. */
export async function madeUpDist(): Promise<{ readonly dist: string; remove(): Promise<void> }> {
  const dist = await mkdtemp(join(tmpdir(), 'front-door-dist-'));
  await mkdir(join(dist, 'packs/madeup'), { recursive: true });
  await copyFile(packFile, join(dist, 'packs/madeup/evidence.json'));
  await copyFile(trainingFile, join(dist, 'packs/madeup/training.json'));
  return { dist, remove: () => rm(dist, { recursive: true }) };
}

export function envelope(data: JsonObject = calm, changes: JsonObject = {}): JsonObject {
  return {
    contract: '1',
    submissionId: randomUUID(),
    idempotencyKey: randomUUID(),
    kind: 'evidence',
    pack: { id: pack.id, version: pack.version, digest: packDigest },
    schema: { id: String(pack.schema['$id']), digest: contentDigest(JSON.stringify(pack.schema)) },
    createdAt: '2026-11-22T14:05:00.000Z',
    sdk: '0.0.0-test',
    supersedes: null,
    data,
    ...changes,
  };
}

/** A request as our own client makes it; `headers` and `body` may be spoiled. */
export interface Post {
  readonly body: string | Buffer;
  readonly headers: Record<string, string>;
}

export function post(content: JsonObject = envelope()): Post {
  return postOf(JSON.stringify(content), String(content['idempotencyKey']));
}

export function postOf(body: string | Buffer, key: string): Post {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, application/problem+json',
    'idempotency-key': `"${key}"`,
    'content-digest': contentDigest(body),
  };
  return { body, headers };
}

/** The same request with headers set, or with `null` left out. */
export function withHeaders(request: Post, changes: Readonly<Record<string, string | null>>): Post {
  const headers = Object.entries({ ...request.headers, ...changes }).filter(([, value]) => value !== null);
  return { body: request.body, headers: Object.fromEntries(headers) as Record<string, string> };
}
