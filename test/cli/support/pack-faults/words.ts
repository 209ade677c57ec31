import { fault, noQuestion, type PackFault } from './fault.js';

const YOUR_NAME = '/text/en/fields/~1you~1yourName';

/** Words: missing, or for nothing. */
export const wordsFaults: readonly PackFault[] = [
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
    noQuestion('/text/en/fields/~1you~1fax', '/you/fax'),
  ),
  fault('a page without title', '/text/en/pages/gate', undefined, '/text/en/pages: Add the title of the page gate.'),
  fault('a title of no page', '/text/en/pages/extra', { title: 'Extra' }, '/text/en/pages/extra: No page has this id.'),
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
];
