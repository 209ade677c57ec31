import { inflateSync } from 'node:zlib';

/** The text of a PDF as Chromium makes them, without white space: what is cut off at print is not in it. */
export function pdfText(file: Buffer): string {
  const objects = readObjects(file.toString('latin1'));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const [, name = '', id = ''] of [...objects.values()].join('\n').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
    if (unicode) fonts.set(name, readCharacters(streamOf(objects.get(unicode) ?? '')));
  }
  return withoutSpace([...objects.values()].map((object) => readText(streamOf(object), fonts)).join(''));
}

/** Words as `pdfText` gives them. */
export const withoutSpace = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** How many pages it has. */
export const pdfPages = (file: Buffer): number => file.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

function readObjects(pdf: string): ReadonlyMap<string, string> {
  return new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
}

function streamOf(object: string): string {
  const begin = /stream\r?\n/.exec(object);
  if (!begin) return '';
  const bytes = Buffer.from(object.slice(begin.index + begin[0].length, object.lastIndexOf('endstream')), 'latin1');
  if (!object.includes('/FlateDecode')) return bytes.toString('latin1');
  return inflateSync(bytes).toString('latin1');
}

const asWords = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What the glyphs of a font mean. */
function readCharacters(map: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', words = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(glyph.toUpperCase(), asWords(words));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', words = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, start] = [first, last, words].map((hex) => Number.parseInt(hex, 16)) as [number, number, number];
      for (let glyph = from; glyph <= to; glyph += 1)
        found.set(glyph.toString(16).padStart(4, '0').toUpperCase(), String.fromCodePoint(start + glyph - from));
    }
  }
  return found;
}

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else for (const glyph of hex?.match(/.{4}/g) ?? []) text += font?.get(glyph.toUpperCase()) ?? '';
  }
  return text;
}
