import assert from 'node:assert/strict';
import type { FastifyInstance } from 'fastify';
import { offerSessions } from '../../../demo/endpoint/booking/offer-sessions.js';
import { readTrainingPacks } from '../../../demo/endpoint/booking/training-packs.js';
import type { Database } from '../../../demo/endpoint/database/types.js';
import type { ProblemDocument } from '../../../demo/endpoint/problems/problem.js';
import { createService } from '../../../demo/endpoint/service.js';
import type { ServiceOptions } from '../../../demo/endpoint/types.js';
import type { Backend } from './backends.js';
import { madeUpDist, type Post } from './made-up.js';

/** One database with as many services on it as a test wants, each on a port of its own. */
export interface Bench {
  readonly database: Database;
  /** Where further processes find the same tables; empty where none can. */
  readonly serverUrl: string;
  readonly packsDir: string;
  /** Another connection to the same tables, where the backend has any. */
  another(): Promise<Database>;
  /** A listening service; the address of its API. */
  start(options?: Partial<ServiceOptions>): Promise<{ readonly app: FastifyInstance; readonly url: string }>;
  /** How many submissions are stored. */
  count(): Promise<number>;
  /** Forgets what arrived, and what was changed of the timetable. */
  forget(): Promise<void>;
  /** The same, and stops the services. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openBench(backend: Backend): Promise<Bench> {
  const place = await backend.place();
  const { dist, remove } = await madeUpDist();
  const database = await place.open();
  const doors = [database];
  let running: FastifyInstance[] = [];
  const start: Bench['start'] = async (options = {}) => {
    const defaults = { database, packsDir: `${dist}/packs`, demo: true, allowedOrigins: [] };
    const app = await createService({ ...defaults, rateLimit: { burst: 1000, perSecond: 1 }, ...options });
    running.push(app);
    return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  };
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((app) => app.close()));
    running = [];
  };
  const forget = async (): Promise<void> => {
    await database.query(
      `truncate submissions, audit_log, ended_sessions, attachments, attachment_parts, submission_attachments, holds,
         hold_items, bookings, booking_tokens, booking_items, attendees, access_needs, emails, attendance, leads,
         training_sessions cascade`,
    );
    await offerSessions(database, training, { demo: true, now: new Date() });
  };
  const training = await readTrainingPacks({ packsDir: `${dist}/packs`, demo: true });
  // Once, so that the tables are there before the first test looks into them.
  await start();
  await stop();
  return {
    database,
    serverUrl: place.url,
    packsDir: `${dist}/packs`,
    another: async () => {
      const door = await place.open();
      if (!doors.includes(door)) doors.push(door);
      return door;
    },
    start,
    count: async () => (await database.query<{ n: number }>('select count(*) as n from submissions')).rows[0]!.n,
    forget,
    clear: async () => {
      await stop();
      await forget();
    },
    close: async () => {
      await stop();
      for (const door of doors) await door.close();
      await place.remove();
      await remove();
    },
  };
}

export function send(url: string, { body, headers }: Post): Promise<Response> {
  return fetch(`${url}/api/submissions`, { method: 'POST', body: body as BodyInit, headers, redirect: 'manual' });
}

/** Asserts that the answer is a problem with this code, and gives it. */
export async function problemOf(response: Response, status: number, code: string): Promise<ProblemDocument> {
  const text = await response.text();
  assert.equal(response.status, status, text);
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
  const problem = JSON.parse(text) as ProblemDocument;
  assert.equal(problem.type, `urn:front-door:problem:${code}`);
  assert.equal(problem.status, status);
  assert.ok(problem.title && problem.detail);
  return problem;
}
