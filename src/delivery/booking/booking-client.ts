import { addressOf, ask, type AskPorts } from '../ask.js';
import { judge } from '../judge.js';
import { parseProblem } from '../parse-problem.js';
import type { PauseCause, WaitCause } from '../types.js';
import { readBooking, readBookingProblem, readHold } from './read-booking.js';
import type { BookedItem, Booking, BookingProblem, BookingProblemCode, BookingRequest, Hold, TrainingRequest } from './types.js';

const PROBLEMS: readonly string[] = [
  'session-full',
  'session-closed',
  'session-past',
  'rule-broken',
  'prerequisite-missing',
  'already-booked',
  'same-hour',
  'hold-expired',
] satisfies BookingProblemCode[];

/** How an attempt to hold or to book ended. */
export type BookingOutcome<Done> =
  | { readonly outcome: 'done'; readonly value: Done }
  /** The service decided: no. */
  | { readonly outcome: 'refused'; readonly code: BookingProblemCode; readonly problem: BookingProblem }
  /** Nobody knows; it can be tried again under the same key. */
  | { readonly outcome: 'waiting'; readonly cause: WaitCause }
  | { readonly outcome: 'paused'; readonly cause: PauseCause | 'invalid' }
  /** The service holds no places: book directly. */
  | { readonly outcome: 'not-offered' };

type Refusal = Exclude<BookingOutcome<never>, { readonly outcome: 'done' }>;

const platform: AskPorts = { fetch: (input, init) => fetch(input, init), timeoutMs: 30_000 };
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json' };

/** Holds and books places at one council's endpoint. Never rejects. */
export class BookingClient {
  readonly #endpoint: URL;
  readonly #ports: AskPorts;
  /** What was sent last: sent again unchanged, it is the same booking. */
  #last = { body: '', key: '' };

  constructor(endpoint: URL, ports: AskPorts = platform) {
    this.#endpoint = endpoint;
    this.#ports = ports;
  }

  /** All items or none. */
  hold(pack: string, items: readonly BookedItem[]): Promise<BookingOutcome<Hold>> {
    return this.#post('holds', JSON.stringify({ pack, items }), {}, readHold);
  }

  extend({ holdId }: Hold): Promise<BookingOutcome<Hold>> {
    return this.#post(`holds/${holdId}/extend`, '{}', {}, readHold);
  }

  /** Gives places back; should that fail, they come back by themselves. */
  async release({ holdId }: Hold): Promise<void> {
    await ask(this.#ports, addressOf(this.#endpoint, `holds/${holdId}`), { method: 'DELETE' });
  }

  book(request: BookingRequest): Promise<BookingOutcome<Booking>> {
    return this.#send('bookings', request);
  }

  request(request: TrainingRequest): Promise<BookingOutcome<Booking>> {
    return this.#send('requests', request);
  }

  #send(path: string, request: BookingRequest | TrainingRequest): Promise<BookingOutcome<Booking>> {
    const body = JSON.stringify(request);
    if (body !== this.#last.body) this.#last = { body, key: crypto.randomUUID() };
    const { key } = this.#last;
    return this.#post(path, body, { 'Idempotency-Key': `"${key}"` }, (value) => readBooking(value, key));
  }

  async #post<Done>(
    path: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    read: (value: unknown) => Done | null,
  ): Promise<BookingOutcome<Done>> {
    const init = { method: 'POST', headers: { ...HEADERS, ...headers }, body };
    const asked = await ask(this.#ports, addressOf(this.#endpoint, path), init);
    if (typeof asked === 'string') return { outcome: 'waiting', cause: 'network' };
    const value = asked.status === 200 || asked.status === 201 ? read(asked.body) : null;
    return value === null ? this.#refusal(asked) : { outcome: 'done', value };
  }

  #refusal(answer: Parameters<typeof judge>[0]): Refusal {
    if (answer.status === 501) return { outcome: 'not-offered' };
    const { code } = parseProblem(answer.body);
    if (PROBLEMS.includes(code))
      return { outcome: 'refused', code: code as BookingProblemCode, problem: readBookingProblem(answer.body) };
    const judged = judge(answer, Date.now());
    if (judged.outcome === 'blocked') {
      this.#last = { body: '', key: '' };
      return { outcome: 'paused', cause: 'invalid' };
    }
    return judged.outcome === 'waiting' ? { outcome: 'waiting', cause: judged.cause } : judged;
  }
}
