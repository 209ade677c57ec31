import type { Session } from './types.js';

/** The venue, with its town unless its name says it already. Nothing where neither is known. */
export const placeOf = ({ venue = '', town = '' }: Session): string =>
  venue.includes(town) ? venue : [venue, town].filter(Boolean).join(', ');
