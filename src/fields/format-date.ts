const DATE_PARTS: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'long', year: 'numeric' },
];

/** `2015-03-27` as "27 March 2015", `2015-03` as "March 2015"; anything else as it stands. */
export const formatDate = (isoDate: string, lang: string): string => {
  const parts = isoDate.split('-');
  const time = Date.parse(isoDate);
  const options = DATE_PARTS[parts.length - 1];
  if (Number.isNaN(time) || !options) return isoDate;
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(time);
};
