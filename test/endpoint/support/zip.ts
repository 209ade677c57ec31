import { crc32, deflateRawSync } from 'node:zlib';

/** A member to be put into a zip. */
export interface Member {
  readonly name: string;
  readonly content: string | Buffer;
  /** As it is, not deflated. */
  readonly isPlain?: boolean;
  /** Extra field of the directory. */
  readonly extra?: Buffer;
}

const numbers = (...list: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer =>
  Buffer.concat(
    list.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );

/** A zip as Office writes one (PKWARE APPNOTE 4.3). */
export function zip(members: readonly Member[], comment: Buffer = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, isPlain = false, extra = Buffer.alloc(0) } of members) {
    const plain = Buffer.from(content);
    const data = isPlain ? plain : deflateRawSync(plain);
    const named = Buffer.from(name, 'latin1');
    const sizes = numbers([2, isPlain ? 0 : 8], [4, 0], [4, crc32(plain)], [4, data.length], [4, plain.length]);
    const local = [numbers([4, 0x04034b50], [2, 20], [2, 0]), sizes, numbers([2, named.length], [2, 0]), named, data];
    const lengths = numbers([2, named.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    directory.push(numbers([4, 0x02014b50], [2, 20], [2, 20], [2, 0]), sizes, lengths, named, extra);
    locals.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const listed = Buffer.concat(directory);
  const end = [
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, members.length], [2, members.length], [4, listed.length], [4, at]),
    numbers([2, comment.length]),
  ];
  return Buffer.concat([...locals, listed, ...end, comment]);
}

const types = (more: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${more}</Types>`;

/** What a Word document holds at least. */
export const wordMembers = (more = ''): readonly Member[] => [
  { name: '[Content_Types].xml', content: types(`<Default Extension="xml" ContentType="application/xml"/>${more}`) },
  { name: 'word/document.xml', content: '<w:document/>' },
];

/** A Word document with these members besides, and `more` in its list of content types. */
export const word = (besides: readonly Member[] = [], more = ''): Buffer => zip([...wordMembers(more), ...besides]);

/** What every OpenDocument begins with, and a member. */
export const openDocument = (mediaType: string): Buffer =>
  zip([
    { name: 'mimetype', content: mediaType, isPlain: true },
    { name: 'content.xml', content: '<office:document-content/>' },
  ]);
