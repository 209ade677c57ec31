import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { buildCli } from '../../../scripts/build/build-cli.js';

/** How the program ended, and what it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** Lines of the error output. */
  readonly errors: readonly string[];
}

/** The program as it is published, beside the packages it needs. */
await mkdir('.cache', { recursive: true });
const dist = await mkdtemp(resolve('.cache/cli-'));
after(() => rm(dist, { recursive: true, force: true }));
await buildCli(dist);

/** Runs `front-door-elements` as a process of its own. */
export async function run(
  args: readonly string[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<Ended> {
  const child = spawn(join(dist, 'cli.js'), args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors] = [child.stdout, child.stderr].map((stream) => {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    return pieces;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const text = (pieces: readonly Buffer[] = []): string => Buffer.concat(pieces).toString('utf8').trimEnd();
  return { code, out: text(out), errors: text(errors).split('\n').filter(Boolean) };
}

/** A folder that is gone after the tests, with a way to write into it. */
export async function makeFolder(): Promise<{ path: string; write(name: string, content: unknown): Promise<string> }> {
  const path = await mkdtemp(join(tmpdir(), 'front-door-elements-'));
  after(() => rm(path, { recursive: true, force: true }));
  return {
    path,
    write: async (name, content) => {
      const file = join(path, name);
      const isPlain = typeof content === 'string' || content instanceof Uint8Array;
      await writeFile(file, isPlain ? content : JSON.stringify(content));
      return file;
    },
  };
}
