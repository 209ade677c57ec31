import type { SettingLead } from '../../desk/leads.js';
import type { TrainingWords } from '../../desk/words.js';
import { html, type Markup } from '../html.js';
import { listTable } from '../list-table.js';
import { time } from '../times.js';
import { postForm } from './form.js';
import { packChoice } from './pack-choice.js';

/** The leads of a timetable's settings. */
export interface LeadsView {
  readonly leads: readonly SettingLead[];
  /** Timetables that have a list of settings. */
  readonly packs: readonly string[];
  readonly pack: string;
  readonly words: TrainingWords;
  readonly token: string;
}

/** Whom to chase first, then whom to confirm, then the others. */
export function leadsPage({ leads, packs, pack, words, token }: LeadsView): Markup {
  const unnamed = leads.filter(({ named, confirmed }) => !named && !confirmed);
  const missed = leads.filter(({ named, confirmed, hasMissed }) => hasMissed && (named ?? confirmed));
  const open = leads.filter((lead) => !unnamed.includes(lead) && !isConfirmed(lead));
  const done = leads.filter(isConfirmed);
  const table = (list: readonly SettingLead[], empty: string): Markup => leadTable(list, empty, { pack, words, token });
  return html`<h1>Leads</h1>
    ${packChoice('/training/leads', packs, pack, words)}
    <p>
      Every setting names its safeguarding lead. Check by phone or by the school's own list that it is the right person
      before you confirm; only a confirmed lead is invited.
    </p>
    <p>
      <a href="/training/leads.csv?pack=${encodeURIComponent(pack)}" download
        >The chase list, for a spreadsheet (CSV)</a
      >
    </p>
    <ul class="actions">
      <li><a href="#unnamed">No lead named (${unnamed.length})</a></li>
      <li><a href="#missed">Missed the first session (${missed.length})</a></li>
      <li><a href="#open">To be confirmed (${open.length})</a></li>
      <li><a href="#confirmed">Confirmed (${done.length})</a></li>
    </ul>
    <section class="group">
      <h2 id="unnamed">No lead named (${unnamed.length})</h2>
      ${table(unnamed, 'Every setting has named its lead.')}
    </section>
    <section class="group">
      <h2 id="missed">Missed the first session (${missed.length})</h2>
      ${table(missed, 'No lead missed it, as far as the registers say.')}
    </section>
    <section class="group">
      <h2 id="open">To be confirmed (${open.length})</h2>
      ${table(open, 'Nobody waits to be confirmed.')}
    </section>
    <section class="group">
      <h2 id="confirmed">Confirmed (${done.length})</h2>
      ${table(done, 'Nobody is confirmed yet.')}
    </section>`;
}

/** A booking that names somebody else opens the question again. */
export const isConfirmed = ({ named, confirmed }: SettingLead): boolean =>
  confirmed !== null && (named === null || named.email.toLowerCase() === confirmed.email.toLowerCase());

interface TableView {
  readonly pack: string;
  readonly words: TrainingWords;
  readonly token: string;
}

const leadTable = (list: readonly SettingLead[], empty: string, view: TableView): Markup =>
  list.length === 0
    ? html`<p class="empty">${empty}</p>`
    : listTable(
        ['Setting', 'Lead', 'What to do'],
        list.map((lead) => leadRow(lead, view)),
      );

const leadRow = (lead: SettingLead, view: TableView): Markup => {
  const { setting, named, confirmed, hasMissed } = lead;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${setting.fullName ?? setting.name}
      <span class="under">${view.words.group(view.pack, setting.group)}</span>
    </th>
    <td role="cell">
      ${named && html`${named.name}<span class="under wraps">${named.email}, named in a booking</span>`}
      ${
        confirmed &&
        html`${confirmed.name}<span class="under wraps"
            >${confirmed.email}, confirmed ${time(confirmed.confirmedAt)}</span
          >`
      }
      ${!named && !confirmed && 'Not named'} ${hasMissed && html`<strong class="tag">Missed the first session</strong>`}
    </td>
    <td role="cell">${isConfirmed(lead) ? invitation(lead, view) : confirmation(lead, view)}</td>
  </tr>`;
};

function confirmation({ setting, named }: SettingLead, { pack, token }: TableView): Markup {
  const action = `/training/leads/${encodeURIComponent(pack)}/${encodeURIComponent(setting.id)}`;
  return html`<details>
    <summary>Confirm the lead<span class="unseen"> of ${setting.name}</span></summary>
    ${postForm(
      `${action}/confirm`,
      token,
      html`<div class="field">
          <label for="name-${setting.id}">Name</label>
          <input
            id="name-${setting.id}"
            name="name"
            required
            maxlength="200"
            autocomplete="off"
            value="${named?.name}"
          />
        </div>
        <div class="field">
          <label for="email-${setting.id}">E-mail address</label>
          <input
            id="email-${setting.id}"
            name="email"
            type="email"
            required
            maxlength="254"
            autocomplete="off"
            value="${named?.email}"
          />
        </div>
        <button>Confirm</button>`,
    )}
  </details>`;
}

function invitation({ setting, confirmed }: SettingLead, { pack, token }: TableView): Markup {
  const action = `/training/leads/${encodeURIComponent(pack)}/${encodeURIComponent(setting.id)}`;
  const subject = encodeURIComponent('Invitation: training for safeguarding leads');
  return html`${
    confirmed?.invitedAt
      ? html`Invited ${time(confirmed.invitedAt)}`
      : html`<a href="mailto:${confirmed?.email}?subject=${subject}"
          >Write the invitation<span class="unseen"> to the lead of ${setting.name}</span></a
        >`
  }
  ${
    !confirmed?.invitedAt &&
    postForm(
      `${action}/invited`,
      token,
      html`<button class="quiet">Note that it went<span class="unseen"> to ${setting.name}</span></button>`,
    )
  }`;
}
