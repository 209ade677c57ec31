import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.js';

/** Answers with the problem as RFC 9457 writes it. Headers set before, those of CORS among them, stay. */
export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<void> {
  const { retryAfterSeconds } = problem.more;
  if (retryAfterSeconds !== undefined) reply.header('Retry-After', String(retryAfterSeconds));
  await reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem.document));
}
