import type { BookingProblem } from '../../../src/delivery/booking/types.js';
import type { ProblemError } from '../../../src/delivery/types.js';

/** Every refusal the service makes: the last part of the problem's type, its status and its title. */
export const refusals = {
  malformed: [400, 'The request could not be read'],
  'digest-missing': [400, 'The Content-Digest header is missing'],
  'digest-mismatch': [400, 'The body is not the one that was sent'],
  'idempotency-key-missing': [400, 'The Idempotency-Key header is missing'],
  unauthorised: [401, 'Sign in first'],
  'capability-wrong': [401, 'This link does not open the booking'],
  'origin-not-allowed': [403, 'This page may not use this service'],
  'role-missing': [403, 'Your sign-in does not open this'],
  'foreign-form': [403, 'That form was not this page’s own'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'That method is not offered here'],
  'lead-not-confirmed': [409, 'The lead is not confirmed'],
  'offset-mismatch': [409, 'The file stands elsewhere'],
  'attachment-in-use': [409, 'The file belongs to a submission'],
  'session-full': [409, 'There are not enough places'],
  'session-closed': [409, 'Booking is closed'],
  'session-past': [409, 'The session has begun or is over'],
  'rule-broken': [409, 'The booking breaks a rule of the timetable'],
  'prerequisite-missing': [409, 'Another course comes first'],
  'already-booked': [409, 'Somebody has a place already'],
  'same-hour': [409, 'Somebody would be in two places at once'],
  'too-late': [409, 'It is too late to change this here'],
  'offer-ended': [409, 'The place is not offered any more'],
  'hold-expired': [410, 'The places are not held any more'],
  'version-mismatch': [412, 'The booking was changed in the meantime'],
  'body-too-large': [413, 'The body is too large'],
  'attachment-too-large': [413, 'The file is too large'],
  'unsupported-media-type': [415, 'That content type is not taken'],
  'attachment-type': [415, 'Files of that type are not taken'],
  misdirected: [421, 'This address is not answered for'],
  'attachment-refused': [422, 'The file was refused'],
  'idempotency-key-reused': [422, 'The key was used for other bytes'],
  'invalid-answers': [422, 'The answers were not accepted'],
  'unknown-pack': [422, 'This service does not know that pack'],
  'unknown-session': [422, 'The timetable has no such session'],
  'version-missing': [428, 'The If-Match header is missing'],
  'rate-limited': [429, 'Too many requests'],
  unexpected: [500, 'The service failed'],
  closed: [503, 'The service is closed'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

/** The body of an RFC 9457 answer. */
export interface ProblemDocument extends BookingProblem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
  readonly retryAfterSeconds?: number;
  /** Where the file stands, for `offset-mismatch`. */
  readonly uploadOffset?: number;
}

type More = Omit<ProblemDocument, 'type' | 'title' | 'status' | 'detail'>;

/** Thrown to refuse a request. Neither its message nor its errors ever hold an answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: RefusalCode;
  readonly more: More;

  constructor(code: RefusalCode, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.more = more;
  }

  get status(): number {
    return refusals[this.code][0];
  }

  get title(): string {
    return refusals[this.code][1];
  }

  get document(): ProblemDocument {
    const { status, title, message: detail } = this;
    return { type: `urn:front-door:problem:${this.code}`, title, status, detail, ...this.more };
  }
}
