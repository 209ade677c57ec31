import type { FieldLook, PageSpec } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { Pack, ThresholdPack } from '../../packs/index.js';
import type { Question } from '../../rules/threshold/index.js';
import type { JsonObject } from '../../schema/types.js';
import { textOf } from './reach.js';

const radios: FieldLook = { type: 'radios', inline: true };

const questions = (pack: ThresholdPack, ...asked: readonly Question['asked'][]): string[] =>
  pack.questions.filter((one) => asked.includes(one.asked)).map(({ id }) => `/context/${id}`);

/** The pages of a checklist. An urgent one goes from the page where it shows to the result. */
export const pagesOf = (pack: ThresholdPack): readonly PageSpec[] => [
  { id: 'signs', fields: [...questions(pack, 'first'), '/signs'] },
  { id: 'about', fields: questions(pack, 'child') },
  { id: 'areas', fields: ['/areas'] },
  { id: 'indicators', fields: ['/indicators'] },
  { id: 'last', fields: questions(pack, 'after', 'last') },
  { id: 'result', fields: ['/suggestion', '/ownView'] },
];

/** A checklist as the form engine, check-your-answers and the delivery know packs. */
export const asFormPack = (
  pack: ThresholdPack,
  schema: JsonObject,
  t: Translator,
  contacts: Pack['contacts'] = pack.contacts,
): Pack => {
  const { title, lead, demonstration, next } = textOf(pack, t.lang);
  const pages = pagesOf(pack);
  const text = {
    title,
    lead,
    demonstration,
    next,
    fields: {},
    notices: {},
    pages: Object.fromEntries(pages.map(({ id }) => [id, { title: t.find(`checklist.page.${id}`) ?? id }])),
  };
  const asked = pack.questions.filter(({ id }) => id !== 'homeCouncil').map(({ id }) => [`/context/${id}`, radios]);
  return {
    ...pack,
    contacts,
    schema,
    ui: { pages, fields: { ...Object.fromEntries(asked), '/suggestion': radios }, presets: {}, urgentMinimum: [] },
    text: { en: text, [t.lang]: text },
    notices: [],
    derived: [],
    checks: [],
  };
};
