import type { Json } from '../../../src/schema/types.js';

/** One thing broken in the merged pack of Halton, and the lines about it after the file's name. */
export interface PackFault {
  readonly what: string;
  readonly pointer: string;
  /** Undefined takes out what is there. */
  readonly value: Json | undefined;
  readonly faults: readonly string[];
}

const fault = (what: string, pointer: string, value: Json | undefined, ...faults: readonly string[]): PackFault => ({
  what,
  pointer,
  value,
  faults,
});

const YOUR_NAME = '/text/en/fields/~1you~1yourName';
const AFTER = 'Mend this first, and check again: only then can pages and words be compared with the schema.';

/** Every class of fault. */
export const packFaults: readonly PackFault[] = [
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
  fault('markup', '/text/en/lead', 'Hello <b>you</b>', '/text/en/lead: Write plain words: this looks like markup.'),
  fault(
    'a placeholder that nothing fills',
    '/text/en/lead',
    'Ask %{name}.',
    '/text/en/lead: Nothing fills %{name}: there are %{council} and %{frontDoor}.',
  ),
  fault(
    'a placeholder where nothing is filled',
    `${YOUR_NAME}/label`,
    'Who at %{council}?',
    `${YOUR_NAME}/label: Nothing fills %{council} here: write the words out.`,
  ),
  fault('a label that is missing', `${YOUR_NAME}/label`, undefined, `${YOUR_NAME}: Add "label".`),
  fault('a question without words', YOUR_NAME, undefined, `${YOUR_NAME}: Add a label.`),
  fault(
    'an option without words',
    '/text/en/fields/~1gate~1openCase/options/no',
    undefined,
    '/text/en/fields/~1gate~1openCase: Add words for the option no.',
  ),
  fault(
    'words of no option',
    '/text/en/fields/~1gate~1openCase/options/maybe',
    'Maybe',
    '/text/en/fields/~1gate~1openCase/options/maybe: No such option: take it out.',
  ),
  fault(
    'an error without words',
    `${YOUR_NAME}/errors`,
    undefined,
    `${YOUR_NAME}: Say in errors.required what to do when it is missing.`,
  ),
  fault(
    'a check without words',
    '/checks/0/id',
    'before-today',
    '/text/en/fields/~1gate~1callRecord~1date: Say in errors.before-today what to do when the check before-today fails.',
  ),
  fault(
    'words at no question',
    '/text/en/fields/~1you~1fax',
    { label: 'Fax' },
    '/text/en/fields/~1you~1fax: No question is at /you/fax: correct the pointer, or add it to the schema.',
  ),
  fault(
    'a look of no question',
    '/ui/fields/~1you~1fax',
    { width: 5 },
    '/ui/fields/~1you~1fax: No question is at /you/fax: correct the pointer, or add it to the schema.',
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
    '/ui/fields/~1children/namedBy/0: No question is at /children/[]/nickname: correct the pointer, or add it to the schema.',
  ),
  fault(
    'a preset of no question',
    '/ui/presets/phone',
    '/you/fax',
    '/ui/presets/phone: No question is at /you/fax: correct the pointer, or add it to the schema.',
  ),
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
    '/ui/pages/1/fields/0: No question is at /you/name: correct the pointer, or add it to the schema.',
    '/ui/pages: Ask /you/yourName on a page.',
  ),
  fault('a page without title', '/text/en/pages/gate', undefined, '/text/en/pages: Add the title of the page gate.'),
  fault('a title of no page', '/text/en/pages/extra', { title: 'Extra' }, '/text/en/pages/extra: No page has this id.'),
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
    '/notices/1/after: No question is at /gate/danger: correct the pointer, or add it to the schema.',
  ),
  fault(
    'a notice without words',
    '/text/en/notices/open-case',
    undefined,
    '/text/en/notices: Add the words of the notice open-case.',
  ),
  fault(
    'words of no notice',
    '/text/en/notices/gone',
    { title: 'Gone', paragraphs: ['Gone.'] },
    '/text/en/notices/gone: No notice has this id.',
  ),
  fault(
    'a number that contacts does not have',
    '/text/en/notices/open-case/phones',
    ['fax'],
    '/text/en/notices/open-case/phones/0: contacts has no fax.',
  ),
  fault(
    'a condition on no question',
    '/notices/1/when',
    { properties: { gate: { required: ['danger'] } } },
    '/notices/1/when/properties/gate/required: No question is at /gate/danger: correct the name.',
  ),
  fault(
    'a condition on no option',
    '/notices/1/when',
    { properties: { gate: { properties: { immediateDanger: { const: 'Yes' } } } } },
    '/notices/1/when/properties/gate/properties/immediateDanger/const: "Yes" is no answer to /gate/immediateDanger: correct it.',
  ),
  fault(
    'a condition with a slip in a keyword',
    '/notices/1/when',
    { requierd: ['gate'] },
    '/notices/1/when/requierd: "requierd" is no keyword of 2020-12, so it checks nothing here: correct it, or leave it as a note of your own.',
  ),
  fault(
    'an ambiguous pattern in a condition',
    '/notices/1/when',
    { properties: { gate: { propertyNames: { pattern: '^(a+)+$' } } } },
    '/notices/1/when/properties/gate/propertyNames/pattern: ^(a+)+$ takes very long on some texts, so the form does not run it: write it so that what repeats can be read in one way only.',
  ),
  fault(
    'a source of no question',
    '/derived/0/from',
    '/children/[]/born',
    '/derived/0/from: No question is at /children/[]/born: correct the pointer, or add it to the schema.',
  ),
  fault(
    'a check of no question',
    '/checks/0/pointer',
    '/gate/when',
    '/checks/0/pointer: No question is at /gate/when: correct the pointer, or add it to the schema.',
  ),
  fault(
    'an urgent minimum of no question',
    '/ui/urgentMinimum/0',
    '/gate/when',
    '/ui/urgentMinimum/0: No question is at /gate/when: correct the pointer, or add it to the schema.',
  ),
  fault(
    'a short path over no page',
    '/ui/shortPath/pages/0',
    'nowhere',
    '/ui/shortPath/pages/0: No page has the id nowhere.',
  ),
  fault(
    'a reference that leads nowhere',
    '/schema/properties/next',
    { $ref: '#/$defs/none' },
    '/schema/properties/next/$ref: Nothing is at #/$defs/none: correct the reference, or add what it names.',
    `/schema/properties/next/$ref: ${AFTER}`,
  ),
  fault(
    'a reference to another document',
    '/schema/properties/next',
    { $ref: 'https://example.org/a.json' },
    '/schema/properties/next/$ref: https://example.org/a.json is another document, and nothing is ever fetched: copy it into this one and refer to it there.',
    `/schema/properties/next/$ref: ${AFTER}`,
  ),
  fault(
    'a schema against the meta-schema',
    '/schema/properties/next',
    { minLength: 'two' },
    '/schema/properties/next/minLength: Write a whole number.',
    `/schema/properties/next/minLength: ${AFTER}`,
  ),
  fault(
    'a pattern that is none',
    '/schema/$defs/you/properties/yourName/pattern',
    '(',
    '/schema/$defs/you/properties/yourName/pattern: ( is no regular expression: correct it.',
  ),
  fault(
    'an ambiguous pattern',
    '/schema/$defs/you/properties/yourName/pattern',
    '^(a+)+$',
    '/schema/$defs/you/properties/yourName/pattern: ^(a+)+$ takes very long on some texts, so the form does not run it: write it so that what repeats can be read in one way only.',
  ),
  fault(
    'a dialect of another year',
    '/schema/$schema',
    'http://json-schema.org/draft-07/schema#',
    '/schema/$schema: Write "https://json-schema.org/draft/2020-12/schema".',
    `/schema/$schema: ${AFTER}`,
  ),
];
