import type { PageSpec } from '../../form/index.js';
import type { Translator } from '../../i18n/index.js';
import type { FormUi, Pack, PackText } from '../../packs/index.js';
import { isObject } from '../../schema/json.js';
import { parsePointer } from '../../schema/core.js';
import type { Json, Location } from '../../schema/types.js';
import { find } from '../../form/index.js';
import { asWords } from '../form-widget/pack-words.js';

const NAME = /[^A-Za-z0-9._-]+/g;

const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The name under which a service knows a schema: the end of its id or of its address, without endings. */
export const nameOf = (schema: Json, address: string): string => {
  const id = isObject(schema) ? (textOf(schema['$id']) ?? textOf(schema['id'])) : undefined;
  const last =
    (id ?? address)
      .split(/[/:#?]/)
      .filter(Boolean)
      .at(-1) ?? '';
  const name = last
    .replace(/(\.schema)?(\.json)?$/, '')
    .replace(NAME, '-')
    .replace(/^[^A-Za-z0-9]+/, '');
  return name.slice(0, 64) || 'form';
};

const noNumber = { team: '', phone: null };

/** Titles of pages that the schema's own words give. */
const pageTexts = (pages: readonly PageSpec[], root: Location, title: string): PackText['pages'] =>
  Object.fromEntries(
    pages.map(({ id, fields: [field = ''] }) => {
      const place = field === '' ? undefined : find(root, field);
      const key = parsePointer(field).at(-1) ?? '';
      return [id, { title: field === '' ? title : (place?.facts.title ?? asWords(key)) }];
    }),
  );

interface Parts {
  readonly schema: Json;
  readonly ui: FormUi;
  /** The places of the blank form. */
  readonly root: Location;
  readonly pages: readonly PageSpec[];
  readonly name: string;
}

/** Everything a form needs, from a schema and what its author says about showing it. */
export const buildPack = ({ schema, ui, root, pages, name }: Parts, t: Translator): Pack => {
  const { facts } = root;
  const title = facts.title ?? t('form.untitled');
  const english: PackText = {
    title,
    lead: facts.description ?? '',
    demonstration: t('form.demonstration'),
    notices: {},
    next: [],
    ...ui.text?.['en'],
    pages: { ...pageTexts(pages, root, ui.text?.['en']?.title ?? title), ...ui.text?.['en']?.pages },
    fields: ui.text?.['en']?.fields ?? {},
  };
  const others = Object.entries(ui.text ?? {}).map(([lang, text]) => [
    lang,
    { ...english, ...text, pages: { ...english.pages, ...text.pages } },
  ]);
  return {
    id: name,
    kind: 'form',
    version: '1',
    status: ui.status ?? 'live',
    source: '',
    effectiveFrom: null,
    checkedOn: ui.checkedOn ?? '',
    reviewBy: ui.reviewBy ?? null,
    guidanceVersions: [],
    council: ui.council ?? { name: '', frontDoor: '' },
    contacts: {
      emergency: { team: '', phone: t('emergency.phone') },
      frontDoor: noNumber,
      outOfHours: noNumber,
      lado: noNumber,
      neighbours: {},
      anyCouncil: { name: '', url: '' },
      ...ui.contacts,
    },
    schema: isObject(schema) ? schema : {},
    ui: {
      ...(ui.layout && { layout: ui.layout }),
      pages,
      fields: ui.fields ?? {},
      presets: {},
      urgentMinimum: [],
    },
    text: { ...Object.fromEntries(others), en: english },
    notices: [],
    derived: [],
    checks: ui.checks ?? [],
  };
};
