import type { Lease } from './types.js';

const prefix = 'front-door-elements-send-1:';

/**
 * One sender across tabs, by a Web Lock: a second press on the same report waits for the first one's answer. Where there
 * are no locks (a page that is not secure) nothing is kept that two tabs could both send.
 */
export const oneSender: Lease = (submissionId, work) => {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(prefix + submissionId, work) : work();
};
