import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../../fields/index.js';
import { dayAfterKey, dayIn, firstDay, monthOf, monthsOf, sessionsOn, weeksOf, within } from './month-days.js';
import type { Dated, MonthDay } from './month-days.js';
import type { MonthView } from './month-view.js';

/** More than these in a box are counted. */
const MOST = 3;
/** Any Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

const named = (lang: string, options: Intl.DateTimeFormatOptions, moment: number): string =>
  new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(moment);

const monthName = (lang: string, month: string): string =>
  named(lang, { month: 'long', year: 'numeric' }, Date.parse(`${month}-01`));

const dayName = (lang: string, date: string): string =>
  `${named(lang, { weekday: 'long' }, Date.parse(date))} ${formatDate(date, lang)}`;

/** The sessions of a day below the month, with focus on their heading: the next thing to read is what was asked for. */
const choose = <S extends Dated>(view: MonthView<S>, date: string): void => {
  view.day.value = date;
  if (sessionsOn(view.sessions, date).length === 0) return;
  view.chosen.value = date;
  view.root.getElementById('calendar-day')?.focus();
};

const onKey = <S extends Dated>(view: MonthView<S>, event: KeyboardEvent): void => {
  const date = (event.target as HTMLElement).dataset['date'];
  if (date === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const next = dayAfterKey(date, event.key, view.t.dir);
  if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  if (next === undefined) return choose(view, date);
  const day = within(view.sessions, next);
  view.day.value = day;
  view.root.querySelector<HTMLElement>(`[role='grid'] [data-date='${day}']`)?.focus();
};

const onClick = <S extends Dated>(view: MonthView<S>, { target }: Event): void => {
  const date = (target as Element).closest<HTMLElement>('[data-date]')?.dataset['date'];
  if (date !== undefined) choose(view, date);
};

/** What a day is called where it is heard, or read in the list of a narrow page. */
const heard = <S extends Dated>({ t, words }: MonthView<S>, { date, sessions }: MonthDay<S>): string =>
  [
    dayName(t.lang, date),
    sessions.length > 0
      ? t('training.calendar.sessions', { count: sessions.length })
      : t('training.calendar.noSessions'),
    ...sessions.map(({ session, day }) => words(session, day)),
  ].join('. ');

/** A few letters for each session of a day; the same once, with how often. */
const briefs = <S extends Dated>({ t, brief }: MonthView<S>, { sessions }: MonthDay<S>): readonly string[] => {
  const all = sessions.map(({ session, day }) => brief(session, day));
  return [...new Set(all)].map((what) => {
    const count = all.filter((one) => one === what).length;
    return count > 1 ? t('training.calendar.several', { what, count }) : what;
  });
};

const box = <S extends Dated>(view: MonthView<S>, day: MonthDay<S>, focusable: string): TemplateResult => {
  const { date, sessions } = day;
  const { t } = view;
  const lines = briefs(view, day);
  return html`<td
    class=${sessions.length > 0 ? 'has-sessions' : nothing}
    data-date=${date}
    tabindex=${date === focusable ? 0 : -1}
    aria-selected=${sessions.length > 0 ? String(date === view.chosen.value) : nothing}
    aria-current=${date === view.today ? 'date' : nothing}
  >
    <span class="visually-hidden">${heard(view, day)}</span>
    <span aria-hidden="true">
      <span class="day-number">${Number(date.slice(8))}</span>
      ${lines.slice(0, MOST).map((line) => html`<span class="day-session" dir="auto">${line}</span>`)}
      ${
        lines.length > MOST
          ? html`<span class="day-more">${t('training.calendar.more', { count: lines.length - MOST })}</span>`
          : nothing
      }
    </span>
  </td>`;
};

const grid = <S extends Dated>(view: MonthView<S>, day: string): TemplateResult => {
  const { t } = view;
  const heads = Array.from({ length: 7 }, (_, index) => MONDAY + index * DAY_MS);
  return html`<table
    class="month"
    role="grid"
    aria-labelledby="calendar-month"
    aria-describedby="calendar-keys"
    @click=${(event: Event) => onClick(view, event)}
    @keydown=${(event: KeyboardEvent) => onKey(view, event)}
  >
    <thead>
      <tr>
        ${heads.map(
          (head) =>
            html`<th scope="col">
              <span class="visually-hidden">${named(t.lang, { weekday: 'long' }, head)}</span>
              <span aria-hidden="true">${named(t.lang, { weekday: 'short' }, head)}</span>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(view.sessions, monthOf(day)).map(
        (week) =>
          html`<tr>
            ${week.map((one) => (one ? box(view, one, day) : html`<td class="no-day"></td>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** The same days in lines: on a narrow page and on paper. */
const days = <S extends Dated>(view: MonthView<S>, month: string): TemplateResult =>
  html`<ul class="month-days">
    ${weeksOf(view.sessions, month)
      .flat()
      .filter((day) => day !== null)
      .filter(({ sessions }) => sessions.length > 0)
      .map(
        ({ date, sessions }) =>
          html`<li>
            <button type="button" class="link-button" part="button" @click=${() => choose(view, date)}>
              ${dayName(view.t.lang, date)}
            </button>
            ${sessions.map(({ session, day }) => html`<span class="hint">${view.words(session, day)}</span>`)}
          </li>`,
      )}
  </ul>`;

/** The next month, or the one before, in which anything is on: nobody has to page through empty ones. */
const turn = <S extends Dated>(view: MonthView<S>, month: string | undefined, way: 'earlier' | 'later'): unknown => {
  const { t, day, sessions } = view;
  if (month === undefined) return html`<span></span>`;
  const words = t(`training.calendar.${way}`, { month: monthName(t.lang, month) });
  const go = (): void => void (day.value = dayIn(sessions, month));
  return html`<button
    type="button"
    class="link-button ${way === 'later' ? 'turn-on' : 'turn-back'}"
    part="button"
    @click=${go}
  >
    ${words}
  </button>`;
};

const chosenDay = <S extends Dated>(view: MonthView<S>): unknown => {
  const date = view.chosen.value;
  const found = sessionsOn(view.sessions, date).map(({ session }) => session);
  return html`<section class="calendar-day" aria-labelledby="calendar-day">
    <h4 id="calendar-day" tabindex="-1">
      ${found.length > 0 ? dayName(view.t.lang, date) : view.t('training.calendar.choose')}
    </h4>
    ${found.length > 0 ? view.list(found) : nothing}
  </section>`;
};

/** The sessions of a list as a month, to be read inside a `watch`. The sessions of the chosen day stand below it. */
export const monthCalendar = <S extends Dated>(view: MonthView<S>): TemplateResult => {
  const { t, sessions, today } = view;
  const first = firstDay(sessions, today);
  if (first === undefined) return html`<p>${t('training.calendar.none')}</p>`;
  const day = within(sessions, view.day.value || first);
  const month = monthOf(day);
  const months = monthsOf(sessions);
  const isEmpty = !months.includes(month);
  return html`<div class="calendar">
    <div class="calendar-head">
      ${turn(view, months.filter((one) => one < month).at(-1), 'earlier')}
      <h4 id="calendar-month" aria-live="polite">${monthName(t.lang, month)}</h4>
      ${turn(
        view,
        months.find((one) => one > month),
        'later',
      )}
    </div>
    ${isEmpty ? html`<p class="hint">${t('training.calendar.empty')}</p>` : nothing} ${grid(view, day)}
    ${days(view, month)}
    <p class="hint calendar-keys" id="calendar-keys">${t('training.calendar.keys')}</p>
    ${chosenDay(view)}
  </div>`;
};
