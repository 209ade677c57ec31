import type { Json, JsonObject } from '../../schema/types.js';
import { joinPointer } from '../../schema/pointer.js';
import type { Finding } from '../schema/mend-error.js';
import { listOf, membersOf, objectOf, objectsOf, textsOf } from './loose.js';

/** Those that every council has: a missing one has been told. */
const OWN_NUMBERS = ['emergency', 'frontDoor', 'outOfHours', 'lado'];

/** Joins keys to a JSON Pointer. */
export const at = (...keys: readonly (string | number)[]): string => keys.reduce<string>(joinPointer, '');

/** Every page, notice and number that is named is there, once. */
export function checkNames(pack: JsonObject): Finding[] {
  const ui = objectOf(pack['ui']);
  // Where a whole list is missing, that is the fault, not each name of one of its items.
  if (!Array.isArray(ui['pages']) || !Array.isArray(pack['notices'])) return [];
  const pages = ids(ui['pages']);
  const notices = ids(pack['notices']);
  const used = new Set(objectsOf(pack['notices']).flatMap(([, one]) => (isShown(one) ? [String(one['id'])] : [])));
  return [
    ...twice(pages, 'ui', 'pages'),
    ...twice(notices, 'notices'),
    ...unknown(textsOf(objectOf(ui['shortPath'])['pages']), pages, 'ui', 'shortPath', 'pages'),
    ...objectsOf(pack['notices']).flatMap(([index, one]) =>
      unknown(textsOf(one['pages']), [...pages, '*'], 'notices', index, 'pages'),
    ),
    ...membersOf(pack['text']).flatMap(([lang, words]) => [
      ...wordsOfPages(lang, words, pages),
      ...wordsOfNotices(lang, words, used, numbersOf(pack)),
    ]),
  ];
}

const isShown = ({ pages }: JsonObject): boolean => listOf(pages).length > 0;

const ids = (list: Json | undefined): string[] => objectsOf(list).map(([, one]) => String(one['id']));

function numbersOf({ contacts }: JsonObject): ReadonlySet<string> {
  return new Set([...OWN_NUMBERS, ...Object.keys(objectOf(objectOf(contacts)['neighbours']))]);
}

function twice(names: readonly string[], ...path: readonly string[]): Finding[] {
  return names.flatMap((name, index): Finding[] =>
    names.indexOf(name) === index ? [] : [[at(...path, index, 'id'), `Write another id: ${name} is there already.`]],
  );
}

function unknown(
  named: readonly (readonly [string, string])[],
  pages: readonly string[],
  ...path: readonly (string | number)[]
): Finding[] {
  return named.flatMap(([index, page]): Finding[] =>
    pages.includes(page) ? [] : [[at(...path, index), `No page has the id ${page}.`]],
  );
}

function wordsOfPages(lang: string, words: JsonObject, pages: readonly string[]): Finding[] {
  const given = Object.keys(objectOf(words['pages']));
  return [
    ...pages
      .filter((id) => !given.includes(id))
      .map((id): Finding => [at('text', lang, 'pages'), `Add the title of the page ${id}.`]),
    ...given
      .filter((id) => !pages.includes(id))
      .map((id): Finding => [at('text', lang, 'pages', id), 'No page has this id.']),
  ];
}

function wordsOfNotices(
  lang: string,
  words: JsonObject,
  used: ReadonlySet<string>,
  numbers: ReadonlySet<string>,
): Finding[] {
  const given = membersOf(words['notices']);
  const missing = [...used].filter((id) => !given.some(([name]) => name === id));
  return [
    ...missing.map((id): Finding => [at('text', lang, 'notices'), `Add the words of the notice ${id}.`]),
    ...given.flatMap(([id, { phones }]): Finding[] => [
      ...(used.has(id) ? [] : [[at('text', lang, 'notices', id), 'No notice has this id.'] as const]),
      ...textsOf(phones)
        .filter(([, name]) => !numbers.has(name))
        .map(([index, name]): Finding => [
          at('text', lang, 'notices', id, 'phones', index),
          `contacts has no ${name}.`,
        ]),
    ]),
  ];
}
