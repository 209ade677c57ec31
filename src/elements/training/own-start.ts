import type { TrainingView } from './training-view.js';
import { dayWords } from './when-words.js';

/** From which day on the settings of a hub use the toolkits, in words: the day of its first session, made up where that is. */
export const ownStart = ({ pack, sessions, t }: TrainingView, group: string): string | undefined => {
  const printed = pack.groups.find(({ id }) => id === group)?.toolkitFrom;
  if (!printed) return undefined;
  const moved = sessions.value.find((one) => one.group === group && one.printedDays?.[0]?.date === printed)?.days[0];
  if (!moved) return dayWords(printed, t.lang);
  return t('training.setting.madeUpDate', {
    date: dayWords(moved.date, t.lang),
    printed: dayWords(printed, t.lang),
  });
};
