import { fault, type PackFault } from './fault.js';

/** What a pack says about itself and its council. */
export const aboutFaults: readonly PackFault[] = [
  fault('a part that is missing', '/notices', undefined, ': Add "notices".'),
  fault('a name of no part', '/colour', 'red', ': Take out "colour": it means nothing here.'),
  fault(
    'a date that does not exist',
    '/checkedOn',
    '2026-02-30',
    '/checkedOn: Write a date that exists, such as 2026-11-30.',
  ),
  fault(
    'a review before the check',
    '/reviewBy',
    '2026-11-01',
    '/reviewBy: Write a day after 2026-11-22, when it was checked.',
  ),
  fault('a status of no kind', '/status', 'approved', '/status: Write one of: demonstration, live, withdrawn.'),
  fault(
    'a council without emergency number',
    '/contacts/emergency/phone',
    null,
    '/contacts/emergency/phone: Write the number: it stands on every page.',
  ),
  fault(
    'a council without front-door number',
    '/contacts/frontDoor/phone',
    null,
    '/contacts/frontDoor/phone: Write the number: it stands on every page.',
  ),
  fault(
    'a council without number for the night',
    '/contacts/outOfHours/phone',
    null,
    '/contacts/outOfHours/phone: Write the number: it stands on every page.',
  ),
  fault(
    'a form whose front door is a page',
    '/contacts/frontDoor',
    { team: 'iCART', phone: null, reportPage: true },
    '/contacts/frontDoor/phone: Write the number: it stands on every page.',
  ),
  fault('a contact that is missing', '/contacts/outOfHours', undefined, '/contacts: Add "outOfHours".'),
  fault(
    'a number that is none',
    '/contacts/frontDoor/phone',
    'ring us',
    '/contacts/frontDoor/phone: Write a phone number: digits and spaces only.',
  ),
  fault(
    'a value of the wrong type',
    '/contacts/frontDoor/phone',
    5,
    '/contacts/frontDoor/phone: Write a text in quotes.',
  ),
  fault(
    'a time that does not exist',
    '/contacts/frontDoor/hours/0/open',
    '9am',
    '/contacts/frontDoor/hours/0/open: Write a time, such as 09:00.',
  ),
  fault(
    'a link that is not https',
    '/contacts/anyCouncil/url',
    'http://example.org/',
    '/contacts/anyCouncil/url: Write an address that begins with https://.',
  ),
  fault(
    'a link that carries its own page',
    '/contacts/anyCouncil/url',
    'data:text/html,x',
    '/contacts/anyCouncil/url: Write an address that begins with https://.',
  ),
];
