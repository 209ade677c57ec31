import type { Booking, BookingRequest, Hold, OfferedSession, Timetable } from '../../src/delivery/booking/types.js';
import type { TrainingPack } from '../../src/packs/index.js';
import { shiftSessions } from '../../src/rules/training/service.js';
import type { ServiceRequest } from './made-up-service.js';

const NOW = '2026-11-24T14:05:00Z';
const TODAY = '2026-11-24';

/** How sessions stand in the states; the others have most of their places. */
const standing: Readonly<Record<string, OfferedSession['availability']>> = {
  'dover-am': { state: 'waitlist', remaining: 0, asOf: NOW },
  'shepway-am': { state: 'few', remaining: 3, asOf: NOW },
  'dartford-am': { state: 'full', remaining: 0, asOf: NOW },
  'dartford-pm': { state: 'closed', remaining: 20, asOf: NOW },
};

const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ type: `urn:front-door:problem:${code}`, title: code, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

const bodyOf = <Body>({ body }: ServiceRequest): Body => JSON.parse(new TextDecoder().decode(body)) as Body;

/** The built timetable on made-up days. */
const timetable = async (name: string, demo: boolean, taken: number): Promise<Timetable> => {
  const built = await fetch(new URL(`/dist/packs/${name}/training.json`, document.baseURI));
  const { sessions, courses, demo: { shiftDays: by } = { shiftDays: 0 } } = (await built.json()) as TrainingPack;
  const printed = new Map(sessions.map(({ id, days }) => [id, days]));
  return {
    pack: name,
    demo,
    serverTime: NOW,
    hasHolds: true,
    courses: [],
    sessions: shiftSessions(sessions, courses, by, TODAY).map((session) => ({
      ...session,
      printedDays: printed.get(session.id) ?? session.days,
      availability: standing[session.id] ?? {
        state: 'open',
        ...(session.capacity !== null && { remaining: session.capacity - 7 - taken }),
        asOf: NOW,
      },
      cancelBy: null,
    })),
  };
};

const hold = (seconds: number): Response => {
  const expiresAt = new Date(Date.parse(NOW) + seconds * 1000).toISOString();
  const held: Hold = { holdId: 'hold-of-a-state-1', items: [], expiresAt, serverTime: NOW, extensionsLeft: 2 };
  return json(201, held);
};

const booked = (request: ServiceRequest): Response => {
  const { items = [], joinsWaitingList } = bodyOf<Partial<BookingRequest>>(request);
  const status = items.length === 0 ? 'requested' : joinsWaitingList ? 'waitlisted' : 'confirmed';
  const booking: Booking = {
    bookingId: 'booking-of-a-state',
    reference: 'DEMO-4K7Q',
    idempotencyKey: request.headers.get('idempotency-key')?.replaceAll('"', '') ?? '',
    status,
    items: items.map((item) => ({ ...item, days: [], status, joinUrl: 'https://meet.example/briefing' })),
    manageUrl: 'https://front-door.example/manage#made-up',
  };
  return json(201, booking);
};

type Answer = (request: ServiceRequest) => Response;

const network: Answer = () => {
  throw new TypeError('Failed to fetch');
};

interface Behaviour {
  readonly demo?: boolean;
  /** Each booking takes a place of every session: what is asked again has changed. */
  readonly counts?: boolean;
  readonly hold?: Answer;
  readonly book?: Answer;
}

/** What a booking service may do, by the path of its address: `https://front-door.example/books`. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  books: {},
  'books-counting': { counts: true },
  'books-in-earnest': { demo: false },
  'books-ending': { hold: () => hold(100) },
  'books-ended': { hold: () => hold(0) },
  'books-full': {
    hold: () =>
      problem(409, 'session-full', {
        alternatives: ['tunbridge-wells-pm', 'mop-up-1-am', 'mop-up-2-am', 'mop-up-3-am'],
      }),
  },
  'books-past': { hold: () => problem(409, 'session-past') },
  'books-closed': { hold: () => problem(409, 'session-closed') },
  'books-no-hold': { hold: network },
  'books-twice': { book: () => problem(409, 'already-booked', { attendees: [0] }) },
  'books-rule': { book: () => problem(409, 'rule-broken', { rule: 'one-of', attendees: [0] }) },
  'books-same-hour': { book: () => problem(409, 'same-hour', { attendees: [0] }) },
  'books-own-group': { book: () => problem(409, 'rule-broken', { rule: 'own-group' }) },
  'books-per-school': { book: () => problem(409, 'rule-broken', { rule: 'places-per-school' }) },
  'books-prerequisite': { book: () => problem(409, 'prerequisite-missing', { attendees: [0] }) },
  'books-late': { book: () => problem(410, 'hold-expired') },
  'books-offline': { book: network },
  'books-refuses': { book: () => problem(403, 'origin-not-allowed') },
};

/** Bookings that were made where they are counted. */
let made = 0;

/** The timetable, unless the page has it as it is. */
const answerTimetable = async (
  { url, headers }: ServiceRequest,
  { demo = true, counts }: Behaviour,
): Promise<Response> => {
  const taken = counts ? made : 0;
  const etag = `"${taken}"`;
  if (headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
  return json(200, await timetable(new URL(url).searchParams.get('pack') ?? '', demo, taken), { ETag: etag });
};

/** Answers as a booking service does; undefined where the address is none of its own. */
export const serveBooking = async (request: ServiceRequest): Promise<Response | undefined> => {
  const [, name = '', what = '', id] = new URL(request.url).pathname.split('/');
  const behaviour = Object.hasOwn(behaviours, name) ? behaviours[name] : undefined;
  if (!behaviour) return undefined;
  if (what === 'sessions') return answerTimetable(request, behaviour);
  if (what === 'bookings') made += 1;
  if (what !== 'holds') return (behaviour.book ?? booked)(request);
  if (request.method === 'DELETE') return new Response(null, { status: 204 });
  return id ? hold(600) : (behaviour.hold ?? (() => hold(600)))(request);
};
