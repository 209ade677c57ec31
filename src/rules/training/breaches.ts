import { foldName } from './fold-name.js';
import { clash, isOverBefore } from './same-hour.js';
import type { Course, Session, Setting } from './types.js';

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface NamedSchool {
  readonly settingId?: string;
  readonly name: string;
}

/** What somebody wants to book: the first so many attendees for each session. */
export interface AskedPlaces {
  readonly items: readonly { readonly sessionId: string; readonly quantity: number }[];
  readonly school: NamedSchool;
  readonly attendees: readonly Person[];
}

/** A place that somebody has already, or had: of a session that may be over. */
export interface TakenPlace {
  readonly session: Session;
  readonly person: Person;
  readonly school: NamedSchool;
  /** On its waiting list only: that takes no place, but nobody waits twice. */
  readonly isWaiting?: boolean;
}

export interface Offered {
  readonly courses: readonly Course[];
  readonly sessions: readonly Session[];
  readonly settings: readonly Setting[];
}

/** Why a booking cannot be made. The names are those of the problems that the service gives. */
export interface Breach {
  readonly code: 'already-booked' | 'same-hour' | 'prerequisite-missing' | 'rule-broken';
  readonly rule?: 'one-of' | 'own-group' | 'places-per-school';
  readonly sessionId: string;
  /** Whom it concerns: indexes in `attendees`. None for what concerns the school. */
  readonly attendees: readonly number[];
}

interface Wanted extends TakenPlace {
  readonly index: number;
}

/** Every rule that a booking would break, in the order of the timetable. Places left are not looked at here. */
export function breaches(asked: AskedPlaces, offered: Offered, earlier: readonly TakenPlace[]): readonly Breach[] {
  const sessions = offered.sessions.filter(({ id }) => asked.items.some(({ sessionId }) => sessionId === id));
  const wanted = sessions.flatMap((session) => placesIn(session, asked));
  return sessions.flatMap((session) => [
    ...ofPeople(session, wanted, earlier, offered),
    ...ofSchool(session, asked, earlier, offered),
  ]);
}

const placesIn = (session: Session, { items, attendees, school }: AskedPlaces): Wanted[] => {
  const quantity = total(items.filter(({ sessionId }) => sessionId === session.id));
  return attendees.slice(0, quantity).map((person, index) => ({ session, person, school, index }));
};

const total = (items: AskedPlaces['items']): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** Of the first rule that somebody breaks in a session only that one is told of them. */
function ofPeople(
  session: Session,
  wanted: readonly Wanted[],
  earlier: readonly TakenPlace[],
  { courses }: Offered,
): Breach[] {
  const course = courses.find(({ id }) => id === session.course);
  const found = wanted
    .filter((one) => one.session === session)
    .flatMap((one): Breach[] => {
      const before = wanted.slice(0, wanted.indexOf(one));
      const theirs = [...earlier, ...before].filter(({ person }) => isSamePerson(person, one.person));
      const others = [...earlier, ...wanted].filter(({ person }) => isSamePerson(person, one.person));
      const broken = personRule(session, course, theirs, others);
      return broken ? [{ ...broken, sessionId: session.id, attendees: [one.index] }] : [];
    });
  return together(found);
}

/** @param theirs places that the person has before this one @param others all of them, this booking's too */
function personRule(
  session: Session,
  course: Course | undefined,
  theirs: readonly TakenPlace[],
  others: readonly TakenPlace[],
): Pick<Breach, 'code' | 'rule'> | undefined {
  if (theirs.some((one) => one.session.id === session.id)) return { code: 'already-booked' };
  const held = theirs.filter(({ isWaiting }) => !isWaiting).map((one) => one.session);
  if (course?.isOnce && held.some((one) => one.course === course.id)) return { code: 'rule-broken', rule: 'one-of' };
  if (held.some((one) => clash(one, session))) return { code: 'same-hour' };
  const hasPrerequisite = others.some(
    (one) => !one.isWaiting && one.session.course === course?.prerequisite && isOverBefore(one.session, session),
  );
  return course?.prerequisite === undefined || hasPrerequisite ? undefined : { code: 'prerequisite-missing' };
}

/** One breach for all whom it concerns. */
const together = (found: readonly Breach[]): Breach[] => {
  const kind = ({ code, rule }: Breach): string => rule ?? code;
  return [...new Set(found.map(kind))].flatMap((name) => {
    const same = found.filter((one) => kind(one) === name);
    return same.slice(0, 1).map((one) => ({ ...one, attendees: same.flatMap(({ attendees }) => attendees) }));
  });
};

function ofSchool(session: Session, asked: AskedPlaces, earlier: readonly TakenPlace[], offered: Offered): Breach[] {
  const { groups, mostPlacesPerSchool: most } = offered.courses.find(({ id }) => id === session.course) ?? {};
  const listed = entriesOf(asked.school, offered.settings);
  const isTheirs = !session.group || listed.length === 0 || listed.some(({ group }) => group === session.group);
  const school = keyOf(asked.school, offered.settings);
  const taken = earlier.filter(
    (one) => one.session.id === session.id && !one.isWaiting && keyOf(one.school, offered.settings) === school,
  );
  const quantity = total(asked.items.filter(({ sessionId }) => sessionId === session.id));
  const breach = (rule: Breach['rule']): Breach[] => [
    { code: 'rule-broken', ...(rule && { rule }), sessionId: session.id, attendees: [] },
  ];
  return [
    ...(groups === 'own' && !isTheirs ? breach('own-group') : []),
    ...(most !== undefined && taken.length + quantity > most ? breach('places-per-school') : []),
  ];
}

/** Every entry of a school in the list: one that stands in two groups may go to either. */
function entriesOf({ settingId, name }: NamedSchool, settings: readonly Setting[]): readonly Setting[] {
  const typed = foldName(name);
  const listed = settings.find(({ id }) => id === settingId);
  const isIt = listed
    ? (one: Setting): boolean => foldName(one.name) === foldName(listed.name)
    : (one: Setting): boolean => [one.name, one.fullName ?? ''].some((each) => foldName(each) === typed);
  return typed || listed ? settings.filter(isIt) : [];
}

const keyOf = (school: NamedSchool, settings: readonly Setting[]): string =>
  foldName(entriesOf(school, settings)[0]?.name ?? school.name);

/** A school's people may share a mailbox, and two people a name: not both. */
const isSamePerson = (one: Person, other: Person): boolean =>
  foldName(one.name) === foldName(other.name) && one.email.trim().toLowerCase() === other.email.trim().toLowerCase();
