import { signal } from '@preact/signals-core';
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { html, render } from 'lit';
import { dressCalendar, monthCalendar } from '../../src/elements/training/calendar/index.js';
import { watch } from '../../src/fields/index.js';
import { createTranslator } from '../../src/i18n/index.js';
import en from '../../src/i18n/en.json' with { type: 'json' };
import type { SessionDay } from '../../src/rules/training/types.js';
import { widgetStyles } from '../../src/styles/index.js';
import { expectAccessible } from '../support/browser/axe.js';

interface Sample {
  readonly id: string;
  readonly days: readonly SessionDay[];
}

const at = (date: string, start: string | null): SessionDay => ({ date, start, end: null });
const sessions: readonly Sample[] = [
  { id: 'one', days: [at('2027-06-07', '10:00')] },
  { id: 'two', days: [at('2027-06-07', '14:00')] },
  { id: 'course', days: [at('2027-06-30', null), at('2027-07-01', null)] },
  { id: 'late', days: [at('2027-10-05', '09:00')] },
];

const isChromium = 'userAgentData' in navigator;
const host = document.createElement('main');
before(() => document.body.append(host));
afterEach(() => host.replaceChildren());
after(() => host.remove());

/** The month in a widget's root, as the booking widget has it. */
const show = (lang = 'en-GB', shown: readonly Sample[] = sessions, width = 800) => {
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  host.append(place);
  const root = place.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = widgetStyles.flatMap(({ styleSheet }) => styleSheet ?? []);
  dressCalendar(root);
  const t = createTranslator(lang, {}, en);
  const [day, chosen] = [signal(''), signal('')];
  const view = {
    ...{ t, root, sessions: shown, day, chosen, today: '2027-06-02' },
    brief: (_: Sample, { start }: SessionDay) => start ?? 'All day',
    words: ({ id }: Sample, { start }: SessionDay) => `${start ?? 'time not known'}, session ${id}`,
    list: (found: readonly Sample[]) => html`<p class="found">${found.map(({ id }) => id).join(' ')}</p>`,
  };
  render(
    html`<div class="root" dir=${t.dir} lang=${t.lang}>
      <h3>Training</h3>
      ${watch(() => monthCalendar(view))}
    </div>`,
    root,
  );
  return { place, root };
};

type Shown = ReturnType<typeof show>;
const one = ({ root }: Shown, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const words = (shown: Shown, selector: string): string =>
  (one(shown, selector).textContent ?? '').replace(/\s+/g, ' ').trim();
const focusedDay = ({ root }: Shown): string | undefined => (root.activeElement as HTMLElement | null)?.dataset['date'];
const isSeen = (shown: Shown, selector: string): boolean => one(shown, selector).checkVisibility();

/** Presses keys one after the other; the day that has focus after each. */
const walk = async (shown: Shown, ...keys: readonly string[]): Promise<readonly unknown[]> => {
  const days: unknown[] = [];
  for (const press of keys) {
    await sendKeys({ press });
    days.push(focusedDay(shown));
  }
  return days;
};

describe('the month of training sessions', () => {
  it('is one stop of the Tab key, and says of each day what is on', async () => {
    const shown = show();
    const stops = [...shown.root.querySelectorAll<HTMLElement>('td[tabindex="0"]')];
    expect(stops.map(({ dataset }) => dataset['date'])).to.deep.equal(['2027-06-07']);
    expect(words(shown, "[data-date='2027-06-07'] .visually-hidden")).to.equal(
      'Monday 7 June 2027. 2 sessions. 10:00, session one. 14:00, session two',
    );
    expect(words(shown, "[data-date='2027-06-08'] .visually-hidden")).to.equal('Tuesday 8 June 2027. No sessions');
    expect(one(shown, "[data-date='2027-06-02']").getAttribute('aria-current')).to.equal('date');
    await expectAccessible(shown.place);
  });

  it('is worked by keys alone: days, weeks, months, and Enter shows what is on below it', async () => {
    const shown = show();
    one(shown, 'td[tabindex="0"]').focus();
    const reached = await walk(shown, 'ArrowRight', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowUp', 'End', 'PageDown');
    expect(reached).to.deep.equal([
      ...['2027-06-08', '2027-06-15', '2027-06-14', '2027-06-07', '2027-06-01', '2027-06-06', '2027-07-06'],
    ]);
    expect(words(shown, '#calendar-month')).to.equal('July 2027');
    expect(await walk(shown, 'PageDown')).to.deep.equal(['2027-08-06']);
    expect(shown.root.textContent).to.include(en['training.calendar.empty']);
    expect(await walk(shown, 'PageUp', 'PageUp', 'ArrowRight')).to.deep.equal([
      ...['2027-07-06', '2027-06-06', '2027-06-07'],
    ]);
    await sendKeys({ press: 'Enter' });
    expect(shown.root.activeElement?.id).to.equal('calendar-day');
    expect(words(shown, '#calendar-day')).to.equal('Monday 7 June 2027');
    expect(words(shown, '.found')).to.equal('one two');
    expect(one(shown, "[data-date='2027-06-07']").getAttribute('aria-selected')).to.equal('true');
    await expectAccessible(shown.place);
  });

  it('leads from month to month in which anything is on, and shows both days of a course', async () => {
    const shown = show();
    one(shown, '.turn-on').click();
    one(shown, '.turn-on').click();
    expect(words(shown, '#calendar-month')).to.equal('October 2027');
    expect(shown.root.querySelector('.turn-on')?.outerHTML).to.equal(undefined);
    one(shown, '.turn-back').click();
    one(shown, "[data-date='2027-07-01'] .day-session").click();
    expect(words(shown, '.found')).to.equal('course');
  });

  it('moves with the writing where that runs to the left', async () => {
    const shown = show('ar');
    one(shown, 'td[tabindex="0"]').focus();
    expect(await walk(shown, 'ArrowLeft', 'ArrowRight')).to.deep.equal(['2027-06-08', '2027-06-07']);
    const [first, second] = ['2027-06-07', '2027-06-08'].map((day) =>
      one(shown, `[data-date='${day}']`).getBoundingClientRect(),
    );
    expect(first!.left).to.be.above(second!.left);
  });

  it('is a list of days on a narrow page and on paper', async () => {
    const shown = show('en-GB', sessions, 330);
    expect(isSeen(shown, '.month')).to.equal(false);
    const days = [...shown.root.querySelectorAll<HTMLElement>('.month-days button')];
    expect(days.map((day) => day.textContent?.trim())).to.deep.equal(['Monday 7 June 2027', 'Wednesday 30 June 2027']);
    days[0]!.click();
    expect(words(shown, '.found')).to.equal('one two');
    expect(shown.root.activeElement?.id).to.equal('calendar-day');
    expect(one(shown, '.calendar').scrollWidth).to.be.at.most(330);
    await expectAccessible(shown.place);
    const wide = show();
    expect(isSeen(wide, '.month')).to.equal(true);
    // Only here can a test print.
    if (!isChromium) return;
    await emulateMedia({ media: 'print' });
    expect([isSeen(wide, '.month'), isSeen(wide, '.month-days')]).to.deep.equal([false, true]);
    await emulateMedia({ media: 'screen' });
  });

  it('says so when nothing is on', async () => {
    const shown = show('en-GB', []);
    expect(words(shown, '.root')).to.include(en['training.calendar.none']);
    await expectAccessible(shown.place);
  });
});
