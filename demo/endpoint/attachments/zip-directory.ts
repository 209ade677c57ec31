/** Reads bytes of a file; fewer than asked for where it ends. */
export type ReadBytes = (start: number, length: number) => Promise<Buffer>;

/** A member of a zip, as its directory says. */
export interface ZipMember {
  /** In small letters: names differ in more than that in no document. */
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  /** Of the compressed bytes. */
  readonly length: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const endBytes = 22;
const longestComment = 0xffff;
const locatorBytes = 20;
const memberBytes = 46;
/** A document has some dozens of members, with 100 bytes about each. */
const mostDirectoryBytes = 1024 * 1024;
const unicodePath = 0x7075;

const signature = (kind: number): Buffer => Buffer.from([0x50, 0x4b, kind, kind + 1]);
const endSignature = signature(5);
const locatorSignature = signature(6);
const memberSignature = signature(1);

/**
 * What is in a zip, by the directory at its end (PKWARE APPNOTE 4.3.12 and 4.3.16), which is what programs open it by.
 * Null unless there is one directory and it says all: nothing between it and its end record, nothing after, no zip64,
 * no second volume. So no program can see other members than these.
 */
export async function zipMembers(read: ReadBytes, bytes: number): Promise<readonly ZipMember[] | null> {
  const start = Math.max(0, bytes - endBytes - longestComment - locatorBytes);
  const tail = await read(start, bytes - start);
  const at = tail.lastIndexOf(endSignature);
  if (at < 0 || tail.length < at + endBytes) return null;
  const end = tail.subarray(at);
  const [count, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const isWhole =
    end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === count && end.length === endBytes + end.readUInt16LE(20);
  const isZip64 = at >= locatorBytes && tail.subarray(at - locatorBytes).indexOf(locatorSignature) === 0;
  if (!isWhole || isZip64 || length > mostDirectoryBytes || offset + length !== start + at) return null;
  return membersIn(await read(offset, length), count);
}

function membersIn(directory: Buffer, count: number): readonly ZipMember[] | null {
  const members: ZipMember[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    const member = directory.subarray(at);
    if (member.length < memberBytes || member.indexOf(memberSignature) !== 0) return null;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => member.readUInt16LE(place)) as [
      number,
      number,
      number,
    ];
    const next = memberBytes + nameBytes + extraBytes + commentBytes;
    const extra = member.subarray(memberBytes + nameBytes, memberBytes + nameBytes + extraBytes);
    if (member.length < next || hasSecondName(extra)) return null;
    members.push({
      name: member.toString('latin1', memberBytes, memberBytes + nameBytes).toLowerCase(),
      method: member.readUInt16LE(10),
      length: member.readUInt32LE(20),
      offset: member.readUInt32LE(42),
    });
    at += next;
  }
  return at === directory.length ? members : null;
}

/** Some programs go by the name in an extra field, and others do not. */
function hasSecondName(extra: Buffer): boolean {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === unicodePath) return true;
  }
  return false;
}
