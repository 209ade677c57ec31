import { columnChart, rowBar } from './charts.js';
import { html, type Markup } from './html.js';
import { writtenDate } from './times.js';

/** How many of something came. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What came in, counted in four ways. */
export interface Picture {
  /** Every day of the time that was asked for, in order. */
  readonly days: readonly Counted[];
  /** These three with the most first. */
  readonly councils: readonly Counted[];
  readonly kinds: readonly Counted[];
  readonly routes: readonly Counted[];
}

/** How many days there are to choose from. */
export const periods = [7, 30, 90, 365] as const;

/** Counts only: nothing of it says whose child it was. */
export function picture({ days, councils, kinds, routes }: Picture, chosen: number): Markup {
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const busy = days.filter(({ count }) => count > 0);
  return html`<h1>What came in</h1>
    ${choice(chosen)}
    <p class="total">
      ${total === 1 ? '1 arrived' : `${total} arrived`} in the last ${chosen} days, today included. What was sent again
      counts once.
    </p>
    ${
      total > 0 &&
      html`<figure class="chart">
          <figcaption>
            By day, from ${date(days[0]?.name)} to ${date(days.at(-1)?.name)}. The table below says the same.
          </figcaption>
          ${columnChart(
            days.map(({ count }) => count),
            `Bars: how many arrived on each of ${chosen} days`,
          )}
        </figure>
        ${table(
          'By day',
          'Day',
          busy.map(({ name, count }) => ({ name: date(name), count })),
          'Days that are not listed had none.',
        )}
        ${table('By council', 'Council', councils)} ${table('By kind', 'Kind', kinds)}
        ${table('By route', 'Route', routes, 'For a checklist what it suggested, for a form what its own rule says of urgency.')}`
    }`;
}

const date = (day = ''): string => writtenDate(day) ?? day;

const choice = (chosen: number): Markup =>
  html`<form class="filters" method="get" action="/inbox/picture" aria-label="Choose the time">
    <div>
      <label for="days">The last</label>
      <select id="days" name="days">
        ${periods.map(
          (days) => html`<option value="${days}" ${days === chosen && html`selected`}>${days} days</option>`,
        )}
      </select>
    </div>
    <button>Show</button>
  </form>`;

function table(title: string, column: string, list: readonly Counted[], note?: string): Markup {
  const most = Math.max(...list.map(({ count }) => count));
  return html`<section class="group">
    <h2>${title}</h2>
    ${note !== undefined && html`<p class="hint">${note}</p>`}
    <table class="counts">
      <thead>
        <tr>
          <th scope="col">${column}</th>
          <th scope="col" class="number">Arrived</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          ({ name, count }) =>
            html`<tr>
              <th scope="row">${name || 'Not stated'}</th>
              <td class="number">${count}</td>
              <td class="bar">${rowBar(count / most)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
