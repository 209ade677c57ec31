import type { DeskSession } from '../../desk/session-list.js';
import { daysInWords, type TrainingWords } from '../../desk/words.js';
import { html, type Markup } from '../html.js';
import { listTable } from '../list-table.js';
import { packChoice } from './pack-choice.js';

/** What the list of sessions shows. */
export interface SessionListView {
  readonly sessions: readonly DeskSession[];
  readonly packs: readonly string[];
  readonly pack: string;
  readonly isPast: boolean;
  readonly words: TrainingWords;
}

export function sessionList({ sessions, packs, pack, isPast, words }: SessionListView): Markup {
  return html`<h1>Sessions</h1>
    ${packChoice('/training', packs, pack, words, isPast ? html`<input type="hidden" name="when" value="past" />` : null)}
    <p>
      ${
        isPast
          ? html`<a href="${address(pack, false)}">Sessions to come</a>`
          : html`<a href="${address(pack, true)}">Past sessions</a>`
      }
    </p>
    ${sessions.length ? table(sessions, words, isPast) : html`<p class="empty">There is no such session.</p>`}`;
}

const address = (pack: string, isPast: boolean): string =>
  `/training?pack=${encodeURIComponent(pack)}${isPast ? '&when=past' : ''}`;

/** The address of one session's page, or of what belongs to it. */
export const sessionAddress = ({ pack, id }: Pick<DeskSession, 'pack' | 'id'>, more = ''): string =>
  `/training/sessions/${encodeURIComponent(pack)}/${encodeURIComponent(id)}${more}`;

/** What a session is called: its course, and whose it is. */
export function sessionName(session: DeskSession, words: TrainingWords): string {
  const { pack, course, own_title: ownTitle, group_id: group } = session;
  return [words.course(pack, course, ownTitle), words.group(pack, group)].filter(Boolean).join(', ');
}

const table = (sessions: readonly DeskSession[], words: TrainingWords, isPast: boolean): Markup =>
  listTable(
    ['When', 'Session', 'Places', 'Waiting list'],
    sessions.map((session) => sessionRow(session, words)),
    { caption: `${isPast ? 'The latest first.' : 'The next first.'} Times are UK times.` },
  );

const sessionRow = (session: DeskSession, words: TrainingWords): Markup =>
  html`<tr role="row">
    <td role="cell">
      ${daysInWords(session.days, session.part)}${session.is_closed && html` <strong class="tag">Closed</strong>`}
    </td>
    <th role="rowheader" scope="row">
      <a class="wraps" href="${sessionAddress(session)}">${sessionName(session, words)}</a>
    </th>
    <td role="cell" ${!session.offered && !session.held && html`class="nowrap"`}>${placesInWords(session)}</td>
    <td role="cell" class="nowrap">${session.waiting ? `${session.waiting} waiting` : 'None waiting'}</td>
  </tr>`;

/** Taken, and out of how many where that is known. */
export function placesInWords({ booked, offered, held, capacity }: DeskSession): string {
  const besides = [offered && `${offered} offered`, held && `${held} held`].filter(Boolean).join(', ');
  return `${booked} booked${capacity === null ? '' : ` of ${capacity}`}${besides && `, ${besides}`}`;
}
