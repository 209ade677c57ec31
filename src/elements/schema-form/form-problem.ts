import type { SettingsProblem, WrittenSettings } from '../settings.js';
import type { FormSource } from './create-form.js';
import type { PartOfForm } from './part-of-form.js';

/** A council alone: it has several forms. */
const COUNCIL = /^[a-z][a-z0-9-]*$/;

interface Asked {
  /** The element's own attribute: that of an `fd-config` around names a council, and no form. */
  readonly pack: string | undefined;
  readonly schema: FormSource | undefined;
  readonly ui: FormSource | undefined;
}

/** What of an `fd-form`'s attributes does not work, first fault first. */
export const formProblem = (
  { pack, schema, ui }: Asked,
  { isolation }: WrittenSettings,
  { form, isRefused }: PartOfForm,
): SettingsProblem | undefined => {
  if (pack && schema) return { attribute: 'schema', why: 'both' };
  if (pack && form) return { attribute: 'pack', why: 'whole' };
  if (pack) return COUNCIL.test(pack) ? { attribute: 'pack', why: 'kind' } : undefined;
  if (!schema) return { attribute: 'schema', why: 'required' };
  const isOwn = typeof schema === 'object' || typeof ui === 'object';
  if (isOwn && isolation === 'frame') return { attribute: 'isolation', why: 'inline' };
  if (form && isolation === 'frame') return { attribute: 'isolation', why: 'alone' };
  return isRefused ? { attribute: 'method', why: 'post' } : undefined;
};
