import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { isLoopback } from './bind.js';

const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/**
 * While no sign-in is configured, answers only what this computer asked of this computer by its own name. A page
 * elsewhere whose name was made to point at 127.0.0.1 (DNS rebinding) sends its own name; a proxy on this computer that
 * lets others in says so in a header.
 */
export function guardOpenService(request: FastifyRequest): void {
  const isProxied = forwarded.some((name) => request.headers[name] !== undefined);
  const hostname = /^(\[[^\]]*\]|[^:]*)(:\d+)?$/.exec(request.headers.host ?? '')?.[1] ?? '';
  if (!isProxied && isLoopback(hostname) && isLoopback(request.socket.remoteAddress ?? '')) return;
  throw new Problem(
    'misdirected',
    'Without a configured sign-in this service answers only on this computer, as localhost or 127.0.0.1.',
  );
}
