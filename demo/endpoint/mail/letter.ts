import type { EmailKind } from '../booking/outbox.js';
import { bookingFiles } from './booking-files.js';
import { footLines, inShort, itemLines, manageLines, titleOf, type LetterContext } from './letter-words.js';
import { momentWords } from './when-words.js';
import type { Letter, MailItem, Matter } from './types.js';

type Paragraph = readonly string[];

/** Null: what it was to say is not so any more, and another letter says what is. */
type Write = (context: LetterContext, matter: Matter) => Letter | null;

const letterOf = (
  context: LetterContext,
  matter: Matter,
  subject: string,
  paragraphs: readonly Paragraph[],
  files: Letter['files'] = [],
): Letter => ({
  subject,
  text: `${[...paragraphs, footLines(context, matter)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`,
  files,
});

const withStatus = ({ items }: Matter, ...wanted: readonly MailItem['status'][]): readonly MailItem[] =>
  items.filter(({ status }) => wanted.includes(status));

const withLink = (context: LetterContext, item: MailItem): Paragraph => [
  ...itemLines(context, item),
  ...(item.join_url !== null ? [`Join here: ${item.join_url}`] : []),
];

/** What somebody has now: places, and entries of waiting lists. */
const standing =
  (booked: string, isBooked: Paragraph): Write =>
  (context, matter) => {
    const places = withStatus(matter, 'confirmed');
    const waits = withStatus(matter, 'waitlisted', 'offered');
    if (!matter.isAttendee || places.length + waits.length === 0) return null;
    const subject =
      places.length > 0 ? `${booked}: ${inShort(context, places)}` : `Waiting list: ${inShort(context, waits)}`;
    const waiting =
      waits.length > 0 ? ['You are on the waiting list. We write to you when a place is yours to take.'] : [];
    return letterOf(
      context,
      matter,
      subject,
      [
        places.length > 0 ? isBooked : [],
        ...places.map((item) => withLink(context, item)),
        waiting,
        ...waits.map((item) => itemLines(context, item)),
        places.length > 0 ? ['Open the attached file to put it into your calendar.'] : [],
        manageLines(context, 'Change or cancel here:', [...places, ...waits], matter.now),
        ...(places.length > 0 ? (context.pack?.text['en']?.next ?? []).map((words) => [words]) : []),
      ],
      bookingFiles(context, matter, places),
    );
  };

const cancellation: Write = (context, matter) => {
  const gone = matter.isAttendee ? withStatus(matter, 'cancelled') : matter.items;
  if (gone.length === 0) return null;
  return letterOf(
    context,
    matter,
    `Cancelled: ${inShort(context, gone)}`,
    [
      [
        matter.isAttendee
          ? 'You are not booked any more, and not on the waiting list:'
          : 'You are not booked any more: somebody else comes in your place.',
      ],
      ...gone.map((item) => itemLines(context, item)),
      ['Open the attached file to take it out of your calendar.'],
    ],
    bookingFiles(context, matter, gone, true),
  );
};

const reminder: Write = (context, matter) => {
  const coming = withStatus(matter, 'confirmed').filter(({ starts_at: starts }) => starts > matter.now);
  if (!matter.isAttendee || coming.length === 0) return null;
  const isRemote = coming.some(({ join_url: link }) => link !== null);
  return letterOf(context, matter, `Soon: ${inShort(context, coming)}`, [
    ['You have a place in this training:'],
    ...coming.map((item) => itemLines(context, item)),
    isRemote ? ['The link to join is in the e-mail that confirmed your place.'] : [],
    manageLines(context, 'If you cannot come, cancel, so that somebody else can:', coming, matter.now),
  ]);
};

const offer: Write = (context, matter) => {
  const offered = withStatus(matter, 'offered').filter(
    ({ offered_until: until }) => until !== null && until > matter.now,
  );
  const [first] = offered;
  if (!matter.isAttendee || !first?.offered_until) return null;
  return letterOf(context, matter, `A place is yours to take: ${inShort(context, offered)}`, [
    [`A place came free. It is kept for you until ${momentWords(first.offered_until)}.`],
    ...offered.map((item) => itemLines(context, item)),
    manageLines(context, 'Say yes or no here. After that time it goes to the next on the list.'),
  ]);
};

const requested: Write = (context, matter) => {
  const { booking, courseTitle, isAttendee } = matter;
  if (!isAttendee || booking.kind === 'places') return null;
  const title = titleOf(context, booking.course ?? '', courseTitle);
  const isRecording = booking.kind === 'recording';
  return letterOf(context, matter, isRecording ? `Recording asked for: ${title}` : `Noted: ${title}`, [
    [
      isRecording
        ? `We have your request for the recording of ${title}. We send it to this address.`
        : `${title} has no date yet. We write to you when it has one. Nothing is booked.`,
    ],
    manageLines(context, 'If you do not want it any more:'),
  ]);
};

const kinds: Readonly<Record<EmailKind, Write>> = {
  confirmation: standing('Booked', ['Your place is booked.']),
  change: standing('Changed', ['Your booking has changed. This is what you have now.']),
  cancellation,
  reminder,
  offer,
  requested,
};

/** Writes what is due, as things stand now; null where that is out of date. */
export const writeLetter: Write = (context, matter) => kinds[matter.email.kind](context, matter);
