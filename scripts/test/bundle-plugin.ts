import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { build } from 'esbuild';

/**
 * Serves each browser test, and each script of a page under `test/`, as one module that shares chunks with the others.
 * A browser asks for a handful of files per test then and not for each of several hundred modules, which is most of the
 * time that a test takes. What is served under a `.ts` path is that file, bundled.
 */
export async function bundlePlugin(): Promise<TestRunnerPlugin> {
  const { outputFiles } = await build({
    entryPoints: entryPoints(),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'esnext',
    outdir: '.',
    outbase: '.',
    chunkNames: 'test-chunks/[hash]',
    write: false,
    // Apart: most of the bytes, and only a failure asks for them.
    sourcemap: 'linked',
    conditions: ['production'],
    external: ['/__web-dev-server__web-socket.js'],
    // What the package says of its side effects is for its readers; a test imports an element to define it.
    ignoreAnnotations: true,
    tsconfig: 'tsconfig.json',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.slice(process.cwd().length), text]));
  return {
    name: 'front-door-bundle',
    serve({ path }) {
      const body = files.get(path.replace(/\.ts$/, '.js'));
      return body === undefined ? undefined : { body, type: path.endsWith('.map') ? 'json' : 'js' };
    },
  };
}

/** The browser tests, and the scripts of the pages that they open in frames. */
function entryPoints(): string[] {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).map((name) => join('test', name));
  const scriptOf = (page: string): string[] =>
    [...readFileSync(page, 'utf8').matchAll(/<script type="module" src="([^"]+)"/g)].map(([, src = '']) =>
      join(dirname(page), src),
    );
  return [
    ...files.filter((file) => file.endsWith('.browser.test.ts')),
    ...files.filter((file) => file.endsWith('.html')).flatMap(scriptOf),
  ];
}
