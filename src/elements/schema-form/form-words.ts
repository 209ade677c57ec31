import type { MessageKey, MessageParams, Translator } from '../../i18n/index.js';

/**
 * The catalogue's words on a form that nobody made a pack for. Of its questions only what is optional is marked. Where no
 * council stands behind it (`isPlain`), words without councils and reports go first.
 */
export const formWords = (t: Translator, isPlain: boolean): Translator => {
  const find = (key: string, params?: MessageParams): string | undefined => {
    if (key === 'need.now') return '';
    const asked = key === 'need.later' ? 'need.optional' : key;
    return (isPlain ? t.find(`plain.${asked}`, params) : undefined) ?? t.find(asked, params);
  };
  const translate = (key: MessageKey, params?: MessageParams): string => find(key, params) ?? key;
  return Object.assign(translate, { find, lang: t.lang, dir: t.dir });
};
