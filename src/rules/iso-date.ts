const DAY_MS = 86_400_000;

/** Whether this is a date that exists, written `YYYY-MM-DD`. */
export const isRealDate = (date: string): boolean => {
  const time = Date.parse(date);
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
};

/** The date so many days after a real date. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
