import type { FieldText, Pack, PackText, PointerPattern } from '../../packs/types.js';
import { joinPointer } from '../../schema/pointer.js';
import type { JsonObject } from '../../schema/types.js';
import { declaredPlaces, optionsOf, requiredPlaces } from './declared-places.js';

/** A place of the pack (a JSON Pointer) and what to do about it. */
type Found = readonly [pointer: string, mend: string];
type Places = ReadonlyMap<PointerPattern, readonly JsonObject[]>;

const at = (...keys: readonly (string | number)[]): string => keys.reduce<string>(joinPointer, '');

/** What no schema can say: that the parts of a pack speak of the same questions, pages, notices and numbers. */
export function checkContent(pack: Pack): readonly Found[] {
  const places = declaredPlaces(pack.schema);
  return [
    ...unknownPlaces(pack, places),
    ...unknownNames(pack),
    ...unasked(pack, places),
    ...Object.entries(pack.text).flatMap(([lang, text]) => missingWords(places, lang, text)),
  ];
}

/** Every pattern in the pack names a question. */
function unknownPlaces({ ui, text, notices, derived, checks }: Pack, places: Places): Found[] {
  const named: [string, PointerPattern][] = [
    ...ui.pages.flatMap((page, index) =>
      page.fields.map((field, one): [string, string] => [at('ui', 'pages', index, 'fields', one), field]),
    ),
    ...Object.keys(ui.fields).map((field): [string, string] => [at('ui', 'fields', field), field]),
    ...Object.entries(ui.presets).map(([name, field]): [string, string] => [at('ui', 'presets', name), field]),
    ...ui.urgentMinimum.map((field, index): [string, string] => [at('ui', 'urgentMinimum', index), field]),
    ...Object.entries(text).flatMap(([lang, words]) =>
      Object.keys(words.fields).map((field): [string, string] => [at('text', lang, 'fields', field), field]),
    ),
    ...notices.flatMap(({ after }, index): [string, string][] =>
      after === undefined ? [] : [[at('notices', index, 'after'), after]],
    ),
    ...[...derived.entries()].flatMap(([index, { pointer, from }]): [string, string][] => [
      [at('derived', index, 'pointer'), pointer],
      ...(from === undefined ? [] : [[at('derived', index, 'from'), from] as [string, string]]),
    ]),
    ...checks.map(({ pointer }, index): [string, string] => [at('checks', index, 'pointer'), pointer]),
  ];
  return named.flatMap(([pointer, field]): Found[] =>
    places.has(field) ? [] : [[pointer, `No question is at ${field}: correct the pointer, or add it to the schema.`]],
  );
}

/** Every page, notice and number that is named is there. */
function unknownNames({ ui, text, notices, contacts }: Pack): Found[] {
  const pages = new Set(ui.pages.map(({ id }) => id));
  const rules = new Set(notices.flatMap(({ id, pages: on }) => (on.length > 0 ? [id] : [])));
  const numbers = new Set([...Object.keys(contacts), ...Object.keys(contacts.neighbours)]);
  const found: Found[] = [];
  const want = (isThere: boolean, pointer: string, mend: string): void => void (isThere || found.push([pointer, mend]));
  for (const [index, { pages: on }] of notices.entries()) {
    for (const page of on)
      want(page === '*' || pages.has(page), at('notices', index, 'pages'), `No page has the id ${page}.`);
  }
  for (const page of ui.shortPath?.pages ?? [])
    want(pages.has(page), '/ui/shortPath/pages', `No page has the id ${page}.`);
  for (const [lang, words] of Object.entries(text)) {
    for (const id of pages)
      want(words.pages[id] !== undefined, at('text', lang, 'pages'), `Add the title of the page ${id}.`);
    for (const id of rules)
      want(words.notices[id] !== undefined, at('text', lang, 'notices'), `Add the words of the notice ${id}.`);
    for (const [id, { phones = [] }] of Object.entries(words.notices)) {
      want(rules.has(id), at('text', lang, 'notices', id), 'No notice has this id.');
      for (const name of phones)
        want(numbers.has(name), at('text', lang, 'notices', id, 'phones'), `contacts has no ${name}.`);
    }
  }
  return found;
}

/** Every question is on a page, unless the page works it out. */
function unasked({ ui, derived }: Pack, places: Places): Found[] {
  const asked = ui.pages.flatMap(({ fields }) => fields);
  const worked = new Set(derived.map(({ pointer }) => pointer));
  return [...leavesOf(places)].flatMap((field): Found[] => {
    const list = field.slice(0, field.lastIndexOf('/[]/'));
    const isNamed = asked.includes(field) || worked.has(field);
    const isInside = asked.some(
      (one) => field.startsWith(`${one}/`) && !(one === list && asked.some((other) => other.startsWith(`${list}/[]/`))),
    );
    return isNamed || isInside ? [] : [['/ui/pages', `Ask ${field} on a page.`]];
  });
}

/** A label for every question, words for every option, and for every answer that can be missing what to do. */
function missingWords(places: Places, lang: string, text: PackText): Found[] {
  const required = requiredPlaces(places);
  return [...leavesOf(places)].flatMap((field): Found[] => {
    const words: FieldText | undefined = text.fields[field];
    const pointer = at('text', lang, 'fields', field);
    if (!words) return [[pointer, 'Add a label.']];
    const values = [...optionsOf(places.get(field) ?? []), ...optionsOf(places.get(`${field}/[]`) ?? [])].map(String);
    const missing = values.filter((value) => words.options?.[value] === undefined);
    const extra = Object.keys(words.options ?? {}).filter((value) => !values.includes(value));
    return [
      ...missing.map((value): Found => [pointer, `Add words for the option ${value}.`]),
      ...extra.map((value): Found => [
        at('text', lang, 'fields', field, 'options', value),
        'No such option: take it out.',
      ]),
      ...(required.has(field) && words.errors?.['required'] === undefined
        ? [[pointer, 'Say in errors.required what to do when it is missing.'] as const]
        : []),
    ];
  });
}

/** Places that hold an answer: no object and no list of objects. */
function* leavesOf(places: Places): Iterable<PointerPattern> {
  const holders = new Set([...places.keys()].flatMap((field) => parentsOf(field)));
  for (const field of places.keys()) if (!holders.has(field) && !field.endsWith('/[]')) yield field;
}

/** What holds a place; a list of plain values is no holder. */
function parentsOf(field: PointerPattern): PointerPattern[] {
  if (field.endsWith('/[]')) return [];
  const parent = field.slice(0, field.lastIndexOf('/'));
  return parent.endsWith('/[]') ? [parent, parent.slice(0, -'/[]'.length)] : [parent];
}
