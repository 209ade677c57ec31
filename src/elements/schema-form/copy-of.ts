import type { Json } from '../../schema/types.js';

/**
 * Answers as JSON says them: the page's object stays the page's, and ours ours.
 * @throws {TypeError} for what JSON cannot say: a cycle, a bigint.
 */
export const copyOf = (answers: Json | undefined): Json | undefined => {
  const words = JSON.stringify(answers) as string | undefined;
  return words === undefined ? undefined : (JSON.parse(words) as Json);
};
