import { html, nothing, type TemplateResult } from 'lit';
import type { BookingRefusal } from '../../../delivery/booking/booking-client.js';
import type { BookingProblem } from '../../../delivery/booking/types.js';
import { alternatives, findSettings, placeOf } from '../../../rules/training/index.js';
import { get } from '../../../schema/core.js';
import { actions, button } from '../../form-widget/parts.js';
import type { ListedSession } from '../training-view.js';
import { whenWords } from '../when-words.js';
import type { BookingFinish } from './booking-finish.js';
import { wantedBox } from './booking-page.js';
import { whoseWords } from './booking-sections.js';
import { outcome } from './outcome.js';

type Refused = { readonly code: BookingRefusal; readonly problem: BookingProblem };

/** Whom it concerns, as they were typed here. */
const names = ({ form: { model, t } }: BookingFinish, indexes: readonly number[]): string =>
  new Intl.ListFormat(t.lang).format(
    indexes.flatMap((index) => {
      const name = get(model.answers, `/attendees/${index}/name`);
      return typeof name === 'string' ? name : [];
    }),
  );

const isFull = ({ isPast, availability }: ListedSession): boolean =>
  isPast || (availability?.state !== 'open' && availability?.state !== 'few');

/** Of the same course, the sessions of the school's own hub: where its name is one of the council's list. */
const ofOwnGroup = ({ form: { list, model, wanted } }: BookingFinish): readonly ListedSession[] => {
  const { value } = wanted;
  const name = get(model.answers, '/school');
  if (!('session' in value) || typeof name !== 'string') return [];
  const { settings } = list.pack;
  const [own] = findSettings(settings, name);
  const groups = settings.filter((one) => one.name === own?.name).map(({ group }) => group);
  return list.sessions.value.filter(
    (one) => one.course === value.session.course && groups.includes(one.group ?? '') && !isFull(one),
  );
};

/** What there is instead: in the service's order, or by the timetable's own rule. */
const others = ({ form: { list, wanted } }: BookingFinish, { alternatives: ids = [] }: BookingProblem) => {
  const { value } = wanted;
  const all = list.sessions.value;
  const named = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
  if (named.length > 0 || !('session' in value)) return named;
  const course = list.courseOf(value.session);
  return course ? alternatives(value.session, course, all, isFull) : [];
};

const instead = (booking: BookingFinish, sessions: readonly ListedSession[]): unknown => {
  const { t } = booking.form;
  if (sessions.length === 0) return nothing;
  return html`<section class="stack instead">
    <h3>${t('training.instead')}</h3>
    <ul>
      ${sessions.map(
        (session) =>
          html`<li>
            <button
              type="button"
              class="link-button"
              part="button"
              @click=${() => booking.switchTo({ kind: 'place', session })}
            >
              ${[whenWords(t, session), whoseWords(booking.form, session), placeOf(session)].filter(Boolean).join(', ')}
            </button>
            ${session.isMopUp ? t('training.mopUp') : nothing}
          </li>`,
      )}
    </ul>
  </section>`;
};

/** Other ways to what they wanted: the waiting list, the recording. */
const otherWays = (booking: BookingFinish, code: BookingRefusal): unknown => {
  const { form } = booking;
  const { t, list } = form;
  const wanted = form.wanted.value;
  if (!('session' in wanted)) return nothing;
  const { session } = wanted;
  const canWait = code === 'session-full' && wanted.kind === 'place';
  return html`${
    canWait ? button(t('training.joinList'), () => booking.switchTo({ kind: 'waiting-list', session }), true) : nothing
  }
  ${
    list.courseOf(session)?.hasRecording
      ? button(t('training.recording'), () => booking.switchTo({ kind: 'recording', course: session.course }), true)
      : nothing
  }`;
};

/** What is said of a refusal: the rule that it breaks, or the course that comes first, where it is about one. */
const reasonOf = ({ form: { t, list, wanted } }: BookingFinish, { code, problem }: Refused): string => {
  const { value } = wanted;
  const first = 'session' in value ? list.courseOf(value.session)?.prerequisite : undefined;
  if (code === 'prerequisite-missing' && first) return t('training.refused.after', { course: list.titleOf(first) });
  return (problem.rule && t.find(`training.refused.${problem.rule}`)) || t(`training.refused.${code}`);
};

/** What somebody can mend: other people, a shorter list, or the same once more. */
const ofPeople: readonly BookingRefusal[] = ['already-booked', 'same-hour', 'rule-broken', 'prerequisite-missing'];

/** The service said no: why, and every way on. What was typed stays. */
export const refusedScreen = (booking: BookingFinish): TemplateResult => {
  const { form, unhappy } = booking;
  const { t } = form;
  const refused = unhappy.value;
  if (refused?.outcome !== 'refused') return html``;
  const { code, problem } = refused;
  const who = names(booking, problem.attendees ?? []);
  return outcome(
    form,
    false,
    t('training.notBooked'),
    html`<p>${reasonOf(booking, refused)}</p>
      ${who ? html`<p translate="no"><strong>${who}</strong></p>` : nothing}
      <p>${t('training.refused.stays')}</p>`,
    html`${wantedBox(form)}
    ${
      code === 'session-full' || code === 'session-closed' || code === 'session-past'
        ? instead(booking, others(booking, problem))
        : nothing
    }
    ${problem.rule === 'own-group' ? instead(booking, ofOwnGroup(booking)) : nothing}
    ${actions(
      form,
      html`${code === 'hold-expired' ? button(t('training.hold.again'), () => booking.switchTo(form.wanted.value)) : nothing}
      ${ofPeople.includes(code) ? button(t('training.changePeople'), () => booking.changePeople()) : nothing}
      ${otherWays(booking, code)} ${button(t('waiting.copyOrPrint'), () => booking.prepare(), true)}
      ${button(t('training.backToList'), () => booking.leave(), true)}`,
    )}`,
  );
};
