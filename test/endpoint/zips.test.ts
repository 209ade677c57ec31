import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAcross } from '../../demo/endpoint/attachments/read-across.js';
import { looksLike } from '../../demo/endpoint/attachments/sniff.js';
import { zipMembers, type ReadBytes } from '../../demo/endpoint/attachments/zip-directory.js';
import { partBytes } from './support/files.js';
import { word, wordMembers, zip, type Member } from './support/zip.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const macros: Member = { name: 'word/vbaProject.bin', content: 'made-up macro' };

/** A file kept in parts of this size. */
const kept = (file: Buffer, size = partBytes): ReadBytes =>
  readAcross(async (start) => file.subarray(start, start + size), file.length, size);

const isTaken = (file: Buffer, size?: number): Promise<boolean> => looksLike(docx, file.length, kept(file, size));

/** Bytes that a zip keeps as they are. */
const filler = (length: number, name = 'word/media/image1.png'): Member => ({
  name,
  content: Buffer.alloc(length, 'made-up picture '),
  isPlain: true,
});

/** A Word document of exactly this length, so that its end stands where a test wants it. */
function wordOf(length: number, besides: readonly Member[]): Buffer {
  const bare = word([...besides, filler(0)]).length;
  const file = word([...besides, filler(length - bare)]);
  assert.equal(file.length, length);
  return file;
}

const names = fc.stringMatching(/^[a-z0-9/_.]{1,40}$/);

describe('what is in a zip', () => {
  it('is found whatever the size of the parts, with any members and comment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: names, content: fc.uint8Array({ maxLength: 300 }), isPlain: fc.boolean() })),
        fc.integer({ min: 1, max: 4000 }),
        fc.uint8Array({ maxLength: 70 }),
        async (list, size, comment) => {
          const members = list.map((member) => ({ ...member, content: Buffer.from(member.content) }));
          const file = zip(members, Buffer.from(comment));
          const found = await zipMembers(kept(file, size), file.length);
          // Bytes in a comment that look like another end make two readings possible.
          if (file.lastIndexOf('PK\x05\x06') !== file.length - 22 - comment.length) assert.equal(found, null);
          else
            assert.deepEqual(
              found?.map(({ name }) => name),
              members.map(({ name }) => name),
            );
        },
      ),
    );
  });

  it('is nothing, and no failure, when any byte is another or any are missing', async () => {
    const file = word([macros]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 20, max: 700 }),
        async (at, change, size) => {
          const spoiled = Buffer.from(file);
          spoiled.writeUInt8(spoiled.readUInt8(at) ^ change, at);
          await zipMembers(kept(spoiled, size), spoiled.length);
          await isTaken(spoiled, size);
          assert.equal(await isTaken(file.subarray(0, at), size), false);
          assert.equal(await zipMembers(kept(file.subarray(0, at), size), at), null);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is bounded: a directory that says it is longer is not read', async () => {
    const many = Array.from({ length: 12_000 }, (_, index) => ({
      name: `word/media/${index}`.padEnd(60, 'x'),
      content: '',
    }));
    assert.equal(await isTaken(word(many)), false);
    assert.equal(await isTaken(word(many.slice(0, 5000))), true);
  });
});

describe('a Word document', () => {
  // Where the last part begins, relative to the end of the file: inside the end record, the directory, or before both.
  for (const last of [1, 21, 22, 23, 60, 100, 200, 250, 400, 5000]) {
    it(`with macros is refused, and without them taken, when the last part has ${last} bytes`, async () => {
      const length = 2 * partBytes + last;
      assert.equal(await isTaken(wordOf(length, [filler(partBytes, 'word/media/image0.png'), macros])), false);
      assert.equal(await isTaken(wordOf(length, [filler(partBytes, 'word/media/image0.png')])), true);
    });
  }

  const hidden: readonly (readonly [string, Buffer])[] = [
    ['under a name in capitals', word([{ ...macros, name: 'word/VBAPROJECT.BIN' }])],
    [
      'under another name, said in the list of content types',
      word(
        [{ ...macros, name: 'word/other.bin' }],
        '<Override PartName="/word/other.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      ),
    ],
    ['said with an entity', word([], '<Override ContentType="application/vnd.ms-office.&#118;baProject"/>')],
    ['said in UTF-16', utf16('<Types><Override ContentType="application/vnd.ms-office.vbaProject"/></Types>')],
    ['in a second list', word([{ name: '[content_types].XML', content: '<Types/>' }])],
    ['in a list in pieces', word([{ name: '[Content_Types].xml/[0].piece', content: '<Types/>' }])],
    [
      'under a second name in an extra field',
      word([{ name: 'word/x.bin', content: '', extra: Buffer.from('\x75\x70\x09\x00\x01\0\0\0\0abcd', 'latin1') }]),
    ],
    ['in a second zip before it', Buffer.concat([word([macros]), word()])],
    ['in a second zip after it', Buffer.concat([word(), word([macros])])],
    ['in a second zip in its comment', zip(wordMembers(), word([macros]))],
    ['behind bytes after its end', Buffer.concat([word([macros]), Buffer.alloc(100_000)])],
    ['in a list that is no deflated text', word().fill(0xff, 49, 60)],
  ];
  for (const [how, file] of hidden) {
    it(`is refused with macros ${how}`, async () => assert.equal(await isTaken(file), false));
  }

  it('is taken with a comment, pictures and a list in UTF-16', async () => {
    assert.equal(await isTaken(zip(wordMembers(), Buffer.from('made by hand'))), true);
    assert.equal(await isTaken(word([filler(3 * partBytes)])), true);
    assert.equal(await isTaken(utf16('<Types/>')), true);
  });
});

function utf16(list: string): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: Buffer.from(`\ufeff${list}`, 'utf16le') },
    ...wordMembers().slice(1),
  ]);
}
