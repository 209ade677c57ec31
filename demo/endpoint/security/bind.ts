import { isIP } from 'node:net';
import { SettingError, type SignIn } from './sign-in.js';

/** True for an address or name that means this computer only. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name === '::1') return true;
  const address = name.startsWith('::ffff:') ? name.slice(7) : name;
  return isIP(address) === 4 && address.startsWith('127.');
}

/** Refuses to be reachable from other computers while anybody may read what people sent. */
export function checkBind(host: string, signIn: SignIn | undefined): void {
  if (signIn || isLoopback(host)) return;
  throw new SettingError(
    `HOST=${host} would let other computers read the inbox and the training bookings, and no sign-in is configured. Either leave HOST at ` +
      '127.0.0.1, or set INBOX_PASSWORD or TRAINING_PASSWORD, or INBOX_PROXY_HEADER with INBOX_PROXY_SECRET and ' +
      'INBOX_PROXY_ROLES_HEADER (see demo/endpoint/README.md).',
  );
}
