import { html, type Markup } from './html.js';
import { reference } from './reference.js';

/** What was sent instead of what, where one form arrived more than once. */
export interface Replacements {
  readonly replaced_by: string | null;
  readonly replaced: readonly string[];
}

/** Said first: of two reports of one form only the later one holds. */
export function replacements({ replaced_by, replaced }: Replacements): Markup {
  return html`${replaced_by !== null && outdated(replaced_by)}
  ${replaced.length > 0 && html`<p class="note">Replaces ${joined(replaced)}, sent before from the same form.</p>`}`;
}

const outdated = (by: string): Markup =>
  html`<p class="note replaced">
    <strong>Replaced by ${reference(by)}.</strong> The sender changed this report and sent it again. Go by that one.
  </p>`;

const joined = (receiptIds: readonly string[]): readonly Markup[] =>
  receiptIds.map((id, index) => html`${index > 0 && ', '}${reference(id)}`);
