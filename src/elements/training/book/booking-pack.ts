import type { FieldLook } from '../../../form/index.js';
import type { Translator } from '../../../i18n/index.js';
import type { FieldText, Pack, PackText } from '../../../packs/index.js';
import type { TrainingWidget } from '../training-widget.js';
import { bookingPages, bookingSchema, type Asked } from './booking-schema.js';

const looks: Readonly<Record<string, FieldLook>> = {
  '/places': { type: 'select' },
  '/school': { autocomplete: 'organization' },
  '/attendees': { namedBy: ['name'] },
  '/attendees/[]/name': { autocomplete: 'name' },
  '/attendees/[]/role': { type: 'radios' },
  '/attendees/[]/email': { autocomplete: 'email' },
  '/attendees/[]/accessNeeds': { type: 'textarea', rows: 3, need: 'helps' },
  '/cover': { type: 'textarea', rows: 4, need: 'helps' },
};

const fieldsOf = (t: Translator, { most }: Asked): Readonly<Record<string, FieldText>> => {
  const field = (name: string, more: Partial<FieldText> = {}): FieldText => {
    const hint = t.find(`training.field.${name}.hint`);
    const required = t.find(`training.field.${name}.required`);
    return {
      label: t.find(`training.field.${name}`) ?? name,
      ...(hint && { hint }),
      ...(required && { errors: { required, minLength: required, enum: required } }),
      ...more,
    };
  };
  const roles = { lead: t('training.role.lead'), deputy: t('training.role.deputy'), other: t('training.role.another') };
  return {
    '/places': field('places', { hint: t('training.field.places.hint', { count: most }) }),
    '/school': field('school'),
    '/attendees': { label: t('training.person'), item: t('training.person') },
    '/attendees/[]/name': field('name'),
    '/attendees/[]/role': field('role', { options: roles }),
    '/attendees/[]/email': field('email'),
    '/attendees/[]/accessNeeds': field('access'),
    '/cover': field('cover'),
  };
};

/** A booking as the form engine knows packs. */
export const bookingPack = ({ pack, text }: TrainingWidget, t: Translator, asked: Asked): Pack => {
  const pages = bookingPages(asked);
  const words: PackText = {
    title: text.title,
    lead: '',
    demonstration: text.demonstration,
    next: [],
    notices: {},
    fields: fieldsOf(t, asked),
    pages: Object.fromEntries(pages.map(({ id }) => [id, { title: t.find(`training.page.${id}`) ?? id }])),
  };
  return {
    ...pack,
    schema: bookingSchema(asked),
    ui: { pages, fields: looks, presets: {}, urgentMinimum: [] },
    text: { en: words, [t.lang]: words },
    notices: [],
    derived: [],
    checks: [],
  };
};
