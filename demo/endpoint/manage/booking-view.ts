import type { ManagedBooking } from '../../../src/delivery/booking/types.js';
import type { BookingApi, SessionName } from './api.js';
import { button, element } from './dom.js';
import { peopleForm } from './people-form.js';
import { daysWords, momentWords, statusWords } from './words.js';

type Item = ManagedBooking['items'][number];

/** What the page is about, and how it asks for something. */
export interface View {
  readonly booking: ManagedBooking;
  readonly names: Readonly<Record<string, SessionName>>;
  readonly api: BookingApi;
  /** Asks the service, shows what came of it and says these words. */
  readonly run: (ask: () => Promise<ManagedBooking>, said: string) => Promise<void>;
}

export function bookingView(view: View): readonly Node[] {
  const { booking, api, run } = view;
  const isOver = booking.status === 'cancelled';
  return [
    element('h1', { tabindex: '-1' }, `Booking ${booking.reference}`),
    element('p', {}, `${booking.school.name}. ${statusWords[booking.status]}`),
    ...booking.items.map((item) => itemView(item, view)),
    ...(isOver
      ? []
      : [
          section(
            'Who comes',
            element('p', {}, 'Cannot somebody come? Put a colleague’s name and address in their place.'),
            peopleForm(booking, (attendees) => run(() => api.change({ attendees }), 'Saved.')),
          ),
          section('Cancel', cancelling(view)),
        ]),
  ];
}

const section = (title: string, ...content: readonly Node[]): HTMLElement =>
  element('section', { class: 'group' }, element('h2', {}, title), ...content);

function itemView(item: Item, { booking, names, api, run }: View): HTMLElement {
  const known = names[item.sessionId];
  const name = known?.name ?? item.sessionId;
  const rows: readonly (readonly [string, string | Node])[] = [
    [known?.printedDays ? 'When (a made-up date)' : 'When', daysWords(item.days, known?.part ?? null)],
    ...(known?.printedDays ? [['Printed in the timetable as', daysWords(known.printedDays, known.part)] as const] : []),
    ...(known?.where ? [['Where', known.where] as const] : []),
    ...(booking.items.length > 1 || item.status !== booking.status
      ? [['State', statusWords[item.status]] as const]
      : []),
    ...(item.joinUrl === undefined
      ? []
      : [['Link to join', element('a', { href: item.joinUrl, rel: 'noreferrer' }, 'Join online')] as const]),
    ...(item.cancelBy === null ? [] : [['Change or cancel by', momentWords(item.cancelBy)] as const]),
    ...(item.offeredUntil === undefined ? [] : [['Kept for you until', momentWords(item.offeredUntil)] as const]),
  ];
  const list = element('dl');
  for (const [label, value] of rows)
    list.append(element('div', {}, element('dt', {}, label), element('dd', {}, value)));
  const answer = (how: 'accept' | 'decline', said: string) => () => run(() => api.answer(how, item.sessionId), said);
  return section(
    name,
    list,
    ...(item.status === 'offered'
      ? [
          button('Accept the place', answer('accept', 'You have the place.')),
          ' ',
          button('Decline it', answer('decline', 'The place goes to somebody else.'), true),
        ].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part))
      : []),
    ...(item.status === 'waitlisted'
      ? [button('Leave the waiting list', answer('decline', 'You are off the waiting list.'), true)]
      : []),
  );
}

function cancelling({ booking, api, run }: View): HTMLElement {
  const what = booking.kind === 'places' ? 'the booking' : 'the request';
  return element(
    'details',
    {},
    element('summary', {}, `Cancel ${what}`),
    element(
      'p',
      {},
      'This cancels it for everybody named above. It cannot be taken back; a place may then be somebody else’s.',
    ),
    button(`Yes, cancel ${what}`, () => run(() => api.cancel(), 'Cancelled.')),
  );
}
