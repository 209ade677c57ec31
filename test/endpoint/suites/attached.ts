import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Database } from '../../../demo/endpoint/database/types.js';
import type { AttachmentReference, Receipt } from '../../../src/delivery/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import {
  askFile,
  idOf,
  openFile,
  pdf,
  removeFile,
  sendFile,
  urnOf,
  withFile,
  type MadeUpFile,
} from '../support/files.js';
import { calm, envelope, post } from '../support/made-up.js';

const text = (name: string): MadeUpFile => ({
  name,
  mediaType: 'text/plain',
  content: Buffer.from('<script>made-up words</script>'),
});
const jpeg = { mediaType: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
const digest = `sha-256=:${'A'.repeat(43)}=:`;

/** Files that a submission brings in. */
export function attached(bench: () => Bench): void {
  const bound = async (): Promise<number> =>
    (await bench().database.query<{ n: number }>('select count(*) as n from submission_attachments')).rows[0]!.n;

  it('brings its files in with it, and nobody can take them back then', async () => {
    const { url } = await bench().start();
    const file = await sendFile(url, pdf(50));
    const request = post(withFile(file));
    assert.equal((await send(url, request)).status, 201);
    assert.equal((await send(url, request)).status, 200);
    assert.equal(await bound(), 1);
    await problemOf(await removeFile(url, file.id), 409, 'attachment-in-use');
    assert.equal((await askFile(url, file.id)).status, 200);
  });

  it('brings them along when the same form is changed and sent again', async () => {
    const { url } = await bench().start();
    const file = await sendFile(url, pdf(50));
    const first = withFile(file);
    const again = withFile(file, { submissionId: first['submissionId']!, supersedes: first['idempotencyKey']! });
    assert.equal((await send(url, post(first))).status, 201);
    assert.equal((await send(url, post(again))).status, 201);
    assert.equal(await bound(), 2);
  });

  it('is refused, and stores nothing, unless every file is here, whole, the one it says, and its own', async () => {
    const { url } = await bench().start({
      attachments: { maxBytes: 1000, maxCount: 1, mediaTypes: ['application/pdf'] },
    });
    const file = await sendFile(url, pdf(50));
    const used = await sendFile(url, pdf(50));
    assert.equal((await send(url, post(withFile(used)))).status, 201);
    const half = { ...file, id: await idOf(await openFile(url, pdf(50))) };
    const two: JsonObject = { ...calm, worry: { whatWorries: 'x', file: urnOf(file), more: [urnOf(used)] } };
    const cases: readonly (readonly [JsonObject, string, string])[] = [
      [withFile({ ...file, id: 'A'.repeat(32) }), '/worry/file', 'attachment-missing'],
      [withFile(half), '/worry/file', 'attachment-incomplete'],
      [withFile({ ...file, digest }), '/worry/file', 'attachment-differs'],
      [withFile({ ...file, name: 'other.pdf' }), '/worry/file', 'attachment-differs'],
      [withFile(used), '/worry/file', 'attachment-used'],
      [withFile({ ...file, pointer: '/worry/elsewhere' }), '/worry/elsewhere', 'attachment-misplaced'],
      [withFile(file, { attachments: [] }), '/worry/file', 'attachment-missing'],
      [
        envelope(two, { attachments: [{ ...file }, { ...used, pointer: '/worry/more/0' }] }),
        '/worry/more/0',
        'attachments-too-many',
      ],
    ];
    for (const [content, pointer, code] of cases) {
      const { errors } = await problemOf(await send(url, post(content)), 422, 'invalid-answers');
      assert.ok(
        errors?.some((error) => error.pointer === pointer && error.code === code),
        `${code}: ${JSON.stringify(errors)}`,
      );
    }
    assert.equal(await bench().count(), 1);
    assert.equal((await send(url, post(withFile(file)))).status, 201);
  });

  it('refuses what no file can be called, be or hold, before the database is asked', async () => {
    const reports: string[] = [];
    const { url } = await bench().start({ report: (line) => void reports.push(line) });
    const file = await sendFile(url, pdf(50));
    const mediaTypes = ['application/pdf\0', 'application/pdf\ud800', 'pdf'];
    for (const spoiled of [
      ...mediaTypes.map((mediaType) => ({ ...file, mediaType })),
      { ...file, bytes: 2 ** 31 },
      { ...file, bytes: 1e300 },
    ]) {
      await problemOf(await send(url, post(withFile(spoiled))), 400, 'malformed');
    }
    // The control: the largest number that the database holds is a file that did not arrive.
    await problemOf(await send(url, post(withFile({ ...file, bytes: 2 ** 31 - 1 }))), 422, 'invalid-answers');
    await problemOf(await openFile(url, { ...pdf(50), mediaType: 'application/pdf\0' }), 400, 'malformed');
    for (const id of ['%00', `${file.id}%00`, '%ED%A0%80', 'x'.repeat(2000), '..%2f', 'A'.repeat(15)]) {
      assert.ok([400, 404, 414].includes((await askFile(url, id)).status), id);
      assert.ok([400, 404, 414].includes((await removeFile(url, id)).status), id);
      assert.ok([400, 404, 414].includes((await fetch(`${url}/inbox/${id}`)).status), id);
      assert.ok([400, 404, 414].includes((await fetch(`${url}/inbox/${id}/submission.json`)).status), id);
      assert.ok([400, 404, 414].includes((await fetch(`${url}/inbox/${id}/files/1`)).status), id);
    }
    assert.equal((await askFile(url, '%00')).status, 404);
    assert.equal((await fetch(`${url}/inbox/%00`)).status, 404);
    assert.deepEqual(reports, []);
  });

  /** Two services, each sending a form of its own that names the same file, at once. */
  const race = async (file: AttachmentReference, spoil: (database: Database) => Database): Promise<number[]> => {
    const one = await bench().start({ database: spoil(bench().database) });
    const two = await bench().start({ database: spoil(await bench().another()) });
    const responses = await Promise.all([one, two].map(({ url }) => send(url, post(withFile(file)))));
    return responses.map(({ status }) => status).sort();
  };

  it('of two forms that name one file at once, one brings it in', async () => {
    const { url } = await bench().start();
    assert.deepEqual(await race(await sendFile(url, pdf(50)), (database) => database), [201, 422]);
    assert.equal(await bound(), 1);
  });

  it('control: without the condition of that one statement, both do', async () => {
    const { url } = await bench().start();
    const file = await sendFile(url, pdf(50));
    assert.deepEqual(await race(file, withoutOwner), [201, 201]);
    assert.equal(await bound(), 2);
  });

  it('shows each file at its question, as words and a download that no browser opens', async () => {
    const { url } = await bench().start();
    const content = pdf(1_500_000, 'A letter.pdf');
    const file = await sendFile(url, content);
    const { receiptId } = (await (await send(url, post(withFile(file)))).json()) as Receipt;
    const page = await (await fetch(`${url}/inbox/${receiptId}`, { headers: { accept: 'text/html' } })).text();
    assert.match(page.replace(/\s+/g, ' '), /<bdi>A letter\.pdf<\/bdi><\/a> <span class="file">\(PDF, 1\.4 MB\)/);
    assert.ok(!page.includes(file.id));
    const response = await fetch(`${url}/inbox/${receiptId}/files/1`);
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('content-security-policy'), "default-src 'none'; sandbox");
    assert.equal(
      response.headers.get('content-disposition'),
      `attachment; filename="A letter.pdf"; filename*=UTF-8''A%20letter.pdf`,
    );
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(content.content));
    assert.equal((await fetch(`${url}/inbox/${receiptId}/files/2`)).status, 404);
    const { rows } = await bench().database.query("select subject from audit_log where action = 'took-file'");
    assert.deepEqual(rows[0], { subject: receiptId });
  });

  it('nobody who has not signed in gets a file', async () => {
    const { url } = await bench().start({ signIn: { kind: 'password', passwords: { referrals: 'correct horse' } } });
    const file = await sendFile(url, pdf(50));
    const { receiptId } = (await (await send(url, post(withFile(file)))).json()) as Receipt;
    assert.equal((await fetch(`${url}/inbox/${receiptId}/files/1`)).status, 401);
  });

  const kept: readonly (readonly [string, MadeUpFile, string])[] = [
    ['a page that runs programs', text('Letter from school.hta'), 'Letter from school.hta.txt'],
    ['a page', text('Letter.HTML'), 'Letter.HTML.txt'],
    ['a shortcut', text('Letter.txt.url '), 'Letter.txt.url.txt'],
    ['a script under an ending that is none', text('Letter.txt.js.'), 'Letter.txt.js..txt'],
    ['a program behind many letters', pdf(50, `${'n'.repeat(300)}.exe`), `${'n'.repeat(150)}.pdf`],
    ['a name that is an ending', pdf(50, '.scr'), '_scr.pdf'],
    ['a text without an ending', text('README'), 'README.txt'],
    // The controls: what says what it is keeps its name.
    ['a text', text('Notes.TXT'), 'Notes.TXT'],
    ['a PDF', pdf(50, 'Letter v1.2.pdf'), 'Letter v1.2.pdf'],
    ['a picture', { ...jpeg, name: 'Photo.jpg' }, 'Photo.jpg'],
    ['a picture with the longer ending', { ...jpeg, name: 'Photo.jpeg' }, 'Photo.jpeg'],
  ];
  for (const [what, content, name] of kept) {
    it(`keeps ${what} (${content.name.slice(-20)}) under an ending of what it is`, async () => {
      const { url } = await bench().start();
      const file = await sendFile(url, content);
      const { receiptId } = (await (await send(url, post(withFile(file)))).json()) as Receipt;
      assert.equal(keptAs(await fetch(`${url}/inbox/${receiptId}/files/1`)), name);
    });
  }

  for (const name of [
    '"><script>alert(1)</script>.pdf',
    '../../etc/passwd',
    '..\\..\\x.pdf',
    `harmless\u202Efdp.exe`,
    `${'n'.repeat(300)}.pdf`,
    'half a pair \ud800 and \0.pdf',
    "it's\r\nSet-Cookie: a=b.pdf",
    '.htaccess',
  ]) {
    it(`a file called ${JSON.stringify(name).slice(0, 40)} is words on the page, and no path on a disk`, async () => {
      const { url } = await bench().start();
      const file = await sendFile(url, pdf(50, name));
      const response = await send(url, post(withFile(file)));
      const { receiptId } = (await response.json()) as Receipt;
      const page = await (await fetch(`${url}/inbox/${receiptId}`, { headers: { accept: 'text/html' } })).text();
      assert.doesNotMatch(page, /<script|\u202e|\0/i);
      assert.equal(page.split('<bdi>').length, 2);
      const header = (await fetch(`${url}/inbox/${receiptId}/files/1`)).headers.get('content-disposition')!;
      const [, plain = '', encoded = ''] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''(\S+)$/.exec(header)!;
      for (const given of [plain, decodeURIComponent(encoded)]) {
        assert.doesNotMatch(given, /[\\/:*?"<>|\p{Cc}\p{Cf}]|^\./u);
        assert.ok([...given].length > 0 && [...given].length <= 160);
      }
    });
  }
}

/** The name under which a browser keeps a file. */
function keptAs(response: Response): string {
  return decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition')!)![1]!);
}

/** The same database, whose statement that binds a file no longer asks whose it is. */
function withoutOwner(database: Database): Database {
  return {
    ...database,
    transaction: (work) =>
      database.transaction((inner) =>
        work({
          ...inner,
          query: (sql, parameters) =>
            inner.query(sql.replace('and (submission_id is null or submission_id = $2)', ''), parameters),
        }),
      ),
  };
}
