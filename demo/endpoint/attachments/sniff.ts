import { hasMacros } from './has-macros.js';
import { zipMembers, type ReadBytes } from './zip-directory.js';
import { partBytes } from './types.js';

/** A file whose beginning and end were read, and whose every other byte can be. */
interface Sniffed {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly bytes: number;
  readonly read: ReadBytes;
}

/** Whether a file looks like a type: what its sender says of it proves nothing. */
type Sniff = (file: Sniffed) => boolean | Promise<boolean>;

const office = 'application/vnd.openxmlformats-officedocument';

const startsWith =
  (...bytes: readonly number[]) =>
  ({ head }: Sniffed): boolean =>
    bytes.every((byte, index) => head[index] === byte);

const isPdf = ({ head }: Sniffed): boolean => head.subarray(0, 5).equals(Buffer.from('%PDF-'));
const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);

/** Judged by the directory that Office itself opens it by, wherever in the file that stands. */
const isOffice =
  (folder: string): Sniff =>
  async (file) => {
    const members = isZip(file) ? await zipMembers(file.read, file.bytes) : null;
    return members?.some(({ name }) => name.startsWith(folder)) === true && !(await hasMacros(file.read, members));
  };

/** OpenDocument: the first member is called `mimetype`, is not compressed, and says which. */
const isOpenDocument =
  (mediaType: string): Sniff =>
  async (file) =>
    isZip(file) &&
    file.head.subarray(30, 38 + mediaType.length).equals(Buffer.from(`mimetype${mediaType}`)) &&
    (await zipMembers(file.read, file.bytes)) !== null;

/** No control characters but those that lay out a text; UTF-16 only with its mark. */
const isText: Sniff = (file) => {
  if (isPdf(file) || isZip(file)) return false;
  if (startsWith(0xff, 0xfe)(file) || startsWith(0xfe, 0xff)(file)) return true;
  const isPlain = (byte: number): boolean => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d].includes(byte);
  return file.head.every(isPlain) && file.tail.every(isPlain);
};

const sniffs: Readonly<Record<string, Sniff>> = {
  'application/pdf': isPdf,
  'image/png': startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/jpeg': startsWith(0xff, 0xd8, 0xff),
  [`${office}.wordprocessingml.document`]: isOffice('word/'),
  [`${office}.spreadsheetml.sheet`]: isOffice('xl/'),
  'application/vnd.oasis.opendocument.text': isOpenDocument('application/vnd.oasis.opendocument.text'),
  'application/vnd.oasis.opendocument.spreadsheet': isOpenDocument('application/vnd.oasis.opendocument.spreadsheet'),
  'text/plain': isText,
};

/** The types that can be told by their bytes, and so be taken. */
export const knownMediaTypes: readonly string[] = Object.keys(sniffs);

/** Whether a file is what it says it is: by its first and its last part, a zip by its directory too. */
export async function looksLike(mediaType: string, bytes: number, read: ReadBytes): Promise<boolean> {
  const lastPart = Math.floor((bytes - 1) / partBytes) * partBytes;
  const file = { head: await read(0, partBytes), tail: await read(lastPart, partBytes), bytes, read };
  return (await sniffs[mediaType]?.(file)) ?? false;
}
