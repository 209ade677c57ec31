import type { TrainingPack, TrainingText } from '../../../packs/types.js';
import type { Json, JsonObject } from '../../../schema/types.js';
import { joinPointer } from '../../../schema/pointer.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';
import { checkPhrases } from '../check-phrases.js';
import { placeholders } from '../check-words.js';
import { checkSessions } from './check-sessions.js';
import { checkTrainingNames } from './check-training-names.js';

/** Nothing in a timetable is filled in by a page. */
const FILLED = /^$/;

/** The mailbox of a person: two names with a dot. */
const PERSONAL = /[a-z]+\.[a-z-]+@/i;

/** That everything in a timetable, right in its shape, has words, names what is there, and can be true. */
export function checkTrainingPack(pack: JsonObject): Finding[] {
  const one = pack as unknown as TrainingPack;
  return [
    ...checkTrainingNames(one),
    ...checkSessions(one),
    ...Object.entries(one.text).flatMap(([lang, words]) => [
      ...wordsOf(one, lang, words),
      ...placeholders(words as unknown as Json, '', at('text', lang), FILLED),
    ]),
    ...checkPhrases(pack['text'] ?? {}, at('text')),
    ...personal(pack['text'] ?? {}, at('text')),
    ...personal(pack['mailbox'] ?? '', at('mailbox')),
  ];
}

function wordsOf(
  { courses, groups, sessions, external, mailbox }: TrainingPack,
  lang: string,
  words: TrainingText,
): Finding[] {
  const hasYears = sessions.some(({ inferred }) => inferred?.includes('year'));
  const wanted: readonly (readonly [keyof TrainingText, boolean, string])[] = [
    ['years', hasYears, 'Say how the years were worked out.'],
    ['external', external !== undefined, 'Name the council’s booking site.'],
    ['register', mailbox !== undefined, 'Say what the mailbox asks for.'],
  ];
  return [
    ...named(courses, words.courses, at('text', lang, 'courses')),
    ...named(groups, words.groups, at('text', lang, 'groups')),
    ...wanted.flatMap(([part, isWanted, mend]): Finding[] =>
      isWanted && words[part] === undefined ? [[at('text', lang), `${mend} Add ${part}.`]] : [],
    ),
  ];
}

/** Words for each, and for nothing else. */
const named = (list: readonly { readonly id: string }[], words: object, pointer: string): Finding[] => [
  ...list.flatMap(({ id }): Finding[] => (Object.hasOwn(words, id) ? [] : [[pointer, `Add words for ${id}.`]])),
  ...Object.keys(words).flatMap((id): Finding[] =>
    list.some((one) => one.id === id) ? [] : [[joinPointer(pointer, id), 'Nothing has this id.']],
  ),
];

function personal(value: Json, pointer: string): Finding[] {
  if (typeof value === 'string') {
    return PERSONAL.test(value) ? [[pointer, 'Write the mailbox of a role: this looks like a person’s.']] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => personal(one, joinPointer(pointer, key)));
}
