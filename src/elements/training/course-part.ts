import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '../../rules/training/types.js';
import { button } from '../form-widget/parts.js';
import type { TrainingView } from './training-view.js';

const list = (words: readonly unknown[]): TemplateResult =>
  html`<ul>
    ${words.map((one) => html`<li>${one}</li>`)}
  </ul>`;

type Reading = { readonly text: string; readonly href?: string };

const reading = (view: TrainingView, id: string): unknown => {
  const links: readonly Reading[] = view.text.courses[id]?.reading ?? [];
  if (links.length === 0) return nothing;
  const one = ({ text, href }: Reading): unknown =>
    href?.startsWith('https://') ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>` : text;
  return html`<details>
    <summary>${view.t('training.reading')}</summary>
    ${list(links.map(one))}
  </details>`;
};

const titled = (title: string, words: readonly string[] | undefined): unknown =>
  words?.length
    ? html`<details>
        <summary>${title}</summary>
        ${list(words)}
      </details>`
    : nothing;

/** What a course without sessions to choose from offers: start any time, or be told when it has dates. */
const undated = (view: TrainingView, { id, category }: Course): unknown => {
  const { t, service } = view;
  if (category === 'e-learning') return html`<p><strong>${t('training.anyTime')}</strong></p>`;
  return html`<p><strong>${t('training.noDates')}</strong></p>
    ${
      service.value
        ? button(t('training.tellMe'), () => view.ask({ kind: 'when-dated', course: id }), true, `course-${id}`)
        : nothing
    }`;
};

/** A course: what it is and for whom, what to read first, its sessions. */
export const coursePart = (view: TrainingView, course: Course, sessions: unknown, isDated: boolean): TemplateResult => {
  const { t, text, service } = view;
  const words = text.courses[course.id];
  return html`<section class="part course" aria-labelledby="course-${course.id}">
    <h3 id="course-${course.id}">${view.titleOf(course.id)}</h3>
    ${words?.audience ? html`<p><strong>${t('training.audience')}</strong> ${words.audience}</p>` : nothing}
    ${words?.purpose ? html`<p>${words.purpose}</p>` : nothing}
    ${words?.note ? html`<p class="hint">${words.note}</p>` : nothing}
    ${course.isOnce ? html`<p>${t('training.once')}</p>` : nothing} ${reading(view, course.id)}
    ${titled(t('training.agenda'), words?.agenda)} ${titled(t('training.modules'), words?.modules)}
    ${isDated ? sessions : undated(view, course)}
    ${
      course.hasRecording && service.value
        ? html`<p>${t('training.recordingLead')}</p>
            ${button(
              t('training.recording'),
              () => view.ask({ kind: 'recording', course: course.id }),
              true,
              `course-${course.id}`,
            )}`
        : nothing
    }
  </section>`;
};
