/** Words in a code: with 2,048 to choose from, 66 bits. */
export const codeLength = 6;

/** One of so many, each as likely as another. */
function randomBelow(count: number): number {
  const limit = Math.floor(2 ** 32 / count) * count;
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number < limit ? number % count : randomBelow(count);
}

/** A new code of the listed words. */
export const makeResumeCode = (words: readonly string[]): readonly string[] =>
  Array.from({ length: codeLength }, () => words[randomBelow(words.length)] ?? '');

/** The words that a person typed: capitals, spaces, hyphens, numbers of a list and other signs do not matter. */
export const readResumeCode = (typed: string): readonly string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
