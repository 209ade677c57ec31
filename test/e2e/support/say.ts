import { readFileSync } from 'node:fs';

const catalogue = JSON.parse(readFileSync('src/i18n/en.json', 'utf8')) as Readonly<Record<string, string>>;

/** What the widget says in English under this key: tests find a screen by its key, and say themselves what it must mean. */
export function say(key: string): string {
  const words = catalogue[key];
  if (words === undefined) throw new Error(`The English catalogue says nothing under ${key}`);
  if (words.includes('%{')) throw new Error(`${key} is not said without more: ${words}`);
  return words;
}
