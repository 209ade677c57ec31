import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browser engines that the tests run in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof engines)[number];

/** What to start for an engine: the browser itself; for WebKit its driver, and the browser that the driver starts. */
export interface FoundEngine {
  readonly path: string;
  readonly browser: string;
}

/** Chromium asks nothing of its maker, and runs as root where tests usually do. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where engines are looked for: a variable first, then names on PATH and full paths. */
const places: Readonly<Record<EngineName, { variable: string; programs: readonly string[] }>> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: { variable: 'WEBKIT_DRIVER', programs: ['WebKitWebDriver'] },
};

/** Where an engine is on this machine, or undefined if it is not here. */
export function findEngine(engine: EngineName): FoundEngine | undefined {
  const { variable, programs } = places[engine];
  const path = findProgram(process.env[variable], ...programs);
  if (!path) return undefined;
  if (engine !== 'webkit') return { path, browser: path };
  const browser = findMiniBrowser();
  const hasDisplay = process.env['DISPLAY'] !== undefined || findProgram('Xvfb') !== undefined;
  return browser && hasDisplay ? { path, browser } : undefined;
}

/** What an engine needs on this machine, for the line that says it was skipped. */
export function engineNeeds(engine: EngineName): string {
  const { variable, programs } = places[engine];
  const also = engine === 'webkit' ? ', WebKitGTK with its MiniBrowser, and Xvfb' : '';
  return `${programs[0]}${also} (or set ${variable})`;
}

/** The first of these programs that this machine has: a name on PATH or a full path. */
export function findProgram(...candidates: readonly (string | undefined)[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return candidates
    .filter((candidate): candidate is string => candidate !== undefined && candidate !== '')
    .flatMap((candidate) => (candidate.includes('/') ? [candidate] : folders.map((folder) => join(folder, candidate))))
    .find(isExecutable);
}

/** WebKitGTK's small browser, which stands in the library's own folder; that differs by architecture. */
function findMiniBrowser(): string | undefined {
  const roots = ['/usr/lib', '/usr/libexec'];
  const folders = roots.flatMap((root) => [root, ...foldersIn(root).filter((path) => path.includes('linux-gnu'))]);
  const names = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return findProgram(
    process.env['WEBKIT_BROWSER'],
    ...folders.flatMap((folder) => names.map((name) => join(folder, name, 'MiniBrowser'))),
  );
}

function foldersIn(root: string): string[] {
  try {
    return readdirSync(root).map((name) => join(root, name));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
