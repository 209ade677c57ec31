import type { BookingChange, ManagedBooking } from '../../../src/delivery/booking/types.js';
import type { SessionDay } from '../../../src/rules/training/types.js';

/** What a session is called and where it is. */
export interface SessionName {
  readonly name: string;
  readonly where: string;
  readonly part: string | null;
  /** Its days as the council printed them, where those that are offered are made up. */
  readonly printedDays: readonly SessionDay[] | null;
  /** The course that whoever comes has to take first. */
  readonly after: string | null;
}

/** The service said no, or nothing. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Last part of the problem's type, or the rule that is broken; empty where the service did not answer. */
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** One booking at the service, for whoever has its capability. */
export class BookingApi {
  readonly #path: string;
  readonly #token: string;
  #version = '';

  constructor(id: string, token: string) {
    this.#path = `/api/bookings/${id}`;
    this.#token = token;
  }

  read(): Promise<ManagedBooking> {
    return this.#ask('GET', '');
  }

  change(wanted: BookingChange): Promise<ManagedBooking> {
    return this.#ask('PATCH', '', wanted);
  }

  cancel(): Promise<ManagedBooking> {
    return this.#ask('POST', '/cancel');
  }

  answer(how: 'accept' | 'decline', sessionId: string): Promise<ManagedBooking> {
    return this.#ask('POST', `/${how}`, { sessionId });
  }

  async #ask(method: string, path: string, body?: unknown): Promise<ManagedBooking> {
    const response = await fetch(this.#path + path, {
      method,
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        Authorization: `Bearer ${this.#token}`,
        ...(method !== 'GET' && { 'If-Match': this.#version }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch(() => null);
    if (!response) throw new Refusal('');
    if (!response.ok) throw new Refusal(await codeOf(response));
    this.#version = response.headers.get('etag') ?? '';
    return (await response.json()) as ManagedBooking;
  }
}

/** The code of a refusal; of a rule that is broken, which one. */
async function codeOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { readonly type?: string; readonly rule?: string };
  const code = problem.type?.split(':').at(-1) ?? '';
  return (code === 'rule-broken' && problem.rule) || code;
}

/** Names of the sessions of a timetable; none where they cannot be had. */
export async function readNames(pack: string): Promise<Readonly<Record<string, SessionName>>> {
  const response = await fetch(`/manage/names.json?pack=${encodeURIComponent(pack)}`, { credentials: 'omit' }).catch(
    () => null,
  );
  return response?.ok ? ((await response.json()) as Record<string, SessionName>) : {};
}
