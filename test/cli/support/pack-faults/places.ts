import { fault, noQuestion, type PackFault } from './fault.js';

/** Pointers, ids and names that lead nowhere. */
export const placesFaults: readonly PackFault[] = [
  fault(
    'a look of no question',
    '/ui/fields/~1you~1fax',
    { width: 5 },
    noQuestion('/ui/fields/~1you~1fax', '/you/fax'),
  ),
  fault(
    'a flag that is none',
    '/ui/fields/~1you~1yourName/private',
    'yes',
    '/ui/fields/~1you~1yourName/private: Write true or false.',
  ),
  fault(
    'a name that no element of the list has',
    '/ui/fields/~1children/namedBy/0',
    'nickname',
    noQuestion('/ui/fields/~1children/namedBy/0', '/children/[]/nickname'),
  ),
  fault('a preset of no question', '/ui/presets/phone', '/you/fax', noQuestion('/ui/presets/phone', '/you/fax')),
  fault(
    'a pointer that is none',
    '/ui/presets/phone',
    'you/fax',
    '/ui/presets/phone: Write a JSON Pointer with [] for any index, such as /children/[]/childName.',
  ),
  fault(
    'a page that asks what the schema does not',
    '/ui/pages/1/fields/0',
    '/you/name',
    noQuestion('/ui/pages/1/fields/0', '/you/name'),
    '/ui/pages: Ask /you/yourName on a page.',
  ),
  fault(
    'an id that is not one',
    '/ui/presets/Your Name',
    '/you/yourName',
    '/ui/presets/Your Name: Write small letters, digits and single hyphens, beginning with a letter.',
  ),
  fault(
    'an id that is there twice',
    '/notices/1/id',
    'urgent',
    '/notices/1/id: Write another id: urgent is there already.',
    '/text/en/notices: Add the words of the notice urgent.',
    '/text/en/notices/danger-now: No notice has this id.',
  ),
  fault('a notice on no page', '/notices/1/pages/0', 'nowhere', '/notices/1/pages/0: No page has the id nowhere.'),
  fault(
    'a notice after no question',
    '/notices/1/after',
    '/gate/danger',
    noQuestion('/notices/1/after', '/gate/danger'),
  ),
  fault(
    'a source of no question',
    '/derived/0/from',
    '/children/[]/born',
    noQuestion('/derived/0/from', '/children/[]/born'),
  ),
  fault('a check of no question', '/checks/0/pointer', '/gate/when', noQuestion('/checks/0/pointer', '/gate/when')),
  fault(
    'an urgent minimum of no question',
    '/ui/urgentMinimum/0',
    '/gate/when',
    noQuestion('/ui/urgentMinimum/0', '/gate/when'),
  ),
  fault(
    'a short path over no page',
    '/ui/shortPath/pages/0',
    'nowhere',
    '/ui/shortPath/pages/0: No page has the id nowhere.',
  ),
];
