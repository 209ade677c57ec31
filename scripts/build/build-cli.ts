import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The command line in one file for Node: what it shares with the widgets comes with it, its packages do not. */
export async function buildCli(out: string): Promise<void> {
  const outfile = join(out, 'cli.js');
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'none',
    logLevel: 'warning',
  });
  await chmod(outfile, 0o755);
}
