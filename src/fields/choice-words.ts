import type { PageNode } from '../form/index.js';
import type { Translator } from '../i18n/index.js';
import type { Branch, Choice } from '../schema/types.js';
import type { FormContext } from './view.js';

type ChoiceNode = Extract<PageNode, { kind: 'choice' }>;

/** What a way is called: its title, else the kind of answer it takes; with a number where that does not tell it apart. */
export const branchWords = (t: Translator, { branches }: Choice, { title, types }: Branch, index: number): string => {
  if (title !== undefined) return title;
  const nameOf = (of: readonly string[]): string => t.find(`choice.${of.length === 1 ? of[0] : 'object'}`) ?? '';
  const name = nameOf(types);
  const isUnique = branches.filter((one) => one.title === undefined && nameOf(one.types) === name).length === 1;
  return isUnique ? name : t('choice.branch', { number: index + 1, name });
};

/** The question that asks for a way. An element, and the form as a whole, have a heading already. */
export const choiceQuestion = ({ t, words, titleOf }: FormContext, { location, pattern }: ChoiceNode): string =>
  pattern.endsWith('/[]') || pattern === ''
    ? t('choice.label')
    : (titleOf?.(location) ?? words.label(location, pattern));
