import { html, nothing, type TemplateResult } from 'lit';

/** One thing that happens, in the order of the picture. */
export interface TimelineStep {
  readonly label: string;
  /** When, in words. Left out where nobody says. */
  readonly at?: string | undefined;
  readonly note?: string | undefined;
  /** A picture in place of the step's number. */
  readonly mark?: unknown;
}

/** The number of a step in a ring. The list itself tells it to those who do not look. */
const ring = (number: number) =>
  html`<svg class="moment-ring" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="14"></circle>
    <text x="16" y="21.5">${number}</text>
  </svg>`;

const moment = ({ label, at, note, mark }: TimelineStep, index: number) => html`
  <li class="moment" part="moment">
    <div class="moment-mark">${mark ?? ring(index + 1)}</div>
    <div class="moment-words">
      <p class="moment-label">${label}</p>
      ${at ? html`<p class="moment-at">${at}</p>` : nothing} ${note ? html`<p class="hint">${note}</p>` : nothing}
    </div>
  </li>
`;

/**
 * What happens one after another: a line with a ring for each step, and the words beside it. Its styles are
 * `styles/timeline.ts`. `above` stands between the title's name and the steps: a scale, say.
 */
export const timelinePicture = (
  title: string,
  steps: readonly TimelineStep[],
  above: unknown = nothing,
): TemplateResult => html`
  <figure class="timeline" part="timeline" aria-label=${title}>
    ${above}
    <ol class="moments">
      ${steps.map(moment)}
    </ol>
  </figure>
`;
