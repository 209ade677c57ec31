import { html, nothing } from 'lit';
import type { SchemaProblem } from '../../schema/types.js';
import type { FormWidget } from '../form-widget/form-widget.js';

/** What the schema asks for and cannot be followed, by the place in the schema; folded, since it is for the page's author. */
export const schemaProblems = ({ t }: FormWidget, problems: readonly SchemaProblem[]) => {
  if (problems.length === 0) return nothing;
  const lines = problems.map(({ code, schemaPointer, params }) => {
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    return t.find(`problem.schema.${code}`, { ...words, pointer: `#${schemaPointer}` }) ?? code;
  });
  return html`<details class="notice warning">
    <summary>${t('problem.schema')}</summary>
    <p>${t('problem.schema.lead')}</p>
    <ul>
      ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
    </ul>
  </details>`;
};
