import type { JsonObject } from '../../schema/types.js';
import { isObject } from '../../schema/json.js';
import type { Finding } from '../schema/mend-error.js';
import { objectOf } from './loose.js';

/** The numbers that stand on every page, and the dates that say how far to trust them. */
export function checkContacts({ contacts, checkedOn, reviewBy }: JsonObject): Finding[] {
  const found = ['emergency', 'frontDoor', 'outOfHours'].flatMap((name): Finding[] => {
    const contact = objectOf(contacts)[name];
    return isObject(contact) && contact['phone'] === null
      ? [[`/contacts/${name}/phone`, 'Write the number: it stands on every page.']]
      : [];
  });
  const isEarly = typeof reviewBy === 'string' && typeof checkedOn === 'string' && reviewBy < checkedOn;
  if (isEarly) found.push(['/reviewBy', `Write a day after ${checkedOn}, when it was checked.`]);
  return found;
}
