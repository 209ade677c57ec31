import {
  dropParts,
  fileLimits,
  filesAtService,
  serveClosed,
  serveFiles,
  serveRefusing,
  serveSlowly,
  serveWithDrops,
} from './made-up-files.js';
import { serveBooking } from './made-up-booking.js';
import { knownPacks } from './state-assets.js';
import { serveForm } from './state-forms.js';

/** The only address that is answered here; everything else goes to the network as always. */
export const SERVICE = 'https://front-door.example';

/** A request that reached the made-up service. */
export interface ServiceRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array | undefined;
}

/** What was asked since `requests` was emptied. */
export const requests: ServiceRequest[] = [];

const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, code: string, more: object = {}): Response =>
  new Response(JSON.stringify({ type: `urn:front-door:problem:${code}`, title: code, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

const discovery = (more: object = {}): Response =>
  json(200, {
    contract: '1',
    level: 'L2',
    demo: true,
    time: '2026-11-24T14:05:00Z',
    accepts: ['application/json'],
    maxBodyBytes: 1_000_000,
    packs: knownPacks,
    ...more,
  });

/** The receipt for exactly these bytes. */
const receipt = ({ body, headers }: ServiceRequest): Response => {
  const { submissionId, idempotencyKey } = JSON.parse(new TextDecoder().decode(body)) as Record<string, string>;
  return json(201, {
    receiptId: 'DEMO-7K3F',
    submissionId,
    idempotencyKey,
    receivedAt: '2026-11-24T14:05:00Z',
    contentDigest: headers.get('content-digest'),
    status: 'stored',
    next: '',
  });
};

const network = (): never => {
  throw new TypeError('Failed to fetch');
};

/** It wants to be left alone for a while: nothing is tried again before the person presses. */
const portal = (): Response =>
  new Response('<h1>Sign in to the network</h1>', { headers: { 'Content-Type': 'text/html', 'Retry-After': '120' } });

type Behaviour = (request: ServiceRequest, init: RequestInit) => Response | Promise<Response>;

const isDiscovery = ({ url }: ServiceRequest): boolean => url.endsWith('/discovery');

/** Answers discovery as a good service does, and submissions with `answer`. */
const onSubmission =
  (answer: Behaviour): Behaviour =>
  (request, init) =>
    isDiscovery(request) ? discovery() : answer(request, init);

/** A good service that takes files, too, and does with them what `answer` does. */
const onFiles =
  (answer: Behaviour): Behaviour =>
  (request, init) => {
    if (isDiscovery(request)) return discovery({ attachments: fileLimits });
    return request.url.includes('/attachments') ? answer(request, init) : receipt(request);
  };

/** Never answers until the page gives up. */
const never: Behaviour = (_request, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

/** What `refuses-answers` refuses; a test may put others in. */
export const refusedAnswers = [
  { pointer: '/you/yourPhone', code: 'phone-unknown', detail: 'This number cannot be rung. Give another one.' },
  { pointer: '/worry/whatHappened', code: 'required', detail: 'required' },
];

/** What `refuses-elsewhere` refuses: an answer that the form does not ask for. */
export const refusedElsewhere = { pointer: '/other', code: 'new', detail: 'The council asks more now.' };

/** What a service may do, by the path of its address: `https://front-door.example/accepts`. */
const behaviours: Readonly<Record<string, Behaviour>> = {
  accepts: onSubmission(receipt),
  // Not a service: files that `schema` and `ui` of a form name.
  forms: ({ url }) => serveForm(url),
  // Another address of the same good service.
  moved: onSubmission(receipt),
  'never-answers': onSubmission(never),
  unreachable: network,
  'drops-out': (request, init) => (init.mode === 'no-cors' ? network() : onSubmission(network)(request, init)),
  busy: onSubmission(() => json(429, {}, { 'Retry-After': '120' })),
  fault: onSubmission(() => problem(500, 'fault')),
  stranger: portal,
  'says-ok': onSubmission(() => json(200, { ok: true })),
  refuses: onSubmission(() => problem(401, 'unauthorised')),
  'not-found': () => problem(404, 'not-found'),
  'other-origin': (_request, { mode }) => (mode === 'no-cors' ? new Response() : network()),
  'not-demo': (request) => (isDiscovery(request) ? discovery({ demo: false }) : receipt(request)),
  'other-pack': (request) => (isDiscovery(request) ? discovery({ packs: [] }) : receipt(request)),
  'refuses-answers': onSubmission(() => problem(422, 'invalid-answers', { errors: refusedAnswers })),
  'refuses-elsewhere': onSubmission(() => problem(422, 'invalid-answers', { errors: [refusedElsewhere] })),
  'refuses-everything': onSubmission(() => problem(422, 'invalid-answers', { errors: [] })),
  'too-large': (request) => (isDiscovery(request) ? discovery({ maxBodyBytes: 10 }) : problem(413, 'body-too-large')),
  unsupported: onSubmission(() => problem(415, 'unsupported-media-type')),
  files: onFiles(serveFiles),
  'files-slow': onFiles(serveSlowly),
  'files-drop-once': onFiles(serveWithDrops),
  'files-refused': onFiles(serveRefusing),
  'files-closed': onFiles(serveClosed),
  'reused-key': onSubmission(() => problem(422, 'idempotency-key-reused')),
};

let platform: typeof fetch | undefined;
const { random } = Math;

/** The platform's port to the network. */
const setFetch = (port: typeof fetch): void => void Reflect.set(globalThis, 'fetch', port);

/** Answers the made-up address in place of the network. */
export const openService = (): void => {
  if (platform) return;
  // The wait before a report goes again by itself is random, from none at all: here it is always the longest.
  Math.random = () => 1 - Number.EPSILON;
  const real = (platform = globalThis.fetch.bind(globalThis));
  setFetch(async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(`${SERVICE}/`)) return real(input, init);
    const text = typeof init.body === 'string' ? new TextEncoder().encode(init.body) : undefined;
    const body = init.body instanceof Uint8Array ? init.body : text;
    const request = { url, method: init.method ?? 'GET', headers: new Headers(init.headers), body };
    requests.push(request);
    const booking = await serveBooking(request);
    if (booking) return booking;
    const behave = behaviours[new URL(url).pathname.split('/')[1] ?? ''];
    if (!behave) throw new TypeError(`no such behaviour: ${url}`);
    return behave(request, init);
  });
};

/** Gives the network back. */
export const closeService = (): void => {
  if (platform) setFetch(platform);
  platform = undefined;
  Math.random = random;
  requests.length = 0;
  filesAtService.clear();
  dropParts(1);
};
