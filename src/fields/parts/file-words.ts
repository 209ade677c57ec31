import type { Translator } from '../../i18n/index.js';
import type { AttachmentLimits, UploadEntry, UploadNews } from '../attachments.js';
import { formatSize } from '../format-size.js';

/** A name keeps its own direction among other words. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** One kind of file, in words. */
export const typeWords = (t: Translator, mediaType: string): string =>
  t.find(`file.type.${mediaType}`) ?? mediaType.split('/').at(-1)?.toUpperCase() ?? mediaType;

const kinds = (t: Translator, types: readonly string[]): string =>
  new Intl.ListFormat(t.lang, { type: 'disjunction' }).format(types.map((type) => typeWords(t, type)));

/** What may be chosen, said before anything is: "PDF or Word document, up to 10 MB each. Up to 3 files." */
export const limitWords = (
  t: Translator,
  types: readonly string[],
  { maxBytes }: AttachmentLimits,
  most: number,
): string => {
  const said = { types: kinds(t, types), size: formatSize(maxBytes, t.lang, 'down') };
  return most === 1
    ? t('file.limits.single', said)
    : `${t('file.limits.each', said)} ${t('file.most', { count: most })}`;
};

/** What became of a file, in words; `undefined` while it is being sent. */
export const stateWords = (
  t: Translator,
  { state, bytes }: UploadEntry,
  types: readonly string[],
  limits: AttachmentLimits | null | undefined,
): string => {
  if (state.status === 'failed') {
    const size = limits ? formatSize(limits.maxBytes, t.lang, 'down') : '';
    return t(`file.failed.${state.cause}`, { size, types: kinds(t, types) });
  }
  if (state.status === 'uploading' && state.isStalled) return t('file.state.stalled');
  const percent = state.status === 'uploading' ? Math.floor((state.sent / bytes) * 100) / 100 : 0;
  return t(`file.state.${state.status}`, {
    percent: new Intl.NumberFormat(t.lang, { style: 'percent' }).format(percent),
  });
};

/** What just happened, for the status line. */
export const newsWords = (t: Translator, news: UploadNews): string => {
  const name = isolated(news.name);
  if (news.what !== 'added') return t(`file.news.${news.what}`, { name });
  const { added, refused } = news;
  const taken =
    added === 1 && refused === 0 ? t('file.news.addedOne', { name }) : t('file.news.added', { count: added });
  return [added > 0 && taken, refused > 0 && t('file.news.refused', { count: refused })].filter(Boolean).join(' ');
};
