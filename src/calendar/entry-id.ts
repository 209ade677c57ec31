/** Id of a session that somebody booked: only this booking's files change or cancel it. */
export const bookedId = (bookingId: string, sessionId: string): string => `booking.${bookingId}.${sessionId}`;

/** Id of a session in a timetable that cannot be booked here. */
export const sessionId = (pack: string, session: string): string => `session.${pack}.${session}`;
