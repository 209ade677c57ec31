import type { JsonObject } from '../../schema/types.js';
import { isObject } from '../../schema/json.js';
import type { Finding } from '../schema/mend-error.js';
import { objectOf } from './loose.js';
import { isForm } from './part-names.js';

/** The numbers that stand on every page, and the dates that say how far to trust them. */
export function checkContacts({ kind, contacts, checkedOn, reviewBy }: JsonObject): Finding[] {
  const found = ['emergency', 'frontDoor', 'outOfHours'].flatMap((name): Finding[] => {
    const contact = isObject(objectOf(contacts)[name]) ? objectOf(objectOf(contacts)[name]) : undefined;
    const hasPage = contact?.['reportPage'] === true && !isForm(String(kind));
    return contact?.['phone'] === null && !hasPage
      ? [[`/contacts/${name}/phone`, 'Write the number: it stands on every page.']]
      : [];
  });
  const isEarly = typeof reviewBy === 'string' && typeof checkedOn === 'string' && reviewBy < checkedOn;
  if (isEarly) found.push(['/reviewBy', `Write a day after ${checkedOn}, when it was checked.`]);
  return found;
}
