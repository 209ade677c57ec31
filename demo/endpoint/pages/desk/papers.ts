import type { AccessNeed, DeskPerson } from '../../desk/people.js';
import type { DeskSession } from '../../desk/session-list.js';
import { daysInWords, type TrainingWords } from '../../desk/words.js';
import { html, type Markup, type Part } from '../html.js';
import { listTable } from '../list-table.js';
import { postForm } from './form.js';
import { roleInWords } from './session.js';
import { sessionAddress, sessionName } from './session-list.js';

/** What is printed for a session. */
interface PaperView {
  readonly session: DeskSession;
  readonly words: TrainingWords;
}

/** Where and when, over a sheet of paper. */
const head = (title: string, { session, words }: PaperView): Markup =>
  html`<p class="back"><a href="${sessionAddress(session)}">Back to the session</a></p>
    <h1>${title}</h1>
    <p>
      <strong>${sessionName(session, words)}</strong><br />
      ${daysInWords(session.days, session.part)}<br />
      ${session.mode === 'remote' ? 'Online' : [session.venue, session.town].filter(Boolean).join(', ')}
    </p>`;

/** To print and sign; afterwards, to say who came. */
export function register(view: PaperView & { readonly people: readonly DeskPerson[]; readonly token: string }): Markup {
  const { session, people, token } = view;
  const content = html`${listTable(['Came', 'Name', 'School', 'Signature'], people.map(registerRow), { isRuled: true })}
    <p class="screen"><button>Save who came</button></p>`;
  return html`${head('Register', view)}
    <p class="screen">
      Print this page to have it signed. Afterwards tick who came: certificates and the chase list go by it.
    </p>
    ${
      people.length
        ? postForm(sessionAddress(session, '/register'), token, content)
        : html`<p class="empty">Nobody has a place.</p>`
    }`;
}

const registerRow = ({ booking, number, name, role, school, came }: DeskPerson): Markup => {
  const key = `${booking}.${number}`;
  return html`<tr role="row">
    <td role="cell">
      <input type="checkbox" id="came-${key}" name="came" value="${key}" ${came === true && html`checked`} />
      <label class="unseen" for="came-${key}">${name} came</label>
    </td>
    <th role="rowheader" scope="row">${name}<span class="under">${roleInWords(role)}</span></th>
    <td role="cell">${school}</td>
    <td role="cell" class="signature"></td>
  </tr>`;
};

/** One sheet for everybody who came. */
export function certificates(
  view: PaperView & { readonly people: readonly DeskPerson[]; readonly isDemo: boolean },
): Markup {
  const { session, words, isDemo } = view;
  const came = view.people.filter((person) => person.came === true);
  if (!came.length) {
    return html`${head('Certificates', view)}
      <p class="empty">
        Nobody is ticked in the <a href="${sessionAddress(session, '/register')}">register</a> yet. Whoever is gets a
        certificate here.
      </p>`;
  }
  return html`<div class="screen">
      ${head('Certificates', view)}
      <p>${came.length === 1 ? 'One certificate' : `${came.length} certificates`}, a sheet of paper each.</p>
    </div>
    ${came.map(
      ({ name, school }) =>
        html`<article class="certificate">
          <h2>Certificate of attendance</h2>
          <p class="name">${name}</p>
          <p>${school}</p>
          <p>attended</p>
          <p class="name">${sessionName(session, words)}</p>
          <p>${daysInWords(session.days, session.part)}</p>
          <p>${words.council(session.pack)}</p>
          ${isDemo && html`<p><strong>A demonstration: this certifies nothing.</strong></p>`}
        </article>`,
    )}`;
}

/** For whoever prepares the room: how many come, and what they need. */
export function roomSheet(view: PaperView & { readonly needs: readonly AccessNeed[] }): Markup {
  const { session, needs } = view;
  return html`${head('Room sheet', view)}
    <p>${session.booked === 1 ? '1 person has a place.' : `${session.booked} people have a place.`}</p>
    <section class="apart" aria-labelledby="needs">
      <h2 id="needs">Access needs</h2>
      <p>For whoever prepares the room, and for nobody else. Destroy the paper after the session.</p>
      ${needs.length ? needList(needs) : html`<p>Nobody said that they need anything.</p>`}
    </section>`;
}

const needList = (needs: readonly AccessNeed[]): Part =>
  html`<dl>
    ${needs.map(
      ({ name, school, needs: text }) =>
        html`<div>
          <dt>${name}, ${school}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;
