import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build, type OutputFile } from 'esbuild';

/**
 * Serves each browser test, and each script of a page under `test/`, as one module that shares chunks with the others.
 * A browser asks for a handful of files per test then and not for each of several hundred modules, which is most of the
 * time that a test takes. What is served under a `.ts` path is that file, bundled.
 */
export async function bundlePlugin(): Promise<TestRunnerPlugin> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) => join('test', name));
  const tests = files.filter((file) => file.endsWith('.browser.test.ts'));
  const frames = files.filter((file) => file.endsWith('.html')).flatMap(scriptsOf);
  // Pages in frames are loaded again and again: they share little, and only with each other.
  const bundles = await Promise.all([bundle(tests, 'test-chunks'), bundle(frames, 'frame-chunks')]);
  const served = new Map(bundles.flat().map(({ path, text }) => [path.slice(process.cwd().length), text]));
  return {
    name: 'front-door-bundle',
    serve({ path }) {
      const body = served.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

async function bundle(entryPoints: string[], chunks: string): Promise<readonly OutputFile[]> {
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    outdir: '.',
    outbase: '.',
    chunkNames: `${chunks}/[hash]`,
    write: false,
    // Apart: most of the bytes, and only a failure asks for them.
    sourcemap: 'linked',
    conditions: ['production'],
    external: ['/__web-dev-server__web-socket.js'],
    // What the package says of its side effects is for its readers; a test imports an element to define it.
    ignoreAnnotations: true,
    tsconfig: 'tsconfig.json',
  });
  return outputFiles;
}

const scriptsOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) =>
    join(dirname(page), src),
  );
