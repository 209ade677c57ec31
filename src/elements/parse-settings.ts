import { parseEndpoint } from '../delivery/index.js';
import type { Settings, SettingsProblem, WrittenSettings } from './settings.js';

const ISOLATIONS = ['inline', 'frame'] as const;
const DRAFTS = ['off', 'session', 'device'] as const;

const isLanguage = (lang: string): boolean => {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
};

/** The settings, or the first attribute that does not work. `base` is the page's address. */
export const parseSettings = (written: WrittenSettings, base: string, content: string): Settings | SettingsProblem => {
  const asked = written.lang?.trim() || 'en';
  const lang = isLanguage(asked) ? asked : 'en';
  const isolation = ISOLATIONS.find((one) => one === (written.isolation ?? 'inline'));
  if (!isolation) return { attribute: 'isolation', why: 'oneOf', values: ISOLATIONS };
  const drafts = DRAFTS.find((one) => one === (written.drafts ?? 'off'));
  if (!drafts) return { attribute: 'drafts', why: 'oneOf', values: DRAFTS };
  const prepare = { content, endpoint: null, lang, isolation, drafts };
  if (written.endpoint === undefined) return prepare;
  const { url, problem } = parseEndpoint(written.endpoint, base);
  // On a page without https nothing can be sent anyway: the form prepares, and says why.
  if (problem === 'insecure' && !globalThis.isSecureContext) return prepare;
  if (!url || written.endpoint.trim() === '') return { attribute: 'endpoint', why: 'url' };
  return { ...prepare, endpoint: url };
};
