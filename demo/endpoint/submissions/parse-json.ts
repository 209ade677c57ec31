import { Problem } from '../problems/problem.js';

/** The body as JSON in UTF-8. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the body.
    throw new Problem('malformed', 'The body is not JSON in UTF-8.');
  }
}
