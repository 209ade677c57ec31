import type { PhoneContact, ThresholdPack, ThresholdText } from '../../packs/index.js';
import type { Outcome, Route } from '../../rules/threshold/index.js';
import type { WallTime } from '../../rules/hours/index.js';
import type { HomeCouncil } from './home-council.js';
import type { Page } from './words.js';

/** A number to ring, with what to do when it answers. */
export interface Line {
  readonly team: string;
  readonly phone: string;
  /** The key to press. */
  readonly option?: number;
  /** Which choice to ask for then. */
  readonly choose?: string;
  readonly hours?: string;
  readonly note?: string;
}

/** Whom to ring about this child now. */
export interface Reach {
  /** Where the child lives, when that is another council's area. */
  readonly elsewhere: string | undefined;
  /** Closed only where the out-of-hours team is to be phoned instead (M4): other routes wait for the office. */
  readonly office: Outcome['office'];
  /** When a closed office opens. */
  readonly opens?: WallTime;
  readonly day: Line | undefined;
  readonly night: Line | undefined;
  /** Where numbers that are not known here are to be found; `lead` ends the key of the words before. */
  readonly pages: readonly (Page & { readonly lead: string })[];
  /** The route's own review date, where it has one. */
  readonly reviewBy: string | null;
}

/** The words of a pack in a language. */
export const textOf = (pack: ThresholdPack, lang: string): ThresholdText => {
  const text = pack.text[lang] ?? pack.text['en'];
  if (!text) throw new TypeError('text.en');
  return text;
};

const line = ({ team, phone, hoursAsPrinted }: PhoneContact): Line | undefined =>
  phone ? { team, phone, ...(hoursAsPrinted && { hours: hoursAsPrinted }) } : undefined;

/** 999 and everyday services have no number of the council's own: the one for urgent calls, or for advice, stands there. */
const numberOf = (entryId: string): string => {
  if (entryId === '999') return 'urgent';
  return entryId === 'universal' ? 'consult' : entryId;
};

/** With a worry about the lead (M12), a team's words that begin with the person's own lead give way to the front door's. */
const routeLine = (
  pack: ThresholdPack,
  route: Route,
  id: string,
  lang: string,
  isAboutLead: boolean,
): Line | undefined => {
  const { frontDoor } = pack.contacts;
  const words = textOf(pack, lang).routes[id];
  if (!route.phone || route.status === 'withdrawn') return line(frontDoor);
  const hours = route.hoursNotKnown || route.hours ? undefined : frontDoor.hoursAsPrinted;
  return {
    team: words?.phoneFor ?? (isAboutLead && route.askLeadFirst ? undefined : words?.team) ?? frontDoor.team,
    phone: route.phone,
    ...(route.option !== undefined && { option: route.option }),
    ...(words?.choose && { choose: words.choose }),
    ...(hours && { hours }),
    ...(words?.phoneNote && { note: words.phoneNote }),
  };
};

/** The name of a council, as the question about the home has it. */
export const councilName = (pack: ThresholdPack, council: string, lang: string): string => {
  const { councils, otherCouncil, councilNotKnown } = textOf(pack, lang);
  const neighbour = Object.hasOwn(pack.contacts.neighbours, council) ? pack.contacts.neighbours[council] : undefined;
  if (council === 'not-known') return councilNotKnown;
  return councils[council] ?? neighbour?.name ?? otherCouncil;
};

/** Whom to ring for a route, where the child lives. */
export const reach = (home: HomeCouncil, outcome: Outcome, lang: string): Reach => {
  const { entryId, office, opens, modifiers } = outcome;
  const { own, rules } = home;
  const contact = home.contact.value;
  const elsewhere = contact.from === 'this-pack' ? undefined : councilName(own, contact.council, lang);
  const { anyCouncil } = own.contacts;
  if (contact.from === 'this-pack' || rules !== own) {
    const id = numberOf(entryId);
    const route = rules.routes[id];
    const day = route ? routeLine(rules, route, id, lang, modifiers.includes('M12')) : line(rules.contacts.frontDoor);
    const lead = day ? 'homeNotKnown' : 'page';
    return {
      elsewhere,
      office: office === 'closed' && !modifiers.includes('M4') ? 'open' : office,
      ...(opens && { opens }),
      day,
      night: line(rules.contacts.outOfHours),
      pages: home.isNotKnown.value || !day ? [{ ...anyCouncil, lead }] : [],
      reviewBy: route?.reviewBy ?? null,
    };
  }
  const name = elsewhere ?? '';
  const { frontDoor, outOfHours, url } = contactsThere(home, contact.council, name);
  const day = line(frontDoor);
  const night = line(outOfHours);
  return {
    elsewhere,
    office: 'not-known',
    day,
    night,
    // A number that nobody has is never shown as blank: the page for every council stands in its place.
    pages: [
      ...(url ? [{ name, url, lead: 'theirPage' }] : []),
      ...(day && night ? [] : [{ ...anyCouncil, lead: day ? 'pageToo' : 'page' }]),
    ],
    reviewBy: null,
  };
};

/** What is known of a council without rules: the numbers of a pack that was taken back, or its row among the neighbours. */
const contactsThere = (
  { own, withdrawn }: HomeCouncil,
  council: string,
  team: string,
): Pick<ThresholdPack['contacts'], 'frontDoor' | 'outOfHours'> & { readonly url?: string | null } => {
  if (withdrawn) return withdrawn.contacts;
  const { neighbours } = own.contacts;
  const row = Object.hasOwn(neighbours, council) ? neighbours[council] : undefined;
  const { phone = null, outOfHours = null, url = null } = row ?? {};
  return { frontDoor: { team, phone }, outOfHours: { team, phone: outOfHours }, url };
};

/** The contacts that stand on every screen: those of the child's home. Where no number is known there, nobody else's stands in. */
export const contactsAtHome = (home: HomeCouncil, lang: string): ThresholdPack['contacts'] => {
  const { own, rules } = home;
  if (rules !== own) return rules.contacts;
  const contact = home.contact.value;
  if (contact.from === 'this-pack') return own.contacts;
  const { frontDoor, outOfHours } = contactsThere(home, contact.council, councilName(own, contact.council, lang));
  return { ...own.contacts, frontDoor, outOfHours };
};
