import type { NoticesPack, NoticesText } from '../../../packs/types.js';
import type { Json, JsonObject } from '../../../schema/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';
import { checkPhrases } from '../check-phrases.js';
import { placeholders } from '../check-words.js';

/** Where a page fills in the council's name or that of its front door. */
const FILLED = /^\/(lead|cards\/[^/]+\/paragraphs\/\d+)$/;

/** The mailbox of a person: two names with a dot. */
const PERSONAL = /[a-z]+\.[a-z-]+@/i;

/** That every card, right in its shape, is there once, has words, and is looked at again after the day it is from. */
export function checkNoticesPack(pack: JsonObject): Finding[] {
  const one = pack as unknown as NoticesPack;
  return [
    ...one.cards.flatMap(({ id, date, reviewBy }, index): Finding[] => [
      ...(one.cards.findIndex((other) => other.id === id) < index
        ? [[at('cards', index, 'id'), `Write another id: ${id} is there already.`] as Finding]
        : []),
      ...(date !== undefined && reviewBy <= date
        ? [[at('cards', index, 'reviewBy'), `Write a day after ${date}, the day of the card.`] as Finding]
        : []),
    ]),
    ...Object.entries(one.text).flatMap(([lang, words]) => [
      ...wordsOf(one, lang, words),
      ...placeholders(words as unknown as Json, '', at('text', lang), FILLED),
    ]),
    ...checkPhrases(pack['text'] ?? {}, at('text')),
  ];
}

function wordsOf({ cards }: NoticesPack, lang: string, { cards: words }: NoticesText): Finding[] {
  const ids = cards.map(({ id }) => id);
  return [
    ...ids
      .filter((id) => !Object.hasOwn(words, id))
      .map((id): Finding => [at('text', lang, 'cards'), `Add words for ${id}.`]),
    ...Object.entries(words).flatMap(([id, card]): Finding[] => [
      ...(ids.includes(id) ? [] : [[at('text', lang, 'cards', id), 'No card has this id: take it out.'] as Finding]),
      ...(PERSONAL.test(JSON.stringify(card))
        ? [[at('text', lang, 'cards', id), 'Take the person’s mailbox out: name a team’s.'] as Finding]
        : []),
    ]),
  ];
}
