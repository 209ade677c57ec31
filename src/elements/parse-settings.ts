import { parseEndpoint } from '../delivery/index.js';
import type { Settings, SettingsProblem, WrittenSettings } from './settings.js';

const ISOLATIONS = ['inline', 'frame'] as const;

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
  if (written.endpoint === undefined) {
    return { content, endpoint: null, lang, isolation };
  }
  const { url, problem } = parseEndpoint(written.endpoint, base);
  // On a page without https nothing can be sent anyway: the form prepares, and says why.
  if (problem === 'insecure' && !globalThis.isSecureContext) return { content, endpoint: null, lang, isolation };
  if (!url || written.endpoint.trim() === '') return { attribute: 'endpoint', why: 'url' };
  return { content, endpoint: url, lang, isolation };
};
