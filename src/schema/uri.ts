/** The platform's URL parser, in browsers and in Node; this layer's compiler settings know neither. */
declare const URL: new (url: string, base?: string) => { readonly href: string };

/** Resolves a reference against a base: the URI without its fragment, and the decoded fragment. Undefined when it is none. */
export function resolveUri(reference: string, base: string): { uri: string; fragment: string } | undefined {
  try {
    const [uri = '', fragment = ''] = new URL(reference, base).href.split('#');
    return { uri, fragment: decodeURIComponent(fragment) };
  } catch {
    return undefined;
  }
}
