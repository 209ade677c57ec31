import type { Answer } from './judge.js';
import { readJson } from './read-json.js';

export interface AskPorts {
  readonly fetch: typeof fetch;
  /** How long one request may take, body included. */
  readonly timeoutMs: number;
}

/** What asking came to: an answer; no answer and why a body of it could not be read. */
export type Asked = (Answer & { readonly headers: Headers }) | 'unreachable' | 'interrupted';

const common: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

/** The address of something below an endpoint. */
export const addressOf = (endpoint: URL, path: string): string => `${endpoint.href.replace(/\/$/, '')}/${path}`;

/** One request to a service. Never rejects. */
export async function ask(
  { fetch, timeoutMs }: AskPorts,
  address: string,
  init: RequestInit,
  signal?: AbortSignal,
): Promise<Asked> {
  const control = new AbortController();
  const abort = () => control.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  let failure: Asked = 'unreachable';
  try {
    const options: RequestInit = { mode: 'cors', ...common, ...init, signal: control.signal };
    // The platform allows no other redirect mode than its default without CORS.
    if (options.mode === 'cors') options.redirect = 'manual';
    const response = await fetch(address, options);
    failure = 'interrupted';
    const { status, headers } = response;
    return { status, headers, retryAfter: headers.get('retry-after'), body: await readJson(response) };
  } catch {
    return control.signal.aborted ? 'interrupted' : failure;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
