import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sessionsFor } from '../../rules/training/index.js';
import type { Course } from '../../rules/training/types.js';
import { coursePart } from './course-part.js';
import { isShown } from './filters.js';
import { sessionCard } from './session-card.js';
import { shareLink } from './share-link.js';
import type { ListedSession, TrainingView } from './training-view.js';

const cards = (view: TrainingView, sessions: readonly ListedSession[], isTitled = false): unknown =>
  sessions.length > 0
    ? html`<ul class="sessions">
        ${repeat(
          sessions,
          ({ id }) => id,
          (one) => sessionCard(view, one, isTitled),
        )}
      </ul>`
    : nothing;

/** Those that are over stand folded away below the others. */
const withPast = (view: TrainingView, sessions: readonly ListedSession[]): unknown => {
  const past = sessions.filter(({ isPast }) => isPast);
  const coming = sessions.filter(({ isPast }) => !isPast);
  return html`${cards(view, coming)}${
    past.length > 0
      ? html`<details>
          <summary>${view.t('training.past', { count: past.length })}</summary>
          ${cards(view, past)}
        </details>`
      : nothing
  }`;
};

const isOwn = (view: TrainingView, { group }: ListedSession): boolean =>
  group !== undefined && view.groups.value.includes(group);

/** Courses of the pack, and those that only the service knows. */
const allCourses = ({ pack, sessions }: TrainingView): readonly Course[] => {
  const known = new Set(pack.courses.map(({ id }) => id));
  const others = new Set(sessions.value.map(({ course }) => course).filter((id) => !known.has(id)));
  return [...pack.courses, ...[...others].map((id): Course => ({ id, category: 'course' }))];
};

/** The sessions of the hub or district that was chosen, before all others. */
const ownPart = (view: TrainingView, sessions: readonly ListedSession[]): unknown => {
  const { t } = view;
  const groups = view.groups.value;
  if (groups.length === 0) return nothing;
  const name = groups.map((group) => view.groupName(group) ?? group).join(', ');
  const own = allCourses(view).flatMap((course) =>
    sessionsFor(course, sessions, groups).filter((one) => isOwn(view, one)),
  );
  return html`<section class="part own" aria-labelledby="own-sessions">
    <h3 id="own-sessions">${t('training.own', { name })}</h3>
    ${own.length > 0 ? cards(view, own, view.pack.courses.length > 1) : html`<p>${t('training.nothingShown')}</p>`}
    ${shareLink(view)}
  </section>`;
};

const courseList = (view: TrainingView, course: Course, shown: readonly ListedSession[]): unknown => {
  const { filters, groups, t } = view;
  const all = view.sessions.value.filter((one) => one.course === course.id);
  const mine = sessionsFor(course, shown, groups.value);
  const others = mine.filter((one) => !isOwn(view, one));
  const { mode, isFreeOnly, course: chosen } = filters.value;
  if ((mode || isFreeOnly || chosen) && mine.length === 0 && (all.length > 0 || chosen !== course.id)) return nothing;
  const isAbove = others.length === 0 && mine.length > 0;
  const body = isAbove ? html`<p class="hint">${t('training.above')}</p>` : withPast(view, others);
  return coursePart(view, course, body, all.length > 0);
};

/** Every session: those of the chosen hub or district first, then course by course. */
export const sessionList = (view: TrainingView): TemplateResult => {
  const { t, filters, sessions } = view;
  const all = sessions.value;
  const shown = all.filter((one) => isShown(filters.value, one));
  return html`<div class="stack">
    <p role="status">${t('training.shown', { count: shown.length, all: all.length })}</p>
    ${ownPart(view, shown)} ${allCourses(view).map((course) => courseList(view, course, shown))}
  </div>`;
};
