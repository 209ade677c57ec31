import type { InboxFilter } from '../routes/inbox-filter.js';
import { html, type Markup } from './html.js';

/** What there is to choose from: every council and kind that something came with. */
export interface FilterChoices {
  readonly councils: readonly string[];
  readonly kinds: readonly string[];
}

type Choice = readonly [value: string, label: string];

const urgencies: readonly Choice[] = [
  ['urgent', 'Urgent'],
  ['not-urgent', 'Not urgent'],
  ['not-stated', 'Urgency not stated'],
];

const same = (values: readonly string[]): readonly Choice[] => values.map((value) => [value, value]);

/** A plain form: it works without a script, and what it shows has an address of its own. */
export function inboxFilters({ council, kind, urgency }: InboxFilter, { councils, kinds }: FilterChoices): Markup {
  return html`<form class="filters" method="get" action="/inbox" aria-label="Filter the list">
    ${choice('council', 'Council', same(councils), council)} ${choice('kind', 'Kind', same(kinds), kind)}
    ${choice('urgency', 'Urgency', urgencies, urgency)}
    <button>Show</button>
    ${(council ?? kind ?? urgency) !== null && html`<a href="/inbox">Show everything</a>`}
  </form>`;
}

/** A value that is no choice any more stays chosen, so that the form says what the list shows. */
function choice(name: string, label: string, choices: readonly Choice[], chosen: string | null): Markup {
  const isKnown = chosen === null || choices.some(([value]) => value === chosen);
  const all: readonly Choice[] = [['', 'All'], ...choices, ...(isKnown ? [] : same([chosen]))];
  return html`<div>
    <label for="filter-${name}">${label}</label>
    <select id="filter-${name}" name="${name}">
      ${all.map(([value, words]) =>
        value === (chosen ?? '')
          ? html`<option value="${value}" selected>${words}</option>`
          : html`<option value="${value}">${words}</option>`,
      )}
    </select>
  </div>`;
}
