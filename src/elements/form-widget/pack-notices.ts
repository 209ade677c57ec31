import type { Notice, PhoneNumber } from '../../fields/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pack } from '../../packs/index.js';
import type { Json } from '../../schema/types.js';
import { conditionHolds } from './conditions.js';
import { councilWords } from './parts.js';

/** A notice whose condition holds, and the field it follows (none: the top of the page). */
export interface PlacedNotice extends Notice {
  readonly after: string | undefined;
}

/** The numbers that a notice names: a contact of the council's, or a neighbouring council. */
const phones = ({ contacts }: Pack, names: readonly string[]): PhoneNumber[] =>
  names.flatMap((name) => {
    const own = Object.entries(contacts).find(([key, contact]) => key === name && 'team' in contact);
    if (own) return [own[1] as PhoneNumber];
    const neighbour = Object.hasOwn(contacts.neighbours, name) ? contacts.neighbours[name] : undefined;
    return neighbour ? [{ team: neighbour.name, phone: neighbour.phone }] : [];
  });

/** The notices to show on a page for these answers. Placeholders: names of the council and its front door. */
export const noticesFor = (pack: Pack, t: Translator, page: string, answers: Json): readonly PlacedNotice[] =>
  pack.notices.flatMap((rule): PlacedNotice[] => {
    const text = pack.text[t.lang]?.notices[rule.id] ?? pack.text['en']?.notices[rule.id];
    if (!text || !(rule.pages.includes(page) || rule.pages.includes('*')) || !conditionHolds(rule.when, answers))
      return [];
    const words = (one: string): string => councilWords({ pack }, one);
    return [
      {
        id: rule.id,
        tone: rule.tone,
        after: rule.after,
        title: words(text.title),
        paragraphs: text.paragraphs.map(words),
        links: (text.links ?? []).filter((link) => link.href.startsWith('https://')),
        phones: phones(pack, text.phones ?? []),
      },
    ];
  });
