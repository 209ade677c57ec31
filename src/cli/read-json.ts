import { readFile } from 'node:fs/promises';
import type { Json } from '../schema/types.js';
import { Faults } from './fault.js';
import { findJsonError } from './find-json-error.js';

/** Reads one JSON file. @throws {Faults} when it is missing, or no JSON: then with line and column. */
export async function readJson(file: string): Promise<Json> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw refuse(file, mendFor((error as NodeJS.ErrnoException).code));
  });
  const source = decode(file, bytes);
  try {
    return JSON.parse(source) as Json;
  } catch {
    const { offset, wanted } = findJsonError(source) ?? { offset: 0, wanted: 'a value' };
    const mend =
      source[offset] === '"' && wanted !== 'the end' && !wanted.startsWith(',')
        ? UNCLOSED
        : `Write JSON: ${wanted} must stand here.`;
    throw new Faults([{ file, pointer: '', position: positionOf(source, offset), mend }]);
  }
}

const UNCLOSED =
  'Write JSON: close this text with ", without a line break in it; before ", \\ and nothing else stands \\.';

/** As browsers read it: a byte order mark at the beginning does not count. */
function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(file, 'Save the file as UTF-8.');
  }
}

function mendFor(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'The file is missing.';
  if (code === 'EISDIR') return 'This is a folder: name a file.';
  return `The file cannot be read${code ? ` (${code})` : ''}.`;
}

const refuse = (file: string, mend: string): Faults => new Faults([{ file, pointer: '', mend }]);

/** Counted from one, as editors do. */
function positionOf(source: string, offset: number): string {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
