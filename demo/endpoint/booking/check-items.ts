import type { Attendee, BookedItem } from '../../../src/delivery/booking/types.js';
import type { ProblemError } from '../../../src/delivery/types.js';
import { Problem } from '../problems/problem.js';

/** What a schema cannot say: no session twice, and everybody who comes by name. */
export function checkItems(items: readonly BookedItem[], attendees?: readonly Attendee[]): void {
  const ids = items.map(({ sessionId }) => sessionId);
  const errors: ProblemError[] = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `/items/${index}/sessionId`, code: 'uniqueItems', detail: 'This session is named twice.' }],
  );
  const places = Math.max(...items.map(({ quantity }) => quantity));
  if (attendees && attendees.length !== places) {
    const code = attendees.length < places ? 'minItems' : 'maxItems';
    errors.push({ pointer: '/attendees', code, detail: `There are ${places} places: name as many people.` });
  }
  if (errors.length) throw new Problem('invalid-answers', 'The body does not make sense.', { errors });
}
