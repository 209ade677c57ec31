const longest = 15 * 60_000;

/** How long to wait after the `failures`-th failure (from 0) in a row: full jitter, `rand(0, min(15 min, 2 s · 2^n))`. */
export function backoff(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(longest, 2000 * 2 ** failures);
}
