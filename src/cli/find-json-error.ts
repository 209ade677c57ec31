/** One token of JSON after any space: a mark, a text, a number or a word. What `JSON.parse` refuses, this does, too. */
const TOKEN =
  /[ \t\n\r]*(?:(?<mark>[{}[\],:])|(?<text>"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*")|(?<plain>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

/** What may stand next. */
type Wanted =
  'a value' | 'a value or ]' | 'a name in "…" or }' | 'a name in "…"' | ':' | ', or }' | ', or ]' | 'the end';

const afterOpening: Readonly<Record<string, Wanted>> = { '{': 'a name in "…" or }', '[': 'a value or ]' };
const afterComma: Readonly<Record<string, Wanted>> = { '{': 'a name in "…"', '[': 'a value' };
const afterValue = (inside: string | undefined): Wanted =>
  inside === undefined ? 'the end' : inside === '{' ? ', or }' : ', or ]';

/** Where a source stops being JSON, with what should stand there. Undefined when it is JSON. */
export function findJsonError(source: string): { readonly offset: number; readonly wanted: string } | undefined {
  const open: string[] = [];
  let wanted: Wanted = 'a value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const { mark, text, plain } = TOKEN.exec(source)?.groups ?? {};
    const next = step(wanted, mark, text ?? plain, text !== undefined, open);
    if (next) wanted = next;
    else {
      const offset = start + (/^[ \t\n\r]*/.exec(source.slice(start))?.[0].length ?? 0);
      return wanted === 'the end' && offset === source.length ? undefined : { offset, wanted };
    }
  }
}

/** What may stand after a token; undefined where the token may not stand. */
function step(
  wanted: Wanted,
  mark: string | undefined,
  literal: string | undefined,
  isText: boolean,
  open: string[],
): Wanted | undefined {
  if (wanted.startsWith('a name') && isText) return ':';
  if (wanted === ':' && mark === ':') return 'a value';
  if (wanted.startsWith('a value')) {
    if (literal !== undefined) return afterValue(open.at(-1));
    if (mark === '{' || mark === '[') {
      open.push(mark);
      return afterOpening[mark];
    }
  }
  if (mark === ',' && wanted.startsWith(',')) return afterComma[open.at(-1) ?? ''];
  if (mark !== undefined && /[}\]]/.test(mark) && wanted.endsWith(`or ${mark}`)) {
    open.pop();
    return afterValue(open.at(-1));
  }
  return undefined;
}
