const longest = 24 * 3_600_000;

/**
 * How long the service asks to wait, in milliseconds: the longer of its `Retry-After` header (seconds or a date; visible
 * across origins only when exposed) and the `retryAfterSeconds` of its body, at most 24 hours. Null when it asks nothing.
 */
export function retryAfter(header: string | null, bodySeconds: number | null, now: number): number | null {
  const value = header?.trim();
  const fromHeader = value ? (/^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now) : NaN;
  const asked = [fromHeader, (bodySeconds ?? NaN) * 1000].filter((ms) => ms >= 0);
  return asked.length > 0 ? Math.min(longest, Math.max(...asked)) : null;
}
