import type { Course, Session, SessionDay } from '../../rules/training/types.js';

/** How a session stands. `full` has no waiting list, `waitlist` has; `few` is few places left. */
export type AvailabilityState = 'open' | 'few' | 'full' | 'waitlist' | 'closed';

export interface Availability {
  readonly state: AvailabilityState;
  /** Places nobody holds or has booked; left out where the capacity is not known. */
  readonly remaining?: number;
  /** ISO 8601 UTC, by the service's clock. */
  readonly asOf: string;
}

/** A session as the service offers it. Never with the link to join: that comes with a booking. */
export interface OfferedSession extends Session {
  /** In a demonstration `days` are made up; these are the ones that were printed. */
  readonly printedDays?: readonly SessionDay[];
  readonly availability: Availability;
  /** Last moment to cancel or change, ISO 8601 UTC. */
  readonly cancelBy: string | null;
}

/** `GET /sessions?pack=<id>`: with an ETag. */
export interface Timetable {
  readonly pack: string;
  readonly demo: boolean;
  /** ISO 8601 UTC. */
  readonly serverTime: string;
  /** False where the service books directly (`POST /holds` is 501). */
  readonly hasHolds: boolean;
  /** Titles of what the pack does not know: a coordinator's own courses. */
  readonly courses: readonly (Course & { readonly title?: string })[];
  readonly sessions: readonly OfferedSession[];
}

export interface BookedItem {
  readonly sessionId: string;
  readonly quantity: number;
}

/** `POST /holds`. */
export interface HoldRequest {
  readonly pack: string;
  readonly items: readonly BookedItem[];
}

/** Answer to `POST /holds`, and `POST /holds/{id}/extend`: 201 and 200. All items or none. */
export interface Hold {
  /** Random; whoever has it may book, extend or give back. */
  readonly holdId: string;
  readonly items: readonly BookedItem[];
  readonly expiresAt: string;
  readonly serverTime: string;
  /** How often it may still be made longer. */
  readonly extensionsLeft: number;
}

export type AttendeeRole = 'lead' | 'deputy' | 'other';

export interface Attendee {
  readonly name: string;
  readonly role: AttendeeRole;
  readonly email: string;
  /** Health data: optional, kept apart, seen by whoever prepares the room and by nobody else. */
  readonly accessNeeds?: string;
}

export interface School {
  /** Of the pack's list; left out for a setting that is not in it. */
  readonly settingId?: string;
  readonly name: string;
}

/** `POST /bookings`, with `Idempotency-Key`. As many attendees as the largest quantity of its items. */
export interface BookingRequest {
  readonly pack: string;
  readonly holdId?: string;
  readonly items: readonly BookedItem[];
  readonly school: School;
  readonly attendees: readonly Attendee[];
  /** What they would like to cover. */
  readonly cover?: string;
  /** Where a session is full: put them on its waiting list. */
  readonly joinsWaitingList?: boolean;
}

/** `POST /requests`, with `Idempotency-Key`: a recording in place of a session, or news of a course without dates. */
export interface TrainingRequest {
  readonly pack: string;
  readonly kind: 'recording' | 'when-dated';
  readonly course: string;
  readonly school: School;
  readonly attendees: readonly Attendee[];
}

export type BookingStatus = 'confirmed' | 'waitlisted' | 'offered' | 'cancelled' | 'requested';

/** Answer to `POST /bookings` and `POST /requests` (201; 200 with `Idempotent-Replayed: true` when it comes again). */
export interface Booking {
  readonly bookingId: string;
  /** Short, to read out: `HAL-7Q4K`. */
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly status: BookingStatus;
  readonly items: readonly (BookedItem & {
    readonly days: readonly SessionDay[];
    readonly status: BookingStatus;
    /** Only for those who booked a remote session, once it is known. */
    readonly joinUrl?: string;
  })[];
  /** The service's own page to change or cancel: the capability is in its fragment. */
  readonly manageUrl: string;
}

/**
 * `code` of a problem that booking gives; 409 but for `hold-expired` (410). `too-late`: after `cancelBy`. `offer-ended`:
 * the place is offered to somebody else now.
 */
export type BookingProblemCode =
  | 'session-full'
  | 'session-closed'
  | 'session-past'
  | 'rule-broken'
  | 'prerequisite-missing'
  | 'already-booked'
  | 'same-hour'
  | 'hold-expired'
  | 'too-late'
  | 'offer-ended';

/** A problem's further members. */
export interface BookingProblem {
  /** The sessions it is about. */
  readonly sessions?: readonly string[];
  /** Sessions that have places instead, in the order in which to offer them. */
  readonly alternatives?: readonly string[];
  /** Which rule: `one-of`, `own-group`, `places-per-school`. */
  readonly rule?: string;
  /** Who: indexes in `attendees`. */
  readonly attendees?: readonly number[];
}

/** `GET /bookings/{id}`, and the answer to every change of it: with an ETag. Only for who has its capability. */
export interface ManagedBooking extends Pick<Booking, 'bookingId' | 'reference' | 'status'> {
  readonly pack: string;
  readonly kind: 'places' | TrainingRequest['kind'];
  /** Of a request. */
  readonly course?: string;
  readonly items: readonly (Booking['items'][number] & {
    readonly cancelBy: string | null;
    /** Until when an offered place may be accepted. */
    readonly offeredUntil?: string;
  })[];
  readonly school: School;
  /** Without access needs: those are for whoever prepares the room. */
  readonly attendees: readonly Omit<Attendee, 'accessNeeds'>[];
  readonly cover?: string;
  readonly demo: boolean;
  readonly serverTime: string;
}

/** `PATCH /bookings/{id}`, with `If-Match`: what is left out stays. */
export interface BookingChange {
  readonly items?: readonly BookedItem[];
  /** All of them, in order. Access needs that are left out stay with an attendee who stays; blank ones are deleted. */
  readonly attendees?: readonly Attendee[];
  readonly cover?: string;
}
