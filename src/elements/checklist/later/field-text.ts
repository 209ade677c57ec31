import type { Translator } from '../../../i18n/index.js';
import type { FieldText, ThresholdPack } from '../../../packs/index.js';
import { textOf } from '../reach.js';

const ROLES = ['lead', 'manager', 'chair-of-governors', 'lado'];

const ownView = (source: ThresholdPack, t: Translator, id: string): FieldText | undefined => {
  const { levels, answers } = textOf(source, t.lang);
  const { minCharacters: count } = source.override;
  const labels = Object.fromEntries(Object.entries(levels).map(([level, { label }]) => [level, label]));
  const roles = Object.fromEntries(ROLES.map((role) => [role, t.find(`checklist.role.${role}`) ?? role]));
  const tooShort = t('checklist.ownView.reasonMissing', { count });
  const fields: Readonly<Record<string, FieldText>> = {
    level: { label: t('checklist.ownView.level'), options: { ...labels, 'not-sure': answers['not-sure'] ?? '' } },
    reason: {
      label: t('checklist.ownView.reason'),
      hint: t('checklist.ownView.reasonHint', { count }),
      errors: { required: tooShort, minLength: tooShort },
    },
    consulted: {
      label: t('checklist.ownView.consulted'),
      errors: { required: t('checklist.ownView.consultedMissing') },
    },
    consultedRole: {
      label: t('checklist.ownView.role'),
      options: roles,
      errors: { required: t('checklist.ownView.roleMissing') },
    },
  };
  return id === '' ? { label: t('checklist.ownView') } : fields[id];
};

/** The words of the places after the first page. */
export const fieldText = (source: ThresholdPack, t: Translator, pattern: string): FieldText | undefined => {
  const [, part, id = '', inner] = pattern.split('/');
  const { indicators, areas, how, answers } = textOf(source, t.lang);
  if (part === 'ownView') return ownView(source, t, id);
  if (part === 'areas') {
    const named = Object.entries(areas).flatMap(([dimension, list]) =>
      Object.entries(list).map(([area, words]) => [`${dimension}/${area}`, words]),
    );
    return { label: t('checklist.page.areas'), options: Object.fromEntries(named) as Record<string, string> };
  }
  if (inner === 'howKnown') return { label: t('checklist.howKnown'), options: how };
  if (inner) return { label: t('checklist.answer'), options: answers };
  return { label: indicators[id] ?? t('checklist.page.indicators') };
};
