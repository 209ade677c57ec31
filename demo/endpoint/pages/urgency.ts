import { html, type Markup } from './html.js';

/** In words, not in colour alone. */
export function urgency(urgent: boolean | null): Markup {
  if (urgent === null) return html`<span class="tag">Urgency not stated</span>`;
  return urgent ? html`<strong class="tag urgent">Urgent</strong>` : html`<span class="tag">Not urgent</span>`;
}
