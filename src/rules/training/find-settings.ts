import { foldName } from './fold-name.js';
import type { Setting } from './types.js';

/** How well a name answers what was typed: all of it, its beginning, that of a word in it, or anything in it. */
const NO_MATCH = 4;

/**
 * Every setting whose printed name, full name, initials or alias holds what was typed, the best first, else in the
 * order of the list. More than one: the person chooses.
 */
export function findSettings(settings: readonly Setting[], typed: string): readonly Setting[] {
  const wanted = foldName(typed);
  if (!wanted) return [];
  return settings
    .map((setting) => ({ setting, rank: Math.min(...namesOf(setting).map((name) => rank(name, wanted))) }))
    .filter((one) => one.rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank)
    .map(({ setting }) => setting);
}

function rank(name: string, wanted: string): number {
  const [joined, typed] = [join(name), join(wanted)];
  if (joined === typed || initials(name) === typed) return 0;
  if (joined.startsWith(typed)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return joined.includes(typed) || wanted.split(' ').every((word) => ` ${name}`.includes(` ${word}`)) ? 3 : NO_MATCH;
}

const namesOf = ({ name, fullName = '', aliases = [] }: Setting): readonly string[] =>
  [name, fullName, ...aliases].filter(Boolean).flatMap((one) => {
    const folded = foldName(one);
    return /^the /i.test(one) ? [folded, `the ${folded}`] : [folded];
  });

/** People write Palace Fields and Palacefields. */
const join = (name: string): string => name.replaceAll(' ', '');

/** Two letters are a word’s beginning more often than initials. */
const initials = (name: string): string => {
  const letters = name.split(' ').map((word) => word[0]);
  return letters.length > 2 ? letters.join('') : '';
};
