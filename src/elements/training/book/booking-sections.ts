import type { AnswerSection } from '../../../fields/index.js';
import { placeOf } from '../../../rules/training/index.js';
import { sectionOf } from '../../form-finish/answer-sections.js';
import type { ListedSession, Wanted } from '../training-view.js';
import { dayWords, whenWords } from '../when-words.js';
import type { BookingForm } from './booking-form.js';

/** Where a session is; blank where that is not known. */
export const placeWords = ({ t }: BookingForm, session: ListedSession): string =>
  session.mode === 'remote' ? t('training.remote') : placeOf(session);

/** Whose session it is: its hub or district. An area that we worked out is left to the list, which says so. */
export const whoseWords = ({ list }: BookingForm, { group, inferred }: ListedSession): string =>
  (inferred?.includes('area') ? undefined : list.groupName(group)) ?? '';

/** What is booked, in words: course, when, where. */
export const wantedWords = (form: BookingForm, wanted: Wanted): readonly string[] => {
  const { list, t } = form;
  if (!('session' in wanted)) return [list.titleOf(wanted.course)];
  const { session } = wanted;
  const printed = session.printedDays?.map(({ date }) => dayWords(date, t.lang)).join('; ');
  const madeUp = printed ? `${t('training.madeUp')} ${t('training.printed', { days: printed })}` : '';
  const lines = [whenWords(t, session), whoseWords(form, session), placeWords(form, session), madeUp];
  return [list.titleOf(session.course), ...lines.filter(Boolean)];
};

/** Every answer by page, with what it is for before them. */
export const bookingSections = (form: BookingForm): readonly AnswerSection[] => {
  const wanted = form.wanted.value;
  const [title = '', ...lines] = wantedWords(form, wanted);
  const row = {
    pointer: '',
    label: form.t(`training.want.${wanted.kind}`),
    answer: [title, ...lines].join('\n'),
    isRequired: true,
    isPrivate: false,
  };
  const about = { title: form.t('training.page.session'), groups: [{ title: undefined, rows: [row] }], count: 1 };
  const given = form.flow.asked.value.map((index) => sectionOf(form, index)).filter(({ count }) => count > 0);
  return [about, ...given];
};
