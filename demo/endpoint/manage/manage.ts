import { BookingApi, readNames, Refusal, type SessionName } from './api.js';
import { bookingView } from './booking-view.js';
import { element } from './dom.js';
import { refusalWords } from './words.js';
import type { ManagedBooking } from '../../../src/delivery/booking/types.js';

/** The page of one booking. What opens it stands in the fragment: it is taken out of the address at once and kept only here. */
async function start(): Promise<void> {
  const [, id = '', token = ''] = /^#([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})$/.exec(location.hash) ?? [];
  history.replaceState(null, '', location.pathname);
  const content = document.getElementById('booking');
  const status = document.getElementById('status');
  if (!content || !status) return;
  const fallback = [...content.childNodes];
  if (!id) {
    say(status, 'To see your booking, open the link from your e-mail or confirmation again, whole.', true);
    return;
  }
  const api = new BookingApi(id, token);
  let names: Readonly<Record<string, SessionName>> = {};

  let after: readonly string[] = [];

  const show = (booking: ManagedBooking): void => {
    after = [...new Set(booking.items.flatMap(({ sessionId }) => names[sessionId]?.after ?? []))];
    content.replaceChildren(...bookingView({ booking, names, api, run }));
  };
  const run = async (ask: () => Promise<ManagedBooking>, said: string): Promise<void> => {
    try {
      show(await ask());
      say(status, said, false);
    } catch (error) {
      const code = error instanceof Refusal ? error.code : '';
      if (code === 'version-mismatch') show(await api.read());
      if (code === 'capability-wrong') content.replaceChildren(...fallback);
      say(status, refusalWords(code, after), true);
    }
    status.focus();
  };

  say(status, 'Looking for your booking…', false);
  try {
    const booking = await api.read();
    names = await readNames(booking.pack);
    show(booking);
    status.replaceChildren();
  } catch (error) {
    say(status, refusalWords(error instanceof Refusal ? error.code : ''), true);
  }
}

function say(status: HTMLElement, words: string, isProblem: boolean): void {
  status.replaceChildren(element('p', { class: isProblem ? 'error' : 'said' }, words));
}

void start();
