import type { DeskPerson } from '../../desk/people.js';
import type { DeskSession } from '../../desk/session-list.js';
import { daysInWords, type TrainingWords } from '../../desk/words.js';
import { localMoment } from '../../desk/local-moment.js';
import { html, type Markup } from '../html.js';
import { listTable } from '../list-table.js';
import { time } from '../times.js';
import { postForm } from './form.js';
import { placesInWords, sessionAddress, sessionName } from './session-list.js';

/** One session as its coordinator sees it. */
export interface SessionView {
  readonly session: DeskSession;
  readonly people: readonly DeskPerson[];
  readonly words: TrainingWords;
  readonly token: string;
  /** What was wrong with the form that was sent. */
  readonly error?: string | null;
}

const roles: Readonly<Record<DeskPerson['role'], string>> = {
  lead: 'Safeguarding lead',
  deputy: 'Deputy lead',
  other: 'Other staff',
};

export const roleInWords = (role: DeskPerson['role']): string => roles[role];

export function sessionPage({ session, people, words, token, error = null }: SessionView): Markup {
  const placed = people.filter(({ status }) => status !== 'waitlisted');
  const waiting = people.filter(({ status }) => status === 'waitlisted');
  return html`<p class="back"><a href="/training?pack=${encodeURIComponent(session.pack)}">Back to the sessions</a></p>
    <h1>${sessionName(session, words)}</h1>
    ${error !== null && html`<p class="error" role="alert"><strong>Error:</strong> ${error}</p>`} ${facts(session)}
    <ul class="actions">
      <li><a href="${sessionAddress(session, '/register')}">Register</a></li>
      <li><a href="${sessionAddress(session, '/certificates')}">Certificates</a></li>
      <li><a href="${sessionAddress(session, '/room')}">Room sheet with access needs</a></li>
      <li><a href="${sessionAddress(session, '/list.csv')}" download>Everybody, for a spreadsheet (CSV)</a></li>
    </ul>
    <section class="group">
      <h2>Booked</h2>
      ${placed.length ? peopleTable(placed, token) : html`<p class="empty">Nobody has a place yet.</p>`}
    </section>
    <section class="group">
      <h2>Waiting list</h2>
      ${waiting.length ? peopleTable(waiting, token) : html`<p class="empty">Nobody is waiting.</p>`}
    </section>
    ${settings(session, token)}`;
}

function facts(session: DeskSession): Markup {
  const { days, printed_days: printed, mode, venue, town, is_closed, is_past, part, cancel_by: cancelBy } = session;
  const rows: readonly (readonly [string, Markup | string] | false)[] = [
    ['When', daysInWords(days, part)],
    printed !== null && ['Printed in the timetable as', daysInWords(printed, part)],
    ['Where', mode === 'remote' ? 'Online' : [venue, town].filter(Boolean).join(', ') || 'Not known'],
    ['Places', placesInWords(session)],
    ['Cancel or change by', cancelBy ? time(cancelBy) : 'Until it begins'],
    ['Booking', is_past ? 'Over' : is_closed ? 'Closed' : 'Open'],
  ];
  return html`<dl>
    ${rows.map(
      (row) =>
        row &&
        html`<div>
          <dt>${row[0]}</dt>
          <dd>${row[1]}</dd>
        </div>`,
    )}
  </dl>`;
}

const peopleTable = (people: readonly DeskPerson[], token: string): Markup =>
  listTable(
    ['Name', 'School', 'Booking', 'Link to manage it'],
    people.map((person) => personRow(person, token)),
  );

const personRow = (
  { name, email, role, school, cover, booking, reference, ...person }: DeskPerson,
  token: string,
): Markup =>
  html`<tr role="row">
    <th role="rowheader" scope="row">
      ${name}
      <span class="under">${roleInWords(role)}, <a class="wraps" href="mailto:${email}">${email}</a></span>
    </th>
    <td role="cell">${school}${cover !== null && html`<span class="under">Would like to cover: ${cover}</span>`}</td>
    <td role="cell">
      <span class="nowrap">${reference}</span
      >${person.offered_until && html`<span class="under">Offered until ${time(person.offered_until)}</span>`}
    </td>
    <td role="cell">
      ${
        person.number === 0 &&
        postForm(
          `/training/bookings/${encodeURIComponent(booking)}/link`,
          token,
          html`<button class="quiet">New link<span class="unseen"> for ${reference}</span></button>`,
        )
      }
    </td>
  </tr>`;

function settings(session: DeskSession, token: string): Markup | false {
  if (session.is_past) return false;
  const { is_closed: isClosed, mode, cancel_by: cancelBy, join_url: joinUrl } = session;
  return html`<section class="group">
    <h2>Change this session</h2>
    ${postForm(
      sessionAddress(session, '/change'),
      token,
      html`<div class="field">
          <label for="cancelBy">Cancel or change by (UK time)</label>
          <p class="hint" id="cancelBy-hint">
            Leave it empty: until the session begins. Reminders go out two days before.
          </p>
          <input
            id="cancelBy"
            name="cancelBy"
            type="datetime-local"
            aria-describedby="cancelBy-hint"
            value="${cancelBy && localMoment(cancelBy)}"
          />
        </div>
        ${
          mode === 'remote' &&
          html`<div class="field">
            <label for="joinUrl">Link to join</label>
            <p class="hint" id="joinUrl-hint">Only people with a place see it. They are e-mailed when it changes.</p>
            <input id="joinUrl" name="joinUrl" type="url" aria-describedby="joinUrl-hint" value="${joinUrl}" />
          </div>`
        }
        <button>Save</button>`,
    )}
    ${postForm(
      sessionAddress(session, isClosed ? '/reopen' : '/close'),
      token,
      html`<p>
          ${
            isClosed
              ? 'Nobody can book this session. Places that are free go to the waiting list first.'
              : 'Closed, it takes no new bookings. What is booked stays booked.'
          }
        </p>
        <button class="quiet">${isClosed ? 'Open for booking again' : 'Close for booking'}</button>`,
    )}
  </section>`;
}
