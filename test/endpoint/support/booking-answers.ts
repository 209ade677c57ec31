import { randomUUID } from 'node:crypto';
import type { Bench } from './bench.js';
import { ask, asking, booked, held, owner, person } from './booking.js';

/** An answer of an operation of the OpenAPI document. */
export interface Answer {
  readonly method: string;
  readonly path: string;
  readonly response: Response;
}

/** Services that answer differently. */
export interface Doors {
  readonly url: string;
  readonly closed: string;
  readonly slow: string;
}

type Headers = Record<string, string>;

interface Operation {
  readonly method: string;
  /** As the document writes it. */
  readonly path: string;
  /** With this in the place of `{id}`. */
  readonly id?: string;
  readonly body?: unknown;
  readonly headers?: Headers;
  /** A method that this address does not take. */
  readonly wrong: string;
}

/** One answer of every status that booking gives and that a client can cause. */
export async function everyBookingAnswer(bench: Bench, doors: Doors): Promise<readonly Answer[]> {
  const { url } = doors;
  const answers: Answer[] = [];
  const send = async (door: string, operation: Operation, changes: Partial<Operation> = {}): Promise<Response> => {
    const { method, path, id = '', body, headers } = { ...operation, ...changes };
    const response = await ask(door, method, path.replace('{id}', id), body, headers);
    answers.push({
      method: operation.method.toLowerCase(),
      path: path.split('?')[0] ?? '',
      response: response.clone(),
    });
    return response;
  };
  /** What each operation refuses alike. */
  const refuse = async (operation: Operation): Promise<void> => {
    const { body, headers = {} } = operation;
    const withHeaders = (more: Headers): Partial<Operation> => ({ headers: { ...headers, ...more } });
    await send(url, operation, withHeaders({ origin: 'https://evil.example' }));
    await send(url, operation, withHeaders({ via: '1.1 proxy' }));
    await send(url, operation, { method: operation.wrong, body: undefined });
    await send(doors.closed, operation);
    if (!operation.path.startsWith('/sessions')) await send(doors.slow, operation);
    if (body === undefined) return;
    await send(url, operation, withHeaders({ 'content-type': 'text/plain' }));
    await send(url, operation, { body: ' '.repeat(64 * 1024 + 1) });
    await send(url, operation, { body: '{' });
    await send(url, operation, { body: {} });
  };

  const sessions = { method: 'GET', path: '/sessions?pack=madeup', wrong: 'POST' };
  await refuse(sessions);
  const tag = (await send(url, sessions)).headers.get('etag') ?? '';
  await send(url, sessions, { headers: { 'if-none-match': tag } });
  await send(url, sessions, { path: '/sessions' });
  await send(url, sessions, { path: '/sessions?pack=nowhere' });

  const items = [{ sessionId: 'north-pm', quantity: 2 }];
  const holds = { method: 'POST', path: '/holds', body: { pack: 'madeup', items }, wrong: 'GET' };
  await refuse(holds);
  const { holdId } = (await (await send(url, holds)).json()) as { holdId: string };
  await send(url, holds);
  const extend = { method: 'POST', path: '/holds/{id}/extend', id: holdId, wrong: 'GET' };
  await refuse(extend);
  for (const id of [holdId, holdId, holdId, 'x'.repeat(32), 'x']) await send(url, extend, { id });
  const release = { method: 'DELETE', path: '/holds/{id}', id: holdId, wrong: 'GET' };
  await refuse(release);
  for (const id of [holdId, 'x']) await send(url, release, { id });

  const key = { 'idempotency-key': `"${randomUUID()}"` };
  const bookings = { method: 'POST', path: '/bookings', body: asking('full-june', 'ann'), headers: key, wrong: 'GET' };
  await refuse(bookings);
  await send(url, bookings);
  await send(url, bookings);
  const again = { headers: { 'idempotency-key': `"${randomUUID()}"` } };
  await send(url, bookings, again);
  await send(url, bookings, { ...again, body: asking('north-am', 'bea', { holdId: 'x'.repeat(32) }) });

  const { school } = asking('', 'ann');
  const wish = { pack: 'madeup', kind: 'recording', course: 'briefing', school, attendees: [person('ann')] };
  const wishKey = { 'idempotency-key': `"${randomUUID()}"` };
  const requests = { method: 'POST', path: '/requests', body: wish, headers: wishKey, wrong: 'GET' };
  await refuse(requests);
  await send(url, requests);
  await send(url, requests);
  await send(url, requests, again);
  await everyManagedAnswer(bench, url, send, refuse);
  return answers;
}

/** The same for what its owner does with a booking. */
async function everyManagedAnswer(
  { database }: Bench,
  url: string,
  send: (door: string, operation: Operation, changes?: Partial<Operation>) => Promise<Response>,
  refuse: (operation: Operation) => Promise<void>,
): Promise<void> {
  const { holdId } = await held(url, ['north-pm', 2]);
  const { id, token } = owner(url, await booked(url, asking('north-pm', 'cat', { joinsWaitingList: true })));
  const path = '/bookings/{id}';
  const authorization = `Bearer ${token}`;
  const headersOf = async (): Promise<Headers> => {
    const look = await ask(url, 'GET', `/bookings/${id}`, undefined, { authorization });
    return { authorization, 'if-match': look.headers.get('etag') ?? '' };
  };
  const one = async (method: string, under: string, wrong: string, body?: unknown): Promise<Operation> => {
    const operation = { method, path: path + under, id, headers: await headersOf(), wrong, ...(body ? { body } : {}) };
    await refuse(operation);
    await send(url, operation, { headers: {} });
    if (method === 'GET') return operation;
    await send(url, operation, { headers: { authorization } });
    await send(url, operation, { headers: { authorization, 'if-match': '"77"' } });
    return operation;
  };
  const now = async (operation: Operation, changes: Partial<Operation> = {}): Promise<Response> =>
    send(url, operation, { headers: await headersOf(), ...changes });
  await now(await one('GET', '', 'PUT'));
  const patch = await one('PATCH', '', 'PUT', { cover: 'Made-up wish' });
  await now(patch);
  await now(patch, {
    body: { items: [{ sessionId: 'north-pm', quantity: 1 }], attendees: [person('ann'), person('bea')] },
  });
  const offer = { sessionId: 'north-pm' };
  const accept = await one('POST', '/accept', 'GET', offer);
  await now(accept);
  await ask(url, 'DELETE', `/holds/${holdId}`);
  await now(accept);
  await now(patch, { body: { items: [{ sessionId: 'briefing-north', quantity: 1 }] } });
  const decline = await one('POST', '/decline', 'GET', offer);
  await now(decline);
  await database.query("update booking_items set status = 'waitlisted' where session = 'north-pm'");
  await database.query("update training_sessions set is_closed = true where id = 'north-pm'");
  await now(decline);
  await database.query("update training_sessions set cancel_by = now() where id = 'briefing-north'");
  const cancel = await one('POST', '/cancel', 'GET');
  await now(cancel);
  await now(patch, { body: { items: [{ sessionId: 'full-june', quantity: 1 }] } });
  await database.query("update training_sessions set cancel_by = null where id = 'briefing-north'");
  await now(cancel);
}
