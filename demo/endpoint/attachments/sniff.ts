/** Whether the first and the last part of a file look like a type: what its sender says of it proves nothing. */
type Sniff = (head: Buffer, tail: Buffer) => boolean;

const office = 'application/vnd.openxmlformats-officedocument';

const startsWith =
  (...bytes: readonly number[]): Sniff =>
  (head) =>
    bytes.every((byte, index) => head[index] === byte);

const isPdf: Sniff = (head) => head.subarray(0, 5).equals(Buffer.from('%PDF-'));
const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);

/** The names of what is in a zip stand before each member and once more at its end. */
const isOffice =
  (folder: string): Sniff =>
  (head, tail) => {
    const holds = (name: string): boolean => head.includes(name) || tail.includes(name);
    return isZip(head, tail) && holds('[Content_Types].xml') && holds(folder) && !holds('vbaProject.bin');
  };

/** OpenDocument: the first member is called `mimetype`, is not compressed, and says which. */
const isOpenDocument =
  (mediaType: string): Sniff =>
  (head, tail) =>
    isZip(head, tail) && head.subarray(30, 38 + mediaType.length).equals(Buffer.from(`mimetype${mediaType}`));

/** No control characters but those that lay out a text; UTF-16 only with its mark. */
const isText: Sniff = (head, tail) => {
  if (isPdf(head, tail) || isZip(head, tail)) return false;
  if (startsWith(0xff, 0xfe)(head, tail) || startsWith(0xfe, 0xff)(head, tail)) return true;
  return [head, tail].every((part) => !part.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)));
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

/** Whether a file is what it says it is, by its first and its last part. */
export function looksLike(mediaType: string, head: Uint8Array, tail: Uint8Array): boolean {
  return sniffs[mediaType]?.(asBuffer(head), asBuffer(tail)) ?? false;
}

/** The same bytes, not a copy. */
const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);
