/**
 * The policy that the widgets promise to run under (`docs`: no unsafe-eval, no unsafe-inline), and what a careful page
 * adds to it. Pages whose script or service stand on other origins name these in `script-src` and `connect-src`.
 */
export function pagePolicy({ scripts = [], services = [] }: PolicySources = {}): string {
  const list = (name: string, sources: readonly string[]): string => [name, "'self'", ...sources].join(' ');
  return [
    "default-src 'self'",
    list('script-src', scripts),
    "style-src 'self'",
    ...(scripts.length || services.length
      ? [list('connect-src', [...scripts, ...services]), list('frame-src', scripts)]
      : []),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

/** Origins besides the page's own. */
export interface PolicySources {
  /** Where the script and its files come from; frame mode's frame too. */
  readonly scripts?: readonly string[];
  /** Where submissions go. */
  readonly services?: readonly string[];
}
