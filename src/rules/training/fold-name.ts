const SAME: Readonly<Record<string, string>> = { st: 'saint', sts: 'saint', saints: 'saint', rd: 'road' };

/** A name as people may write it: no accents, capitals, marks or “the”, and Saint, St and Sts, Road and Rd the same. */
export function foldName(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}.’'‘`´]/gu, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const own = words.filter((word) => word !== 'the');
  return (own.length > 0 ? own : words).map((word) => SAME[word] ?? word).join(' ');
}
