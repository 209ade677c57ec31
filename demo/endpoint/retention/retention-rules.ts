import { SettingError } from '../security/sign-in.js';

/** After how many days what arrived is deleted, by kind (`evidence`, `threshold`, …). What is not named is kept. */
export type RetentionDays = Readonly<Record<string, number>>;

/** A key must hold for longer than a sender keeps trying with it; so long is the least that anything is kept. */
const fewestDays = 30;
const longestIdempotencyDays = 90;

/** @throws where a rule would delete what a sender may still send again */
export function checkRetention(rules: RetentionDays): RetentionDays {
  for (const [kind, days] of Object.entries(rules)) {
    if (Number.isInteger(days) && days >= fewestDays) continue;
    throw new SettingError(`Retention of ${kind}: give a whole number of days, ${fewestDays} or more.`);
  }
  return rules;
}

/** Reads `evidence=365 threshold=90`. */
export function retentionFrom(setting = ''): RetentionDays {
  const pairs = setting.split(/[\s,]+/).filter(Boolean);
  return checkRetention(
    Object.fromEntries(
      pairs.map((pair) => {
        const [, kind, days] = /^([a-z][a-z0-9-]*)=(\d{1,5})$/.exec(pair) ?? [];
        if (kind && days) return [kind, Number(days)];
        throw new SettingError(`RETENTION_DAYS: ${pair} is not of the form evidence=365.`);
      }),
    ),
  );
}

/** For how long the same key gives the same receipt. */
export const idempotencyHours = (rules: RetentionDays): number =>
  24 * Math.min(longestIdempotencyDays, ...Object.values(rules));

/** As discovery tells it. */
export function retentionWords(rules: RetentionDays, isDemo: boolean): string {
  const list = Object.entries(rules).map(([kind, days]) => `${kind} after ${days} days`);
  const made = isDemo ? 'Made-up data only. ' : '';
  if (list.length) return `${made}Deleted by itself: ${list.join(', ')}. Anything else as the council states.`;
  return isDemo ? `${made}Kept until somebody deletes it.` : 'As the council states.';
}
