import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from './bind.js';

/** No `Max-Age`: gone with the browser. Without `Secure` only on this computer itself, where nobody can listen. */
export function cookieOptions({ hostname }: FastifyRequest, path: string): CookieSerializeOptions {
  return { path, httpOnly: true, sameSite: 'strict', secure: !isLoopback(hostname) };
}
