/** Characters that most patterns tell apart; those that a pattern names itself are tried, too. */
const COMMON = 'aA0 -._@';
const OFTEN = 10;

/** Steps over escapes and character classes whole; a closing bracket comes with what quantifies it. */
const TOKENS = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\||\)(?:[*+]|\{\d+(?:,\d*)?\})?/gsu;

function isOften(quantifier: string): boolean {
  const [, least = '', most = least] = /^\{(\d+)(?:,(\d*))?/.exec(quantifier) ?? [];
  return /^[*+]/.test(quantifier) || (least !== '' && (most === '' || Number(most) >= OFTEN));
}

/** The alternatives of each group that may repeat often, and whether it says how often. */
function repeatedGroups(source: string): { alternatives: string[]; isCounted: boolean }[] {
  const open: number[][] = [];
  return [...source.matchAll(TOKENS)].flatMap(({ 0: token, index }) => {
    if (token.startsWith('(')) open.push([index + token.length]);
    if (token === '|') open.at(-1)?.push(index + 1);
    const starts = token.startsWith(')') ? open.pop() : undefined;
    if (!starts || !isOften(token.slice(1))) return [];
    const alternatives = starts.map((start, place) => source.slice(start, (starts[place + 1] ?? index + 1) - 1));
    return [{ alternatives, isCounted: token.startsWith('){') }];
  });
}

/** A pattern without what is no character of a text. */
const plain = (text: string): string => text.replace(/\\[a-z]|[\\[\](){}^$?*+|]/giu, '');

/** Common characters, and those that a pattern names. */
const characters = (source: string): string[] => [...new Set(COMMON + plain(source))].slice(0, 14);

/** Short texts made of the characters that a body names and of common ones. */
function samples(body: string): string[] {
  const some = characters(body);
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

/** Whether an atom takes a character; what stands for something else in a pattern takes none. */
function takes(atom: string, character: string, flags: string): boolean {
  try {
    return new RegExp(`^(?:${atom})$`, flags).test(character);
  } catch {
    return false;
  }
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
      const isTaken = takes(atom, character, flags);
      if (!isTaken && !isOptional(quantifier)) count = 0;
      if (isTaken && /^([*+]|\{\d+,\})/.test(quantifier)) longest = Math.max(longest, (count += 1));
    }
  }
  return longest;
}

function isRow(source: string, flags: string): boolean {
  if ((source.match(/[*+]|,\}/g)?.length ?? 0) < TOO_MANY_IN_A_ROW) return false;
  const atoms = atomsOf(source);
  return characters(source).some((one) => longestRow(atoms, one, flags) >= TOO_MANY_IN_A_ROW);
}

/** Groups that were looked at, by what they repeat. */
const known = new Map<string, boolean>();

/** A page with more of them than this was made to keep it busy; the others are not run. */
const MOST_GROUPS = 300;

/** Whether a repeated group can read one text in two ways. */
function isGroupAmbiguous(alternatives: readonly string[], flags: string): boolean {
  const body = alternatives.join('|');
  const whole = new RegExp(`^(?:${body})$`, flags);
  const words = [...new Set(samples(body))].filter((word) => word && whole.test(word));
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
