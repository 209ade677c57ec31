import { registerFurtherFields } from '../../fields/further-fields.js';
import type { PageSpec } from '../../form/index.js';
import { SchemaAids } from '../../form/schema-aids.js';
import type { Translator } from '../../i18n/index.js';
import type { FormUi, JsonAsset, LoadedPack } from '../../packs/index.js';
import { evaluate, type Plan } from '../../schema/core.js';
import type { Json, JsonObject, Location } from '../../schema/types.js';
import { later as laterStyles } from '../../styles/later.js';
import { schemaForm as ownStyles } from '../../styles/schema-form.js';
import { adoptStyles } from '../adopt-styles.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { autoPages } from './auto-pages.js';
import { buildPack, nameOf } from './build-pack.js';
import type { PartOfForm } from './part-of-form.js';
import { SchemaForm } from './schema-form.js';

/** Where a schema, or what is said about showing it, comes from: an address, or the thing itself. */
export type FormSource = string | object;

type OwnSchema = typeof import('../../packs/own-schema.js');
type SchemaFields = typeof import('../../fields/schema-fields.js');
type FileField = typeof import('../../fields/file-field.js');

const read = async (own: OwnSchema, attribute: 'schema' | 'ui', source: FormSource): Promise<JsonAsset> => {
  if (typeof source === 'string') return own.readFormFile(attribute, source);
  const value = JSON.parse(JSON.stringify(source)) as unknown;
  return {
    value,
    // Nobody changes our copy; what it is as a file is asked for once, when answers are sent.
    get bytes() {
      return new TextEncoder().encode(JSON.stringify(value));
    },
  };
};

const readUi = async (own: OwnSchema, source: FormSource): Promise<FormUi> => {
  const { value } = await read(own, 'ui', source);
  own.checkFormUi(value as Json, keyOf(source));
  return value as FormUi;
};

/** What a form holds before anybody answers. */
const blankOf = ({ facts: { types } }: Location): Json => {
  if (types.includes('object')) return {};
  return types.includes('array') ? [] : '';
};

/** Somewhere it asks for a file. */
const takesFiles = (plan: Plan, { fields = {} }: FormUi): boolean =>
  Object.values(fields).some(({ type }) => type === 'file') ||
  [...plan.root.registry.nodes.values()].some(
    ({ schema }) => typeof schema === 'object' && Object.hasOwn(schema, 'contentMediaType'),
  );

/** What no page asks for is asked on the last one: a question that is left out by mistake would stop the form for good. */
const withRest = (pages: readonly PageSpec[]): readonly PageSpec[] =>
  pages.some(({ fields }) => fields.includes(''))
    ? pages
    : pages.map((page, index) => (index < pages.length - 1 ? page : { ...page, fields: [...page.fields, ''] }));

/**
 * Makes the form of a schema. What of the schema cannot be followed is named on the form; the rest works.
 * @throws {PackError} when a file is not there or is no JSON, or `ui` is not as its schema wants it.
 */
export const createForm = async (
  sources: { readonly schema: FormSource; readonly ui?: FormSource | undefined },
  settings: Settings,
  words: Promise<Translator>,
  host: WidgetHost,
  part: PartOfForm | undefined,
): Promise<SchemaForm> => {
  const [own, schemaFields, t] = (await Promise.all([
    host.assets.module('own-schema.js'),
    host.assets.module('schema-fields.js'),
    words,
  ])) as [OwnSchema, SchemaFields, Translator];
  const asset = await read(own, 'schema', sources.schema);
  const { value: schema } = asset;
  const ui = sources.ui === undefined ? {} : await readUi(own, sources.ui);
  registerFurtherFields();
  schemaFields.registerSchemaFields();
  for (const sheet of [laterStyles, ownStyles]) adoptStyles(host.root, sheet);
  const plan = own.compileOwn(schema);
  const { root } = evaluate(plan, {}, { choices: new Map() });
  const isSingle = ui.layout === 'single' || (part !== undefined && ui.layout === undefined);
  const pages = withRest(ui.layout !== 'single' && ui.pages?.length ? ui.pages : autoPages(root, isSingle));
  const name = nameOf(schema as Json, keyOf(sources.schema));
  const pack = buildPack({ schema: schema as JsonObject, ui, root, pages, name }, t);
  const loaded: LoadedPack = {
    pack,
    isBuiltIn: false,
    get bytes() {
      return asset.bytes;
    },
  };
  const files = takesFiles(plan, ui) ? ((await host.assets.module('file-field.js')) as FileField) : undefined;
  if (files) adoptStyles(host.root, files.fileFieldStyles);
  const source = { loaded, plan, blank: blankOf(root), aids: new SchemaAids(), part, files };
  return new SchemaForm(source, settings, t, host);
};

const keyOf = (source: FormSource | undefined): string => (typeof source === 'string' ? source : '');
