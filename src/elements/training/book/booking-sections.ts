import type { AnswerSection } from '../../../fields/index.js';
import { placeOf } from '../../../rules/training/index.js';
import { sectionOf } from '../../form-finish/answer-sections.js';
import type { Wanted } from '../training-view.js';
import { whenWords } from '../when-words.js';
import type { BookingForm } from './booking-form.js';

/** What is booked, in words: course, when, where. */
export const wantedWords = ({ list, t }: BookingForm, wanted: Wanted): readonly string[] => {
  if (!('session' in wanted)) return [list.titleOf(wanted.course)];
  const { session } = wanted;
  const place = session.mode === 'remote' ? t('training.remote') : placeOf(session);
  return [list.titleOf(session.course), whenWords(t, session), ...(place ? [place] : [])];
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
