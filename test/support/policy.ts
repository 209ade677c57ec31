/**
 * The whole policy of a page when the page, the script (`cdn.council.example`) and the council's service
 * (`frontdoor.council.example`) stand on three origins, as they do for most schools. The README prints it word for word;
 * test/e2e/three-origins.test.ts proves that it is enough, and that the widget does without nothing in it.
 *
 * - `script-src` and `connect-src` with the script's origin: `front-door.js`, and the files that it fetches and checks.
 * - `connect-src` with the service's origin: what the attribute `endpoint` names.
 * - `connect-src 'self'`: for the page's own scripts; the widget asks nothing of the page's origin.
 * - `trusted-types`: Lit makes one policy, `lit-html`; `'allow-duplicates'` is for pages that use Lit themselves.
 */
export const threeOriginPolicy = [
  "default-src 'self'",
  "script-src 'self' https://cdn.council.example",
  "style-src 'self'",
  "connect-src 'self' https://cdn.council.example https://frontdoor.council.example",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** A policy with the origins of a test in the places of the README's. */
export function policyFor(policy: string, origins: { readonly script: string; readonly service: string }): string {
  return policy
    .replaceAll('https://cdn.council.example', origins.script)
    .replaceAll('https://frontdoor.council.example', origins.service);
}
