import { Problem } from '../problems/problem.js';
import type { Settings } from '../settings.js';

/** Refuses while the council takes nothing. */
export function checkOpen({ isClosed }: Settings): void {
  if (!isClosed()) return;
  throw new Problem('closed', 'Nothing is taken here at the moment. Phone the council.', { retryAfterSeconds: 600 });
}
