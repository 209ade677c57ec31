import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findEngine, findProgram } from './engines.js';

/** What the tests use besides npm packages, and the Debian packages that bring it. */
const needs: readonly { isHere: () => boolean; packages: readonly string[] }[] = [
  { isHere: () => findEngine('chromium') !== undefined, packages: ['chromium'] },
  { isHere: () => findEngine('firefox') !== undefined, packages: ['firefox-esr'] },
  { isHere: () => findEngine('webkit') !== undefined, packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'] },
  { isHere: () => findProgram('pg_virtualenv') !== undefined, packages: ['postgresql'] },
];

/** On Debian as root, installs what is missing; anywhere else the tests use what they find. */
export function ensurePrograms(): void {
  const missing = needs.filter(({ isHere }) => !isHere()).flatMap(({ packages }) => packages);
  if (missing.length === 0 || !isDebianRoot()) return;
  console.log(`Installing for the tests, with apt-get: ${missing.join(' ')}`);
  const isInstalled = apt('update') && apt('install', '--yes', '--no-install-recommends', ...missing);
  console.log(isInstalled ? 'Installed.' : 'apt-get did not succeed; what is still missing is skipped below.');
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Quiet while it works; its whole output when it does not. */
function apt(...parameters: string[]): boolean {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
