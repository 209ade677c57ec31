/** What only a service decides: no page loads it. */
export { breaches } from './breaches.js';
export { foldName } from './fold-name.js';
export { hasBegunAt } from './instants.js';
export { seriesOf, shiftSessions } from './shift-sessions.js';
export type { AskedPlaces, Breach, NamedSchool, Offered, Person, TakenPlace } from './breaches.js';
