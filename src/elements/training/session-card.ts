import { html, nothing, type TemplateResult } from 'lit';
import { alternatives, placeOf } from '../../rules/training/index.js';
import { button } from '../form-widget/parts.js';
import { places } from './places.js';
import type { ListedSession, TrainingView, Wanted } from './training-view.js';
import { dayLines, dayWords, whenWords } from './when-words.js';

/** A button whose session is heard, though it is seen from where the button stands. */
const ask = (view: TrainingView, words: string, wanted: Wanted, of: string, isSecondary = false): TemplateResult =>
  button(words, () => view.ask(wanted), isSecondary, of);

const where = ({ t }: TrainingView, session: ListedSession): string => {
  const place = placeOf(session) || t('training.venueNotKnown');
  if (session.mode !== 'remote') return place;
  return session.venue ? t('training.remoteOn', { venue: session.venue }) : t('training.remote');
};

/** What of the dates is not as the source prints it. */
const marks = (view: TrainingView, { printedDays, days, inferred, asPrinted }: ListedSession): unknown => {
  const { t } = view;
  const printed = printedDays?.map(({ date }) => dayWords(date, t.lang)).join('; ');
  const year = inferred?.includes('year')
    ? [t('training.yearOurs'), ...(asPrinted ? [t('training.asPrinted', { words: asPrinted })] : [])].join(' ')
    : '';
  return html`${days.length > 1 ? html`<p>${t('training.allDays', { count: days.length })}</p>` : nothing}${
    printed || year
      ? html`<p class="hint">
          ${printed ? html`<strong>${t('training.madeUp')}</strong> ${t('training.printed', { days: printed })}` : nothing}
          ${year}
        </p>`
      : nothing
  }`;
};

const isOpen = ({ availability, isPast }: ListedSession): boolean =>
  !isPast && (availability?.state === 'open' || availability?.state === 'few');

/** What to do when a session is full: the same day's other half, then every mop-up, none left out. */
const instead = (view: TrainingView, session: ListedSession): unknown => {
  const { t, sessions } = view;
  const course = view.courseOf(session);
  const others = course ? alternatives(session, course, sessions.value, (one) => !isOpen(one)) : [];
  if (others.length === 0) return nothing;
  return html`<div class="instead">
    <p><strong>${t('training.instead')}</strong></p>
    <ul>
      ${others.map(
        (other) =>
          html`<li>
            <button
              type="button"
              class="link-button"
              part="button"
              @click=${() => view.ask({ kind: 'place', session: other })}
            >
              ${whenWords(t, other)}, ${where(view, other)}
            </button>
            ${other.isMopUp ? t('training.mopUp') : nothing}
          </li>`,
      )}
    </ul>
  </div>`;
};

const doing = (view: TrainingView, session: ListedSession, id: string): unknown => {
  const { t, service } = view;
  if (!service.value) return nothing;
  if (isOpen(session)) return ask(view, t('training.book'), { kind: 'place', session }, id);
  const canWait = !session.isPast && session.availability?.state === 'waitlist';
  const isFull = canWait || session.availability?.state === 'full';
  return html`${isFull && !session.isPast ? instead(view, session) : nothing}
  ${canWait ? ask(view, t('training.joinList'), { kind: 'waiting-list', session }, id, true) : nothing}`;
};

/** One session: when, where, for whom, how many places, and what can be done about it. */
export const sessionCard = (view: TrainingView, session: ListedSession, isTitled: boolean): TemplateResult => {
  const { t } = view;
  const id = `session-${session.id}`;
  const lines = dayLines(t, session);
  const group = view.groupName(session.group);
  const attendance = view.courseOf(session)?.attendance;
  const area = session.inferred?.includes('area') ? ` ${t('training.areaOurs')}` : '';
  const facts = [
    ...(group ? [html`<strong>${group}</strong>${area}`] : []),
    ...(session.isMopUp ? [t('training.mopUp')] : []),
    where(view, session),
    ...(attendance ? [t(`training.${attendance}`)] : []),
  ];
  return html`<li class="session" part="session">
    <div>
      <div id=${id}>
        ${isTitled ? html`<p class="session-course">${view.titleOf(session.course)}</p>` : nothing}
        ${lines.map((line) => html`<p class="session-when">${line}</p>`)}
      </div>
      <p>${facts.map((fact, index) => html`${index > 0 ? ' · ' : nothing}${fact}`)}</p>
      ${marks(view, session)}
    </div>
    <div class="session-side">${places(view, session)} ${doing(view, session, id)}</div>
  </li>`;
};
