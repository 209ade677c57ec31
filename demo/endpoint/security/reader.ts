import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from './bind.js';
import { secretEquals } from './secret-equals.js';
import type { Sessions } from './sessions.js';
import type { ProxySignIn, SignIn } from './sign-in.js';

/** Who reads the inbox, for the list of who opened what; null for somebody who has not signed in. */
export type Identify = (request: FastifyRequest, reply: FastifyReply) => string | null | Promise<string | null>;

/** How this service tells who is asking. */
export function identifier(signIn: SignIn | undefined, sessions: Sessions | null): Identify {
  // The guard of the open service has already refused everybody but this computer.
  if (!signIn) return () => 'somebody at this computer';
  if (signIn.kind === 'proxy') return (request) => proxyUser(request, signIn);
  return async (request, reply) =>
    (await sessions?.refresh(request, reply)) ? 'somebody with the team password' : null;
}

function proxyUser(request: FastifyRequest, { header, secret, proxies }: ProxySignIn): string | null {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isFromProxy = proxies.includes(address) || (isLoopback(address) && proxies.some(isLoopback));
  const shown = request.headers['inbox-proxy-secret'];
  const name = request.headers[header];
  if (!isFromProxy || typeof shown !== 'string' || !secretEquals(shown, secret)) return null;
  // Two headers of one name arrive as "a, b": the proxy added its own to one that the visitor wrote.
  return typeof name === 'string' && name.trim() && !name.includes(',') ? name.trim().slice(0, 200) : null;
}
