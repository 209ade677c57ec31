import { posix } from 'node:path';
import { parseAst } from 'vite';
import { walk } from './walk.js';

/**
 * The files that a built script imports, as paths in `dist`.
 * Throws at an import that the loader could not check first: one that leaves `dist`, or a dynamic one, of which only
 * the loader has one (`gates`).
 */
export function readImports(path: string, code: string, gates = 0): string[] {
  const program: unknown = parseAst(code);
  const found = new Set<string>();
  let dynamic = 0;
  walk(program, (node) => {
    if (node['type'] === 'ImportExpression') dynamic += 1;
    if (!/^(Import|ExportNamed|ExportAll)Declaration$/.test(String(node['type']))) return;
    const source = node['source'] as { value: string } | null;
    if (!source) return;
    if (!source.value.startsWith('.')) throw new Error(`${path} imports "${source.value}", which is not in the build`);
    found.add(posix.join(posix.dirname(path), source.value));
  });
  if (dynamic !== gates) throw new Error(`${path} has ${dynamic} dynamic import(): load it through Assets.module`);
  return [...found];
}
