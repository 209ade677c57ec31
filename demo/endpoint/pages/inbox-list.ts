import { html, type Markup } from './html.js';
import { listTable } from './list-table.js';
import { reference } from './reference.js';
import { time } from './times.js';
import { urgency } from './urgency.js';

/** One line of the list: nothing about a child. */
export interface Listed {
  readonly id: number;
  readonly receipt_id: string;
  readonly received_at: Date;
  readonly urgent: boolean | null;
  readonly council: string;
  readonly kind: string;
  /** The reference of what the sender sent instead of it. */
  readonly replaced_by: string | null;
}

/** The newest first; `older` leads on to the next page, `query` is the filter. No filters: nothing has arrived at all. */
export function inboxList(
  listed: readonly Listed[],
  filters: Markup | null,
  { older, query }: { readonly older: string | null; readonly query: string },
): Markup {
  return html`<h1>What arrived</h1>
    ${filters} ${listed.length ? table(listed) : filters ? noMatch : empty}
    ${older !== null && html`<p><a class="next" rel="next" href="${older}">Older ones</a></p>`}
    ${listed.length > 0 && exports(query)}`;
}

const empty = html`<p class="empty">
  Nothing has arrived yet. What a school sends will be listed here, the newest first.
</p>`;

const exports = (query: string): Markup =>
  html`<p class="exports">
    This list as a file, without what was answered:
    <a href="/inbox/list.csv${query}" download>for a spreadsheet (CSV)</a>,
    <a href="/inbox/list.json${query}" download>for a program (JSON)</a>
  </p>`;

const noMatch = html`<p class="empty">Nothing that arrived is all of this. Choose less, or show everything.</p>`;

const table = (listed: readonly Listed[]): Markup =>
  listTable(['Reference', 'Urgency', 'Received', 'Council', 'Kind'], listed.map(row), {
    caption: 'Newest first. Times are UK times.',
  });

const row = ({ receipt_id, received_at, urgent, council, kind, replaced_by }: Listed): Markup =>
  html`<tr role="row">
    <th role="rowheader" scope="row">
      ${reference(receipt_id)}
      ${replaced_by !== null && html`<span class="replaced">Replaced by ${reference(replaced_by)}</span>`}
    </th>
    <td role="cell">${urgency(urgent)}</td>
    <td role="cell">${time(received_at)}</td>
    <td role="cell">${council}</td>
    <td role="cell">${kind}</td>
  </tr>`;
