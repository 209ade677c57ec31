const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Computers count in steps of 1,024, and show people the same words. */
const STEP = 1024;

/** Bytes as people read them: "1.2 MB". A limit is rounded down, so that what is said is always taken. */
export const formatSize = (bytes: number, lang: string, round: 'up' | 'down' = 'up'): string => {
  let power = 0;
  while (power < UNITS.length - 1 && bytes >= STEP ** (power + 1)) power += 1;
  const tenths = (bytes / STEP ** power) * 10;
  const value = (round === 'up' ? Math.ceil(tenths) : Math.floor(tenths)) / 10;
  const unit = UNITS[power] ?? 'byte';
  const unitDisplay = power === 0 ? 'long' : 'short';
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
};
