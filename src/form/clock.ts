const TIME = /^(\d{1,2})(?:[.:](\d\d)(?:[.:](\d\d))?)? ?(am|pm)?$/;
const WORDS: Readonly<Record<string, string>> = { noon: '12:00:00', midday: '12:00:00', midnight: '00:00:00' };

/** The hour of a day, from one with "am" or "pm" beside it; NaN where there is no such hour. */
const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour < 24 ? hour : Number.NaN;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : Number.NaN;
};

/** `HH:MM:SS` from a time as people write it: `14:05`, `2.05pm`, `2 pm`, `noon`. Undefined for anything else. */
export const readClock = (typed: string): string | undefined => {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/([ap])\.? ?m\.?$/, '$1m');
  const [match, hours, minutes, seconds = '00', half] = TIME.exec(text) ?? [];
  if (match === undefined) return WORDS[text];
  // "14" alone could be anything.
  if (minutes === undefined && half === undefined) return undefined;
  const hour = hourOf(Number(hours), half);
  if (Number.isNaN(hour) || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return undefined;
  return [String(hour).padStart(2, '0'), minutes ?? '00', seconds].join(':');
};

/** A time to read: `14:05` from `14:05:00Z`, with seconds where there are some. Anything else as it stands. */
export const showClock = (stored: string): string => {
  const [match, clock = '', seconds] = /^(\d\d:\d\d):(\d\d)(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?$/i.exec(stored) ?? [];
  if (match === undefined) return stored;
  return seconds === '00' ? clock : `${clock}:${seconds}`;
};

/** What JSON Schema's `time` stores for what was typed; what cannot be read stays as it was typed. */
export const storeTime = (typed: string): string | undefined => {
  if (typed.trim() === '') return undefined;
  const clock = readClock(typed);
  return clock === undefined ? typed : `${clock}Z`;
};
