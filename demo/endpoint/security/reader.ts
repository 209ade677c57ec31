import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';
import { isLoopback } from './bind.js';
import type { Role } from './roles.js';
import { secretEquals } from './secret-equals.js';
import type { Sessions } from './sessions.js';
import type { ProxySignIn, SignIn } from './sign-in.js';

/** Who is asking, for the log; null for somebody who has not signed in. Throws for somebody without the role. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => string | null | Promise<string | null>;

/** How this service tells who is asking for the pages of a role. */
export function identifier(signIn: SignIn | undefined, sessions: Sessions | null, role: Role): Identify {
  // The guard of the open service has already refused everybody but this computer.
  if (!signIn) return () => 'somebody at this computer';
  if (signIn.kind === 'proxy') return (request) => proxyUser(request, signIn, role);
  return async (request, reply) => (await sessions?.refresh(request, reply)) ?? null;
}

function proxyUser(request: FastifyRequest, signIn: ProxySignIn, role: Role): string | null {
  const { header, rolesHeader, secret, proxies } = signIn;
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isFromProxy = proxies.includes(address) || (isLoopback(address) && proxies.some(isLoopback));
  const shown = request.headers['inbox-proxy-secret'];
  if (!isFromProxy || typeof shown !== 'string' || !secretEquals(shown, secret)) return null;
  const name = only(request, header);
  // Two headers of one name may arrive as "a, b": the proxy added its own to one that the visitor wrote.
  if (name === null || name.includes(',')) return null;
  if (!(only(request, rolesHeader) ?? '').split(',').some((one) => one.trim().toLowerCase() === role)) {
    throw new Problem('role-missing', `These pages are for people with the role “${role}”.`);
  }
  return name.slice(0, 200);
}

/** The value of a header that came once. */
function only(request: FastifyRequest, header: string): string | null {
  const values = request.raw.headersDistinct[header] ?? [];
  return values.length === 1 ? values[0]?.trim() || null : null;
}
