import type { Booking, BookingStatus, ManagedBooking } from '../../../src/delivery/booking/types.js';
import type { AttendeeRole } from '../../../src/delivery/booking/types.js';
import type { Queryable } from '../database/types.js';
import type { ItemStatus, SessionRow } from './types.js';

/** A row of `bookings`, as far as its owner may see it. */
export interface BookingRow {
  readonly id: string;
  readonly reference: string;
  readonly pack: string;
  readonly kind: ManagedBooking['kind'];
  readonly course: string | null;
  readonly setting_id: string | null;
  readonly school: string;
  readonly cover: string | null;
  readonly version: number;
  readonly cancelled_at: Date | null;
}

/** An item with the facts of its session. */
export interface ItemRow extends Pick<SessionRow, 'days' | 'cancel_by' | 'join_url' | 'starts_at'> {
  readonly session: string;
  readonly quantity: number;
  readonly status: ItemStatus;
  readonly waiting_since: Date | null;
  readonly offered_until: Date | null;
}

export interface AttendeeRow {
  readonly name: string;
  readonly role: AttendeeRole;
  readonly email: string;
}

/** A booking with all that belongs to it, but for access needs. */
export interface WholeBooking {
  readonly booking: BookingRow;
  readonly items: readonly ItemRow[];
  readonly attendees: readonly AttendeeRow[];
  readonly now: Date;
}

/** Null: there is none of this id. */
export async function readWhole(database: Queryable, id: string): Promise<WholeBooking | null> {
  const { rows } = await database.query<BookingRow & { readonly now: Date }>(
    `select id, reference, pack, kind, course, setting_id, school, cover, version, cancelled_at,
       clock_timestamp() as now
     from bookings where id = $1`,
    [id],
  );
  const [booking] = rows;
  if (!booking) return null;
  const { rows: items } = await database.query<ItemRow>(
    `select i.session, i.quantity, i.status, i.waiting_since, i.offered_until, s.days, s.cancel_by, s.join_url, s.starts_at
     from booking_items i join training_sessions s on s.pack = i.pack and s.id = i.session
     where i.booking = $1 order by s.starts_at, s.id`,
    [id],
  );
  const { rows: attendees } = await database.query<AttendeeRow>(
    'select name, role, email from attendees where booking = $1 order by number',
    [id],
  );
  return { booking, items, attendees, now: booking.now };
}

/** As its owner sees it. */
export function managedBooking({ booking, items, attendees, now }: WholeBooking, demo: boolean): ManagedBooking {
  const { id, reference, pack, kind, course, setting_id: settingId, school: name, cover } = booking;
  return {
    bookingId: id,
    reference,
    status: statusOf(booking, items),
    pack,
    kind,
    ...(course !== null && { course }),
    items: items.map(managedItem),
    school: { ...(settingId !== null && { settingId }), name },
    attendees,
    ...(cover !== null && { cover }),
    demo,
    serverTime: now.toISOString(),
  };
}

function managedItem(item: ItemRow): ManagedBooking['items'][number] {
  const {
    session: sessionId,
    quantity,
    days,
    status,
    join_url: joinUrl,
    cancel_by: cancelBy,
    offered_until: until,
  } = item;
  return {
    sessionId,
    quantity,
    days,
    status,
    cancelBy: cancelBy?.toISOString() ?? null,
    ...(status === 'confirmed' && joinUrl !== null && { joinUrl }),
    ...(status === 'offered' && until && { offeredUntil: until.toISOString() }),
  };
}

/** Of the whole: what waits for an answer first, then the best that was had. */
function statusOf({ kind, cancelled_at }: BookingRow, items: readonly ItemRow[]): BookingStatus {
  if (cancelled_at !== null) return 'cancelled';
  if (kind !== 'places') return 'requested';
  const order: readonly Booking['status'][] = ['offered', 'confirmed', 'waitlisted'];
  return order.find((status) => items.some((item) => item.status === status)) ?? 'cancelled';
}
