import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type {
  Attendee,
  Booking,
  BookingRequest,
  Hold,
  ManagedBooking,
  OfferedSession,
  Timetable,
} from '../../../src/delivery/booking/types.js';

/** Somebody made up. */
export const person = (name: string, changes: Partial<Attendee> = {}): Attendee => ({
  name: `Made-up ${name}`,
  role: 'lead',
  email: `${name}@school.example`,
  ...changes,
});

/** A place in one session for one person of a school of their own. */
export const asking = (sessionId: string, name: string, changes: Partial<BookingRequest> = {}): BookingRequest => ({
  pack: 'madeup',
  items: [{ sessionId, quantity: 1 }],
  school: { name: `School of ${name}` },
  attendees: [person(name)],
  ...changes,
});

type Headers = Readonly<Record<string, string>>;

/** Sends JSON to an address of the API. */
export function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Headers = {},
): Promise<Response> {
  return fetch(`${url}/api${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

export const post = (url: string, path: string, body: unknown, key: string = randomUUID()): Promise<Response> =>
  ask(url, 'POST', path, body, { 'idempotency-key': `"${key}"` });

/** The answer of a request that must succeed. */
export async function read<T>(response: Response | Promise<Response>, status = 201): Promise<T> {
  const answer = await response;
  const text = await answer.text();
  assert.equal(answer.status, status, text);
  return JSON.parse(text) as T;
}

export const booked = (url: string, request: BookingRequest): Promise<Booking> =>
  read<Booking>(post(url, '/bookings', request));

export const held = (url: string, ...items: readonly [sessionId: string, quantity: number][]): Promise<Hold> =>
  read<Hold>(askHold(url, ...items));

export const askHold = (url: string, ...items: readonly [sessionId: string, quantity: number][]): Promise<Response> =>
  ask(url, 'POST', '/holds', {
    pack: 'madeup',
    items: items.map(([sessionId, quantity]) => ({ sessionId, quantity })),
  });

export const timetable = (url: string): Promise<Timetable> =>
  read<Timetable>(ask(url, 'GET', '/sessions?pack=madeup'), 200);

export async function offered(url: string, id: string): Promise<OfferedSession> {
  const found = (await timetable(url)).sessions.find((session) => session.id === id);
  assert.ok(found, `The timetable has ${id}.`);
  return found;
}

/** What the page behind a `manageUrl` can do. */
export function owner(url: string, { manageUrl }: Booking) {
  const [id = '', token = ''] = new URL(manageUrl).hash.slice(1).split('.');
  const authorization = `Bearer ${token}`;
  const look = (): Promise<Response> => ask(url, 'GET', `/bookings/${id}`, undefined, { authorization });
  return {
    id,
    token,
    look,
    read: () => read<ManagedBooking>(look(), 200),
    /** Changes the booking as it stands now, unless another version is named. */
    send: async (method: string, path: string, body?: unknown, version?: string): Promise<Response> => {
      const tag = version ?? (await look()).headers.get('etag') ?? '';
      return ask(url, method, `/bookings/${id}${path}`, body, { authorization, 'if-match': tag });
    },
  };
}
