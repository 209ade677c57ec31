import { randomBytes } from 'node:crypto';
import { Problem } from './problem.js';

/** Where the operator reads about failures. */
export type Report = (line: string) => void;

/** What Fastify itself refuses, as one of our problems. */
function refusedByFastify(code: unknown, status: unknown): Problem | null {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('body-too-large', 'Send fewer bytes; discovery says how many are taken (maxBodyBytes).');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported-media-type', 'Send the submission as Content-Type: application/json.');
  }
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  return new Problem('malformed', 'The request could not be read.');
}

/**
 * Any error as a problem. An unexpected one is reported by its class, its code and where it was thrown: its message may
 * quote what a person wrote (a database names the value it could not take), so nobody gets to see it.
 */
export function toProblem(error: unknown, report: Report): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const refused = refusedByFastify(code, statusCode);
  if (refused) return refused;
  const incident = randomBytes(4).toString('hex');
  report(`Unexpected failure ${incident}: ${describe(error)}`);
  return new Problem(
    'unexpected',
    `Nothing is known to be stored. Try again, or tell the council: incident ${incident}.`,
  );
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${typeof code === 'string' ? ` (${code})` : ''}`, ...frames.slice(0, 8)].join('\n');
}
