import { html, type Markup, type Part } from './html.js';

/** What a list has beside its columns and rows. */
interface Extras {
  readonly caption?: Part;
  /** Room to write in, on paper. */
  readonly isRuled?: boolean;
}

/**
 * A list with columns. The roles are written out: on a narrow screen the rows are laid out as cards, and browsers then
 * forget the table.
 */
export const listTable = (
  columns: readonly string[],
  rows: readonly Markup[],
  { caption, isRuled = false }: Extras = {},
): Markup =>
  html`<table role="table" class="${isRuled ? 'list ruled' : 'list'}">
    ${
      caption !== undefined &&
      html`<caption>
        ${caption}
      </caption>`
    }
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows}
    </tbody>
  </table>`;
