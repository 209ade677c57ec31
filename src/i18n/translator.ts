import type en from './en.json';

/** Every visible string by key; plural forms end in `.one`, `.other`… (CLDR names). Placeholders: `%{name}`. */
export type Catalogue = Readonly<Record<string, string>>;

type Singular<Key> = Key extends `${infer Stem}.${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Stem : Key;

/** A key of the English catalogue; a plural is asked for by its stem. */
export type MessageKey = Singular<keyof typeof en>;

export type MessageParams = Readonly<Record<string, string | number>>;

/** Gives the words of one language, with English where that language has none. */
export interface Translator {
  /** The words for `key`. A `count` in `params` picks the plural form. A placeholder without a value stays as written. */
  (key: MessageKey, params?: MessageParams): string;
  /** The same for a key known only at run time; undefined where no catalogue has it. */
  find(key: string, params?: MessageParams): string | undefined;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Puts values into `%{name}` placeholders. */
export const fill = (words: string, params: MessageParams): string =>
  words.replace(/%\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));

/** The direction in which a language is written. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(lang.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';

/** A translator for `lang` (BCP 47) over `catalogue`; the English catalogue fills its gaps. */
export const createTranslator = (lang: string, catalogue: Catalogue, english: Catalogue): Translator => {
  const plurals = new Intl.PluralRules(lang);
  const find = (key: string, params: MessageParams = {}): string | undefined => {
    const exact = typeof params['count'] === 'number' ? `${key}.${plurals.select(params['count'])}` : key;
    const words = catalogue[exact] ?? catalogue[key] ?? english[exact] ?? english[`${key}.other`] ?? english[key];
    return words === undefined ? undefined : fill(words, params);
  };
  const translate = (key: MessageKey, params?: MessageParams): string => find(key, params) ?? key;
  return Object.assign(translate, { find, lang, dir: directionOf(lang) });
};
