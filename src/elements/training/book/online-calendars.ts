import { html, type TemplateResult } from 'lit';
import { calendarEvents } from '../../../calendar/calendar-events.js';
import { calendarLinks, type OnlineCalendar } from '../../../calendar/calendar-links.js';
import type { CalendarEntry } from '../../../calendar/types.js';
import type { Translator } from '../../../i18n/index.js';
import { calendarWords } from './add-to-calendar.js';

/** Names of other companies' calendars: the same in every language. */
const NAMES: readonly (readonly [OnlineCalendar, string])[] = [
  ['google', 'Google Calendar'],
  ['outlook', 'Outlook.com'],
  ['office', 'Microsoft 365'],
];

/** The same events for calendars that are web pages. Nothing is asked of those before somebody presses a link. */
export const onlineCalendars = (t: Translator, entries: readonly CalendarEntry[]): TemplateResult =>
  html`<details>
    <summary>${t('training.online')}</summary>
    <div class="stack">
      <p class="hint">${t('training.online.hint')}</p>
      ${entries
        .flatMap((entry) => calendarEvents(entry, calendarWords(t)))
        .map((event) => {
          const links = calendarLinks(event);
          return html`<p>${event.title}</p>
            <ul>
              ${NAMES.map(
                ([calendar, name]) =>
                  html`<li>
                    <a href=${links[calendar]} target="_blank" rel="noopener noreferrer" translate="no">${name}</a>
                  </li>`,
              )}
            </ul>`;
        })}
    </div>
  </details>`;
