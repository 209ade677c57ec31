/** Characters that most patterns tell apart, of several scripts; those that a pattern names itself are tried, too. */
const COMMON = 'aA0 -._@';
const OTHER = 'zZ9!,:;/"\'#%&<>=~\t\né\u0142яא中😀';
const OFTEN = 10;

/** A text can be shared out in at most so many ways before it takes too long to try them. */
const MOST_WAYS = 1e6;
/** As many as anybody types, where a pattern sets no end. */
const NO_END = 1000;

/** How many times a quantifier lets something stand: at least, and at most. */
function timesOf(quantifier: string): [number, number] {
  if (quantifier === '?') return [0, 1];
  const [, least = '', comma = '', most = ''] = /^\{(\d+)(,?)(\d*)/.exec(quantifier) ?? [];
  if (least === '') return /^[*+]/.test(quantifier) ? [0, NO_END] : [1, 1];
  return [Number(least), comma === '' ? Number(least) : most === '' ? NO_END : Number(most)];
}

/** In how many ways a body can be as long as it may, at most. */
function waysOf(body: string): number {
  const quantifiers = body.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gsu, 'x').match(/(?<!\()[*+?]|\{\d+(?:,\d*)?\}/g) ?? [];
  return quantifiers.reduce((product, one) => product * Math.max(1, timesOf(one)[1]), 1);
}

/** Steps over escapes and character classes whole; a closing bracket comes with what quantifies it. */
const TOKENS = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\||\)(?:[*+]|\{\d+(?:,\d*)?\})?/gsu;

/** What repeats often, or repeats a few times what can itself be read in many ways. */
const isOften = (quantifier: string, body: string): boolean =>
  timesOf(quantifier)[1] >= OFTEN || waysOf(body) ** timesOf(quantifier)[1] > MOST_WAYS;

/** The alternatives of each group that may repeat often, and whether it says how often. */
function repeatedGroups(source: string): { alternatives: string[]; isCounted: boolean }[] {
  const open: number[][] = [];
  return [...source.matchAll(TOKENS)].flatMap(({ 0: token, index }) => {
    if (token.startsWith('(')) open.push([index + token.length]);
    if (token === '|') open.at(-1)?.push(index + 1);
    const starts = token.startsWith(')') ? open.pop() : undefined;
    if (!starts || token === ')') return [];
    const alternatives = starts.map((start, place) => source.slice(start, (starts[place + 1] ?? index + 1) - 1));
    if (!isOften(token.slice(1), alternatives.join('|'))) return [];
    return [{ alternatives, isCounted: token.startsWith('){') }];
  });
}

/** A pattern without what is no character of a text. */
const plain = (text: string): string => text.replace(/\\[a-z]|[\\[\](){}^$?*+|]/giu, '');

const NAMED = /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2}))/gi;

/** Characters that a pattern names by their numbers. */
const numbered = (source: string): string =>
  [...source.matchAll(NAMED)]
    .map(([, ...codes]) => Number.parseInt(codes.find((code) => code !== undefined) ?? '', 16))
    .map((code) => (code <= 0x10ffff ? String.fromCodePoint(code) : ''))
    .join('');

/** One of each kind of characters that a pattern tells apart. */
function characters(source: string, flags: string): string[] {
  const atoms = [...new Set([...source.matchAll(ATOMS)].map(([, atom = '']) => atom))].slice(0, MOST_ATOMS);
  const named = [...new Set(plain(source) + numbered(source))].slice(0, MOST_NAMED);
  const all = [...new Set([...COMMON, ...named, ...OTHER])];
  const taken = atoms.map((atom) => all.map(taker(atom, flags)));
  const kinds = new Map(all.map((character, index) => [String(taken.map((row) => Number(row[index]))), character]));
  return [...kinds].flatMap(([kind, character]) => (kind.includes('1') ? [character] : [])).slice(0, MOST_KINDS);
}

/** Short texts made of the characters that a body names and of common ones. */
function samples(body: string, flags: string): string[] {
  const some = characters(body, flags);
  const literal = plain(body.replace(/\[(?:\\.|[^\]\\])*\]/gsu, ''));
  return some.flatMap((one) => [
    one,
    literal + one,
    ...some.map((other) => one + other),
    ...[3, 4, 5].map((times) => one.repeat(times)),
  ]);
}

/** One atom of a pattern with what quantifies it; brackets and alternatives stand by themselves. */
const ATOMS =
  /(\\[pP]\{[^}]*\}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[^\\[(])([*+?]|\{\d+(?:,\d*)?\})?\??/gsu;

/** Nobody reads a longer pattern; looking at it closely would take as long as running it. */
const LONGEST = 5000;

/** With this many repetitions in a row that take the same characters, a long text can be shared out in billions of ways. */
const TOO_MANY_IN_A_ROW = 3;

const isOptional = (quantifier: string): boolean => /^([*?]|\{0)/.test(quantifier);

/** What is tried, in order. What may be missing at an open end stops nothing, and so is never tried again. */
function atomsOf(source: string): RegExpMatchArray[] {
  const atoms = [...source.matchAll(ATOMS)];
  while (isOptional(atoms.at(-1)?.[2] ?? '')) atoms.pop();
  return atoms;
}

/** More kinds of characters than this are not tried, nor found in more of a pattern than this. */
const MOST_KINDS = 14;
const MOST_NAMED = 60;
const MOST_ATOMS = 200;

/** Whether an atom takes a character; what stands for something else in a pattern takes none. */
function taker(atom: string, flags: string): (character: string) => boolean {
  try {
    const expression = new RegExp(`^(?:${atom})$`, flags);
    return (character) => expression.test(character);
  } catch {
    return () => false;
  }
}

/** What a repetition adds to a row: one without an end counts whole. */
function shareOf(quantifier: string): number {
  const [least, most] = timesOf(quantifier);
  return most >= NO_END ? 1 : Math.min(1, Math.log10(most - least + 1) / 2.5);
}

/** The most repetitions in a row that can share out a text of one character between them: `\d+\d+\d+`, `.*.*.*=`. */
function longestRow(atoms: readonly RegExpMatchArray[], character: string, flags: string): number {
  let [count, longest] = [0, 0];
  const around: (number | undefined)[] = [];
  for (const [, atom = '', quantifier = ''] of atoms) {
    if (atom.startsWith('(')) {
      // What looks ahead or behind takes nothing.
      const isLook = /^\(\?<?[=!]/.test(atom);
      around.push(isLook ? count : undefined);
      if (isLook) count = 0;
    } else if (atom === ')') count = around.pop() ?? count;
    else if (atom === '|') count = 0;
    else if (atom !== '^' && atom !== '$') {
      const isTaken = taker(atom, flags)(character);
      if (!isTaken && !isOptional(quantifier)) count = 0;
      if (isTaken) longest = Math.max(longest, (count += shareOf(quantifier)));
    }
  }
  return longest;
}

function isRow(source: string, flags: string): boolean {
  if ((source.match(/[*+]|,\d*\}/g)?.length ?? 0) < TOO_MANY_IN_A_ROW) return false;
  const atoms = atomsOf(source);
  return characters(source, flags).some((one) => longestRow(atoms, one, flags) >= TOO_MANY_IN_A_ROW);
}

/** Groups that were looked at, by what they repeat. */
const known = new Map<string, boolean>();

/** A page with more of them than this was made to keep it busy; the others are not run. */
const MOST_GROUPS = 300;

/** Whether a repeated group can read one text in two ways. */
function isGroupAmbiguous(alternatives: readonly string[], flags: string): boolean {
  const body = alternatives.join('|');
  const whole = new RegExp(`^(?:${body})$`, flags);
  const words = [...new Set(samples(body, flags))].filter((word) => word && whole.test(word));
  const each = alternatives.map((alternative) => new RegExp(`^(?:${alternative})$`, flags));
  return words.some(
    (word) =>
      each.filter((expression) => expression.test(word)).length > 1 || words.some((other) => whole.test(word + other)),
  );
}

/**
 * Whether matching may take exponential time, or nearly: a text that a repeated group can read in two ways, or that
 * several repetitions share. This tries short texts rather than proving anything. What is refused here without need is
 * still checked by the service.
 */
export function isAmbiguous(source: string, flags: string): boolean {
  if (source.length > LONGEST || isRow(source, flags)) return true;
  return repeatedGroups(source).some(({ alternatives, isCounted }) => {
    // Which of a fixed number of times are empty is free to choose.
    if (isCounted && new RegExp(`^(?:${alternatives.join('|')})$`, flags).test('')) return true;
    const key = `${flags} ${alternatives.join('|')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isFound = known.size >= MOST_GROUPS || isGroupAmbiguous(alternatives, flags);
    if (known.size < MOST_GROUPS) known.set(key, isFound);
    return isFound;
  });
}
