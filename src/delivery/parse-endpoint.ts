/** What the `endpoint` attribute says: an address, or why it is none. */
export type EndpointResult =
  { readonly url: URL; readonly problem: null } | { readonly url: null; readonly problem: 'malformed' | 'insecure' };

const ownComputer = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Answers travel over https only; plain http stays inside this computer (trying and demonstrating). */
export function isSecureEndpoint(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && ownComputer.has(url.hostname));
}

/**
 * Reads the `endpoint` attribute, absolute or relative to the page (`/api`). A query or fragment is refused (an address
 * with a token in it would leak), and so are a user name and password.
 */
export function parseEndpoint(attribute: string, base: string): EndpointResult {
  let url: URL;
  try {
    url = new URL(attribute.trim(), base);
  } catch {
    return { url: null, problem: 'malformed' };
  }
  if (!/^https?:$/.test(url.protocol) || /[?#]/.test(url.href) || url.username || url.password) {
    return { url: null, problem: 'malformed' };
  }
  if (!isSecureEndpoint(url)) return { url: null, problem: 'insecure' };
  url.pathname = url.pathname.replace(/\/+$/, '');
  return { url, problem: null };
}
