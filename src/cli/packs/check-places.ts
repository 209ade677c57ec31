import type { PointerPattern } from '../../packs/types.js';
import { isObject } from '../../schema/json.js';
import type { Json, JsonObject } from '../../schema/types.js';
import type { Finding } from '../schema/mend-error.js';
import { at } from './check-names.js';
import { leavesOf, type Places } from './declared-places.js';
import { listOf, membersOf, objectOf, objectsOf, textsOf } from './loose.js';
import { readsOf } from './reads-of.js';

/** That all parts of a pack speak of questions which the schema asks, and that every question is asked on a page. */
export function checkPlaces(pack: JsonObject, places: Places): Finding[] {
  const named = [...namedPlaces(pack), ...namesInLists(pack)];
  return [
    ...named.flatMap(([pointer, place]): Finding[] =>
      places.has(place) ? [] : [[pointer, `No question is at ${place}: correct the pointer, or add it to the schema.`]],
    ),
    ...conditions(pack).flatMap(([pointer, condition, base]) => readsOf(condition, base, pointer, places)),
    ...unasked(pack, places),
  ];
}

type Named = [pointer: string, place: PointerPattern];

function namedPlaces({ ui, text, notices, derived, checks, gaps, outputs }: JsonObject): Named[] {
  const { pages, fields, presets, urgentMinimum } = objectOf(ui);
  const texts = (value: Json | undefined, ...path: readonly (string | number)[]): Named[] =>
    textsOf(value).map(([key, place]) => [at(...path, key), place]);
  const keys = (value: Json | undefined, ...path: readonly string[]): Named[] =>
    Object.keys(objectOf(value)).map((place) => [at(...path, place), place]);
  const members = (list: Json | undefined, path: string, ...names: readonly string[]): Named[] =>
    objectsOf(list).flatMap(([index, one]) =>
      textsOf(one).flatMap(([name, place]): Named[] => (names.includes(name) ? [[at(path, index, name), place]] : [])),
    );
  return [
    ...objectsOf(pages).flatMap(([index, page]) => texts(page['fields'], 'ui', 'pages', index, 'fields')),
    ...keys(fields, 'ui', 'fields'),
    ...texts(presets, 'ui', 'presets'),
    ...texts(urgentMinimum, 'ui', 'urgentMinimum'),
    ...membersOf(text).flatMap(([lang, words]) => keys(words['fields'], 'text', lang, 'fields')),
    ...members(notices, 'notices', 'after'),
    ...members(derived, 'derived', 'pointer', 'from'),
    ...members(checks, 'checks', 'pointer'),
    ...members(gaps, 'gaps', 'pointer', 'from'),
    ...texts(objectOf(outputs)['expects'], 'outputs', 'expects'),
    ...['call', 'portal', 'record'].flatMap((list) =>
      objectsOf(objectOf(outputs)[list]).flatMap(([index, block]) =>
        texts(block['fields'], 'outputs', list, index, 'fields'),
      ),
    ),
  ];
}

/** The answers that name an element of a list, in its heading. */
function namesInLists({ ui }: JsonObject): Named[] {
  return membersOf(objectOf(ui)['fields']).flatMap(([list, { namedBy }]) =>
    textsOf(namedBy).map(([index, key]): Named => [at('ui', 'fields', list, 'namedBy', index), `${list}/[]/${key}`]),
  );
}

/** Every condition of the pack, with the place whose answers it is asked of. */
export function conditions({ ui, text, notices }: JsonObject): [pointer: string, condition: Json, base: string][] {
  const found: [string, Json | undefined, string][] = [
    [at('ui', 'shortPath', 'when'), objectOf(objectOf(ui)['shortPath'])['when'], ''],
    ...objectsOf(notices).map(([index, { when }]): [string, Json | undefined, string] => [
      at('notices', index, 'when'),
      when,
      '',
    ]),
    ...membersOf(text).flatMap(([lang, words]) =>
      membersOf(words['fields']).flatMap(([field, { variants }]) =>
        objectsOf(variants).map(([index, { when }]): [string, Json | undefined, string] => [
          at('text', lang, 'fields', field, 'variants', index, 'when'),
          when,
          field.slice(0, field.lastIndexOf('/')),
        ]),
      ),
    ),
  ];
  return found.filter((one): one is [string, Json, string] => isObject(one[1]));
}

/** Every question is on a page, unless the page works it out. */
function unasked({ ui, derived }: JsonObject, places: Places): Finding[] {
  const pages = objectsOf(objectOf(ui)['pages']);
  const asked = pages.flatMap(([, { fields }]) => listOf(fields).map(String));
  const worked = new Set(objectsOf(derived).map(([, { pointer }]) => pointer));
  return [...leavesOf(places)].flatMap((field): Finding[] => {
    const list = field.slice(0, field.lastIndexOf('/[]/'));
    const isNamed = asked.includes(field) || worked.has(field);
    const isInside = asked.some(
      (one) => field.startsWith(`${one}/`) && !(one === list && asked.some((other) => other.startsWith(`${list}/[]/`))),
    );
    return isNamed || isInside ? [] : [['/ui/pages', `Ask ${field} on a page.`]];
  });
}
