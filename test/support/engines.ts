import { launchChromium } from './chromium.js';
import type { Engine, EngineName } from './engine.js';
import { launchFirefox } from './firefox.js';
import { launchWebkit } from './webkit.js';

export { launchChromium, launchFirefox, launchWebkit };
export type { Engine, EngineName, EnginePage } from './engine.js';

/** One launcher for each engine; a launcher answers undefined, and prints why, where its engine is missing. */
export const launchers: Readonly<Record<EngineName, () => Promise<Engine | undefined>>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebkit,
};
