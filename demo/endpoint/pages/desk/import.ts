import { columns, requiredColumns, type TableFault } from '../../desk/import/columns.js';
import type { Planned } from '../../desk/import/load.js';
import { daysInWords, type TrainingWords } from '../../desk/words.js';
import { html, type Markup } from '../html.js';
import { listTable } from '../list-table.js';
import { writtenDay } from '../times.js';
import { postForm } from './form.js';

/** Where a table is given, and what is wrong with the one that was. */
export interface ImportView {
  readonly packs: readonly string[];
  readonly pack: string;
  readonly words: TrainingWords;
  readonly token: string;
  readonly table: string;
  readonly faults: readonly TableFault[];
}

const example = `session,course,title,date,start,end,mode,venue,places,cancel by
autumn-1,autumn-course,Autumn course,2027-10-04,09:30,16:00,in person,Town Hall,20,2027-09-27
autumn-1,autumn-course,Autumn course,2027-10-05,09:30,16:00,in person,Town Hall,20,`;

export function importPage({ packs, pack, words, token, table, faults }: ImportView): Markup {
  return html`<h1>Load a timetable</h1>
    ${faults.length > 0 && faultList(faults)}
    <p>
      Choose a CSV file, or paste a table from a spreadsheet. You see what it would do before anything changes. Either
      all of it is loaded or nothing.
    </p>
    <p class="hint">
      The first row names the columns: ${columns.join(', ')}. Only ${requiredColumns.join(', ')} must be there. Rows
      with the same session are its days. An empty group or cancel-by date leaves what a session has.
    </p>
    ${postForm(
      '/training/import',
      token,
      html`<div class="field">
          <label for="pack">Timetable</label>
          <select id="pack" name="pack">
            ${packs.map((one) => html`<option value="${one}" ${one === pack && html`selected`}>${words.council(one)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="file">CSV file</label>
          <p class="hint" id="file-hint">If you choose a file, what stands in the box below is not read.</p>
          <input type="file" id="file" name="file" accept=".csv,.txt,.tsv,text/csv" aria-describedby="file-hint" />
        </div>
        <div class="field">
          <label for="table">Or paste a table</label>
          <textarea id="table" name="table" rows="12" spellcheck="false">${table}</textarea>
        </div>
        <button>Check it</button>`,
      true,
    )}
    <section class="group">
      <h2>An example</h2>
      <pre tabindex="0" aria-label="An example of a table">${example}</pre>
    </section>`;
}

const faultList = (faults: readonly TableFault[]): Markup =>
  html`<div class="error" role="alert">
    <h2>Nothing was loaded</h2>
    <ul>
      ${faults
        .slice(0, 50)
        .map(
          ({ row, column, words }) =>
            html`<li>Row ${row}${column !== null && html`, <strong>${column}</strong>`}: ${words}</li>`,
        )}
    </ul>
    ${faults.length > 50 && html`<p>And ${faults.length - 50} more.</p>`}
  </div>`;

/** What a table would do, before it does it. */
export interface PreviewView extends Omit<ImportView, 'faults' | 'packs'> {
  readonly planned: readonly Planned[];
}

const effects: Readonly<Record<Planned['is'], string>> = { new: 'New', changed: 'Changed', same: 'As it is' };

export function previewPage({ planned, pack, words, token, table }: PreviewView): Markup {
  const told = planned.filter(({ is, taken }) => is === 'changed' && taken > 0).length;
  return html`<h1>Check before you load</h1>
    <p>
      ${planned.length === 1 ? '1 session' : `${planned.length} sessions`} for ${words.council(pack)}. Nothing has
      changed
      yet.${told > 0 && html` <strong>People have places in ${told} of those that change: they are e-mailed.</strong>`}
    </p>
    ${listTable(
      ['Session', 'What it is', 'When', 'Where', 'Places'],
      planned.map((one) => previewRow(one, pack, words)),
    )}
    ${postForm(
      '/training/import/load',
      token,
      html`<input type="hidden" name="pack" value="${pack}" /><input type="hidden" name="table" value="${table}" />
        <p><button>Load all of it</button></p>`,
    )}
    <p><a href="/training/import">Start again</a></p>`;
}

const previewRow = ({ session, is }: Planned, pack: string, words: TrainingWords): Markup =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${session.id}<span class="under">${effects[is]}</span></th>
    <td role="cell">
      ${words.course(pack, session.course, session.title)}${
        session.group !== null && html`<span class="under">${words.group(pack, session.group)}</span>`
      }
    </td>
    <td role="cell">
      ${daysInWords(session.days)}${
        session.cancelBy !== null && html`<span class="under">Cancel by ${writtenDay(session.cancelBy)}</span>`
      }
    </td>
    <td role="cell">
      ${session.mode === 'remote' ? 'Online' : [session.venue, session.town].filter(Boolean).join(', ')}
    </td>
    <td role="cell">${session.places === null ? 'Not limited' : `${session.places} places`}</td>
  </tr>`;

export const loadedPage = (count: number, pack: string): Markup =>
  html`<h1>Loaded</h1>
    <p>${count === 1 ? '1 session is' : `${count} sessions are`} in the timetable now.</p>
    <p><a href="/training?pack=${encodeURIComponent(pack)}">To the sessions</a></p>`;
