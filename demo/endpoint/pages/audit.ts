import { auditActions, type AuditLine } from '../audit/audit-log.js';
import { html, type Markup } from './html.js';
import { listTable } from './list-table.js';
import { time } from './times.js';

/** The newest first; `older` leads on to the next page. */
export function auditList(lines: readonly AuditLine[], older: string | null): Markup {
  return html`<h1>Audit log</h1>
    <p>Who opened, exported and changed what on these pages. It never says what was written there.</p>
    ${lines.length ? table(lines) : html`<p class="empty">Nobody has done anything here yet.</p>`}
    ${older !== null && html`<p><a class="next" rel="next" href="${older}">Older ones</a></p>`}`;
}

const table = (lines: readonly AuditLine[]): Markup =>
  listTable(['When', 'What', 'Who'], lines.map(row), { caption: 'Newest first. Times are UK times.' });

const row = ({ at, who, action, subject, count }: AuditLine): Markup =>
  html`<tr role="row">
    <td role="cell">${time(at)}</td>
    <th role="rowheader" scope="row">
      ${(auditActions as Readonly<Record<string, string>>)[action] ?? action}${
        subject !== null && html`: <bdi>${subject}</bdi>`
      }${count !== null && ` (${count})`}
    </th>
    <td role="cell">${who}</td>
  </tr>`;
