import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Writes `custom-elements.json`; with `--check` only says whether the one in the repository is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const file = 'custom-elements.json';
const fresh = analyze('.cache/manifest');

if (!values.check) writeFileSync(file, fresh);
else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
  console.error(`${file} is not what the code says: run \`npm run manifest\` and commit the result.`);
  process.exitCode = 1;
}

function analyze(outdir: string): string {
  const cem = join('node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const config = ['--config', 'scripts/manifest.config.js', '--outdir', outdir];
  execFileSync(process.execPath, [cem, 'analyze', '--quiet', ...config], { stdio: 'inherit' });
  return readFileSync(join(outdir, file), 'utf8');
}
