import { html, nothing } from 'lit';
import type { SchemaProblem } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** Whoever mends a schema begins with these. A hostile one has more than a browser shows in time. */
const MOST_LINES = 100;

/** What the schema asks for and cannot be followed, by the place in the schema; folded, since it is for the page's author. */
export const schemaProblems = ({ t }: FormWidget, problems: readonly SchemaProblem[]) => {
  if (problems.length === 0) return nothing;
  const more = problems.length - MOST_LINES;
  const lines = problems.slice(0, MOST_LINES).map(({ code, schemaPointer, params }) => {
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    return t.find(`problem.schema.${code}`, { ...words, pointer: `#${schemaPointer}` }) ?? code;
  });
  return html`<details class="notice warning">
    <summary>${t('problem.schema')}</summary>
    <p>${t('problem.schema.lead')}</p>
    <ul>
      ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${t('problem.schema.more', { count: more })}</p>` : nothing}
  </details>`;
};
