import { startDate } from '../../rules/training/index.js';
import type { TrainingView } from './training-view.js';
import { dayWords } from './when-words.js';

/** From which day on the settings of a hub use the toolkits, in words: the day of its first session, made up where that is. */
export const ownStart = ({ pack, sessions, t }: TrainingView, group: string): string | undefined => {
  const hub = pack.groups.find(({ id }) => id === group);
  const printed = hub?.toolkitFrom;
  const day = hub && startDate(hub, sessions.value);
  if (!printed || !day) return undefined;
  const date = dayWords(day, t.lang);
  return day === printed ? date : t('training.setting.madeUpDate', { date, printed: dayWords(printed, t.lang) });
};
