const SAME: Readonly<Record<string, string>> = { st: 'saint', sts: 'saint', saints: 'saint', rd: 'road' };

/** A name as people may write it: no accents, capitals, marks or “the”, and Saint, St and Sts, Road and Rd the same. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}.’'‘`´]/gu, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
    .map((word) => SAME[word] ?? word)
    .join(' ');
