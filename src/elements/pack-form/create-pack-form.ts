import { registerFurtherFields } from '../../fields/further-fields.js';
import type { Translator } from '../../i18n/index.js';
import { loadPack, PackError, type LoadedPack, type Pack } from '../../packs/index.js';
import { later as laterStyles } from '../../styles/later.js';
import { timelineStyles } from '../../styles/timeline.js';
import { adoptStyles } from '../adopt-styles.js';
import type { Settings } from '../settings.js';
import type { WidgetHost } from '../widget.js';
import { builtInForm } from './built-in-form.js';
import { FlowForm } from './flow-form.js';
import { PackForm } from './pack-form.js';

type OwnPack = typeof import('../../packs/own-pack.js');
type SchemaFields = typeof import('../../fields/schema-fields.js');
/** Kinds that are not questions on pages: they have elements of their own. */
const NO_FORMS = ['threshold', 'brag', 'training', 'notices'];

const load = async ({ assets }: WidgetHost, name: string, lang: string): Promise<LoadedPack> => {
  const builtIn = builtInForm(name);
  if (builtIn && !NO_FORMS.includes(builtIn.kind)) return loadPack(assets, builtIn.council, builtIn.kind, lang);
  if (builtIn) throw new PackError('malformed', { pack: name, pointer: '/kind', mend: builtIn.kind });
  const [own, fields] = (await Promise.all([assets.module('own-pack.js'), assets.module('schema-fields.js')])) as [
    OwnPack,
    SchemaFields,
  ];
  const { value, bytes } = await own.readOwnPack(name);
  const pack = value as Pack;
  if (NO_FORMS.includes(pack.kind)) throw new PackError('malformed', { pack: name, pointer: '/kind', mend: pack.kind });
  // No build of ours looked at what a council's own pack asks with.
  fields.registerSchemaFields();
  return { pack, bytes, isBuiltIn: false };
};

/**
 * Makes the form of a council's pack, by the name of a built-in one (`halton/escalation`) or its address.
 * @throws {PackError} when it is not there, is no JSON, or is no form.
 */
export const createPackForm = async (
  name: string,
  settings: Settings,
  words: Promise<Translator>,
  host: WidgetHost,
): Promise<PackForm> => {
  const [loaded, t] = await Promise.all([load(host, name, settings.lang), words]);
  registerFurtherFields();
  for (const sheet of [laterStyles, timelineStyles]) adoptStyles(host.root, sheet);
  return new (loaded.pack.flow ? FlowForm : PackForm)(loaded, settings, t, host);
};
