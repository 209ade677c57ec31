import type { CalendarWords } from '../../../src/calendar/index.js';
import type { TrainingPack } from '../../../src/packs/training-types.js';
import { dayLines, dayWords, momentWords } from './when-words.js';
import type { MailItem, Matter } from './types.js';

/** What the letters of a service have in common. */
export interface LetterContext {
  /** The timetable that the booking is of; undefined when the service does not have it any more. */
  readonly pack: TrainingPack | undefined;
  readonly isDemo: boolean;
  /** The page to change or cancel, with a capability; null where nothing is left to manage. */
  readonly manageUrl: string | null;
  /** Whom the letters are from: in calendar files too. */
  readonly from: { readonly name: string; readonly email: string };
}

export const calendarWords: CalendarWords = {
  timeUnknown: 'time not known',
  morning: 'morning',
  afternoon: 'afternoon',
  endUnknown: 'When it ends is not known.',
  dayOf: (day, days) => `day ${day} of ${days}`,
};

export const online = 'Online';

/** A course by its name: a coordinator's own, else the pack's. */
export const titleOf = ({ pack }: LetterContext, course: string, title: string | null): string =>
  title ?? pack?.text['en']?.courses[course]?.title ?? course;

const placeOf = ({ mode, venue, town }: MailItem): string =>
  mode === 'remote' ? online : [venue, town].filter(Boolean).join(', ') || 'The place is not known yet';

/** A session in lines: what, when, where. */
export const itemLines = (context: LetterContext, item: MailItem): readonly string[] => [
  titleOf(context, item.course, item.title),
  ...dayLines(item),
  ...(item.printed_days
    ? [`(a made-up date; printed: ${item.printed_days.map(({ date }) => dayWords(date)).join(', ')})`]
    : []),
  placeOf(item),
];

/** Which sessions, short enough for a subject. */
export const inShort = (context: LetterContext, items: readonly MailItem[]): string => {
  const [first] = items;
  if (!first) return '';
  const words = `${titleOf(context, first.course, first.title)}, ${dayWords(first.days[0]?.date ?? '')}`;
  return items.length > 1 ? `${words}, and ${items.length - 1} more` : words;
};

const untilLines = (items: readonly MailItem[], now: Date): readonly string[] => {
  const moments = items.flatMap(({ cancel_by: by }) => (by && by > now ? [by.getTime()] : []));
  return moments.length > 0 ? [`Until ${momentWords(new Date(Math.min(...moments)))}.`] : [];
};

/** How to change or cancel. Whoever has the address may: so it is said. */
export const manageLines = (
  { manageUrl }: LetterContext,
  ask: string,
  items: readonly MailItem[] = [],
  now: Date = new Date(0),
): readonly string[] =>
  manageUrl === null
    ? []
    : [
        ask,
        manageUrl,
        ...untilLines(items, now),
        'Keep this address to yourself: whoever has it can change the booking.',
      ];

/** Below every letter. */
export const footLines = ({ pack, isDemo }: LetterContext, { booking }: Matter): readonly string[] => [
  `Reference ${booking.reference}`,
  '',
  ...(pack ? [pack.council.name] : []),
  'This address does not read answers.',
  ...(isDemo ? ['This is a demonstration. No place is real, and nobody expects you.'] : []),
];
