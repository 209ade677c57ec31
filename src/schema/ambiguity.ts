/** Characters that most patterns tell apart; those that a pattern names itself are tried, too. */
const COMMON = 'aA0 -._@';
const OFTEN = 10;

/** Steps over escapes and character classes whole; a closing bracket comes with what quantifies it. */
const TOKENS = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\||\)(?:[*+]|\{\d+(?:,\d*)?\})?/gsu;

function isOften(quantifier: string): boolean {
  const [, least = '', most = least] = /^\{(\d+)(?:,(\d*))?/.exec(quantifier) ?? [];
  return /^[*+]/.test(quantifier) || (least !== '' && (most === '' || Number(most) >= OFTEN));
}

/** The alternatives of each group that may repeat often. */
function repeatedGroups(source: string): string[][] {
  const open: number[][] = [];
  return [...source.matchAll(TOKENS)].flatMap(({ 0: token, index }) => {
    if (token.startsWith('(')) open.push([index + token.length]);
    if (token === '|') open.at(-1)?.push(index + 1);
    const starts = token.startsWith(')') ? open.pop() : undefined;
    if (!starts || !isOften(token.slice(1))) return [];
    return [starts.map((start, place) => source.slice(start, (starts[place + 1] ?? index + 1) - 1))];
  });
}

/** Short texts made of the characters that a body names and of common ones. */
function samples(body: string): string[] {
  const plain = (text: string): string => text.replace(/\\[a-z]|[\\[\](){}^$?*+|]/giu, '');
  const characters = [...new Set(COMMON + plain(body))].slice(0, 14);
  const literal = plain(body.replace(/\[(?:\\.|[^\]\\])*\]/gsu, ''));
  return characters.flatMap((one) => [
    one,
    literal + one,
    ...characters.map((other) => one + other),
    ...[3, 4, 5].map((times) => one.repeat(times)),
  ]);
}

/**
 * Whether matching may take exponential time: a text that a repeated group can read in two ways. This tries short
 * texts rather than proving anything. What is refused here without need is still checked by the service.
 */
export function isAmbiguous(source: string, flags: string): boolean {
  return repeatedGroups(source).some((alternatives) => {
    const body = alternatives.join('|');
    const whole = new RegExp(`^(?:${body})$`, flags);
    const words = [...new Set(samples(body))].filter((word) => word && whole.test(word));
    const each = alternatives.map((alternative) => new RegExp(`^(?:${alternative})$`, flags));
    return words.some(
      (word) =>
        each.filter((expression) => expression.test(word)).length > 1 ||
        words.some((other) => whole.test(word + other)),
    );
  });
}
