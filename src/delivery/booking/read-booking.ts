import { isRecord, plainText, type Unknown } from '../border.js';
import { listOf, readDays } from './read-timetable.js';
import type { Booking, BookingProblem, BookingStatus, Hold } from './types.js';

const STATUSES: readonly unknown[] = ['confirmed', 'waitlisted', 'offered', 'cancelled', 'requested'];
const ID = /^[A-Za-z0-9_-]{1,80}$/;

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** An address that a link may lead to. */
const readAddress = (value: unknown): string | undefined => {
  try {
    const { protocol, href } = new URL(String(value));
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const readItem = (value: Unknown): Booking['items'] => {
  const { sessionId, quantity, status } = value;
  if (!isId(sessionId) || !STATUSES.includes(status)) return [];
  const joinUrl = readAddress(value['joinUrl']);
  const days = readDays(value['days']);
  return [
    { sessionId, quantity: Number(quantity) || 1, days, status: status as BookingStatus, ...(joinUrl && { joinUrl }) },
  ];
};

/** Reads the answer to a hold; null when it is none. */
export const readHold = (value: unknown): Hold | null => {
  if (!isRecord(value) || !isId(value['holdId'])) return null;
  const { holdId, expiresAt, serverTime, extensionsLeft } = value;
  if (!isMoment(expiresAt) || !isMoment(serverTime)) return null;
  return { holdId, items: [], expiresAt, serverTime, extensionsLeft: Number(extensionsLeft) || 0 };
};

/** Reads the answer to a booking or a request; null unless it is about exactly what was sent under this key. */
export const readBooking = (value: unknown, key: string): Booking | null => {
  if (!isRecord(value) || value['idempotencyKey'] !== key || !STATUSES.includes(value['status'])) return null;
  const { bookingId, status } = value;
  const reference = plainText(value['reference'], 40);
  if (!isId(bookingId) || !reference) return null;
  return {
    bookingId,
    reference,
    idempotencyKey: key,
    status: status as BookingStatus,
    items: listOf(value['items']).flatMap(readItem),
    manageUrl: readAddress(value['manageUrl']) ?? '',
  };
};

const only = <One>(value: unknown, is: (one: unknown) => one is One): readonly One[] =>
  Array.isArray(value) ? value.slice(0, 100).filter(is) : [];

/** What a problem says besides its code. */
export const readBookingProblem = (value: unknown): BookingProblem => {
  const problem = isRecord(value) ? value : {};
  const isIndex = (one: unknown): one is number => Number.isInteger(one);
  return {
    alternatives: only(problem['alternatives'], isId),
    rule: plainText(problem['rule'], 40),
    attendees: only(problem['attendees'], isIndex),
  };
};
