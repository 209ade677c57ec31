import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';
import { contentDigest } from '../../../demo/endpoint/content-digest.js';
import type { Database } from '../../../demo/endpoint/database/types.js';
import { problemOf, send, type Bench } from '../support/bench.js';
import {
  askFile,
  idOf,
  openFile,
  partBytes,
  pdf,
  removeFile,
  sendFile,
  sendPart,
  sendRest,
  withFile,
} from '../support/files.js';
import { post } from '../support/made-up.js';
import { openDocument, word, type Member } from '../support/zip.js';

/** Longer than a part, and as long in a zip. */
const filler: Member = { name: 'word/media/image1.png', content: randomBytes(700_000) };
const macros: Member = { name: 'word/vbaProject.bin', content: 'made-up macro' };
const latin1 = (bytes: Buffer): string => bytes.toString('latin1');
const day = 24 * 60 * 60_000;

/** Files on their way in, before any form names them. */
export function attachments(bench: () => Bench): void {
  const rows = async (table: string): Promise<number> =>
    (await bench().database.query<{ n: number }>(`select count(*) as n from ${table}`)).rows[0]!.n;

  it('takes a file in parts, says how far it came, and gives the digest of the whole', async () => {
    const { url } = await bench().start({ now: () => Date.UTC(2026, 10, 22, 14, 5) });
    const file = pdf(2 * partBytes + 100);
    const opened = await openFile(url, file);
    assert.equal(opened.status, 201);
    const { id, ...rest } = (await opened.json()) as Record<string, unknown>;
    assert.match(String(id), /^[A-Za-z0-9_-]{32}$/);
    assert.deepEqual(rest, { offset: 0, partBytes, expiresAt: '2026-11-23T14:05:00.000Z' });
    assert.equal(new URL(opened.headers.get('location')!, opened.url).pathname, `/api/attachments/${String(id)}`);
    for (const offset of [0, partBytes]) {
      const part = await sendPart(url, String(id), offset, file.content.subarray(offset, offset + partBytes));
      assert.equal(part.status, 204);
      assert.equal(part.headers.get('upload-offset'), String(offset + partBytes));
    }
    const half = await askFile(url, String(id));
    assert.deepEqual(
      ['upload-offset', 'upload-length', 'content-digest'].map((name) => half.headers.get(name)),
      [String(2 * partBytes), String(file.content.length), null],
    );
    const last = await sendRest(url, String(id), file, 2 * partBytes);
    assert.deepEqual(await last.json(), { id, digest: contentDigest(file.content) });
    assert.equal((await askFile(url, String(id))).headers.get('content-digest'), contentDigest(file.content));
  });

  it('goes on where a file stands, and has each byte once', async () => {
    const { url } = await bench().start();
    const file = pdf(partBytes + 7);
    const id = await idOf(await openFile(url, file));
    const first = file.content.subarray(0, partBytes);
    assert.equal((await sendPart(url, id, 0, first)).status, 204);
    for (const offset of [0, 12, partBytes + 1]) {
      const refused = await sendPart(url, id, offset, first);
      assert.equal(refused.headers.get('upload-offset'), String(partBytes));
      const problem = await problemOf(refused, 409, 'offset-mismatch');
      assert.equal(problem.uploadOffset, partBytes);
    }
    const { url: later } = await bench().start();
    const offset = Number((await askFile(later, id)).headers.get('upload-offset'));
    assert.equal(offset, partBytes);
    const last = await sendRest(later, id, file, offset);
    assert.deepEqual(await last.json(), { id, digest: contentDigest(file.content) });
    assert.equal(await rows('attachment_parts'), 2);
    // Its answer was lost: an empty part where the file ends asks for it again.
    const again = await sendPart(later, id, file.content.length, Buffer.alloc(0));
    assert.deepEqual(await again.json(), { id, digest: contentDigest(file.content) });
  });

  it('one of two that send the same part at once is told that it is there', async () => {
    const { url } = await bench().start();
    const { url: other } = await bench().start({ database: await bench().another() });
    const file = pdf(partBytes * 2);
    const id = await idOf(await openFile(url, file));
    const part = file.content.subarray(0, partBytes);
    const responses = await Promise.all([url, other].map((address) => sendPart(address, id, 0, part)));
    assert.deepEqual(responses.map(({ status }) => status).sort(), [204, 409]);
    assert.equal(await rows('attachment_parts'), 1);
  });

  it('stores nothing of a part whose bytes are not those that were sent, or that is not a part', async () => {
    const { url } = await bench().start();
    const file = pdf(partBytes + 7);
    const id = await idOf(await openFile(url, file));
    const part = file.content.subarray(0, partBytes);
    const other = { 'content-digest': contentDigest('other') };
    await problemOf(await sendPart(url, id, 0, part, other), 400, 'digest-mismatch');
    await problemOf(await sendPart(url, id, 0, part, { 'content-digest': 'none' }), 400, 'digest-missing');
    await problemOf(await sendPart(url, id, 0, part.subarray(0, 9)), 400, 'malformed');
    await problemOf(await sendPart(url, id, 0, part, { 'upload-offset': '-1' }), 400, 'malformed');
    await problemOf(await sendPart(url, id, 0, file.content), 413, 'body-too-large');
    const text = { 'content-type': 'text/plain' };
    await problemOf(await sendPart(url, id, 0, part, text), 415, 'unsupported-media-type');
    assert.equal(await rows('attachment_parts'), 0);
    assert.equal((await askFile(url, id)).headers.get('upload-offset'), '0');
  });

  it('refuses what it does not take before any of it is sent', async () => {
    const { url } = await bench().start({
      attachments: { maxBytes: 1000, maxCount: 1, mediaTypes: ['application/pdf'] },
    });
    assert.equal((await openFile(url, pdf(1000))).status, 201);
    await problemOf(await openFile(url, pdf(1001)), 413, 'attachment-too-large');
    await problemOf(await openFile(url, { ...pdf(10), mediaType: 'image/png' }), 415, 'attachment-type');
    await problemOf(await openFile(url, pdf(10, '')), 400, 'malformed');
    await problemOf(await openFile(url, pdf(10), { 'idempotency-key': 'x' }), 400, 'idempotency-key-missing');
    const plain = { 'content-type': 'text/plain' };
    await problemOf(await openFile(url, pdf(10), plain), 415, 'unsupported-media-type');
    assert.equal(await rows('attachments'), 1);
  });

  it('opens one file for one key, and says what room is left for files without a form', async () => {
    const { url } = await bench().start({ maxUnsentBytes: 1000 });
    const key = { 'idempotency-key': '"one-file"' };
    const id = await idOf(await openFile(url, pdf(600), key));
    const again = await openFile(url, pdf(600), key);
    assert.deepEqual([again.status, again.headers.get('idempotent-replayed')], [200, 'true']);
    assert.equal(await idOf(again), id);
    await problemOf(await openFile(url, pdf(300), key), 422, 'idempotency-key-reused');
    assert.equal((await problemOf(await openFile(url, pdf(401)), 429, 'rate-limited')).retryAfterSeconds, 600);
    assert.equal(await rows('attachments'), 1);
    assert.equal((await openFile(url, pdf(400))).status, 201);
    assert.equal((await removeFile(url, id)).status, 204);
  });

  it('keeps room for what was promised for 15 minutes, and after that for what arrived', async () => {
    let now = Date.UTC(2026, 10, 22);
    const { url } = await bench().start({ maxUnsentBytes: 1000, now: () => now });
    const promised = pdf(600);
    const id = await idOf(await openFile(url, promised));
    now += 15 * 60_000 - 1;
    await problemOf(await openFile(url, pdf(600)), 429, 'rate-limited');
    now += 1;
    const sent = await sendFile(url, pdf(600));
    // Its place was given away; nothing of it is stored, and it may come when the other has gone.
    await problemOf(await sendRest(url, id, promised), 429, 'rate-limited');
    assert.equal((await askFile(url, id)).headers.get('upload-offset'), '0');
    now += 16 * 60_000;
    await problemOf(await openFile(url, pdf(600)), 429, 'rate-limited');
    await problemOf(await sendRest(url, id, promised), 429, 'rate-limited');
    assert.equal((await removeFile(url, sent.id)).status, 204);
    assert.equal((await sendRest(url, id, promised)).status, 200);
  });

  it('gives each client network its share of the room, and keeps no address', async () => {
    const { url } = await bench().start({
      maxUnsentBytes: 2000,
      maxUnsentBytesPerNetwork: 1000,
      signIn: { kind: 'password', passwords: { referrals: 'correct horse' } },
      trustedProxies: ['127.0.0.1'],
    });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    assert.equal((await openFile(url, pdf(1000), from('203.0.113.9'))).status, 201);
    await problemOf(await openFile(url, pdf(10), from('203.0.113.9')), 429, 'rate-limited');
    assert.equal((await openFile(url, pdf(1000), from('198.51.100.7'))).status, 201);
    await problemOf(await openFile(url, pdf(10), from('192.0.2.1')), 429, 'rate-limited');
    const kept = JSON.stringify((await bench().database.query('select * from attachments')).rows);
    assert.doesNotMatch(kept, /203\.0|198\.51/);
  });

  it('forgets where a file came from once a form has brought it in', async () => {
    const { url } = await bench().start();
    const file = await sendFile(url, pdf(50));
    const groups = async (): Promise<unknown[]> =>
      (await bench().database.query<{ opened_from: unknown }>('select opened_from from attachments')).rows.map(
        ({ opened_from }) => opened_from,
      );
    assert.equal(typeof (await groups())[0], 'number');
    assert.equal((await send(url, post(withFile(file)))).status, 201);
    assert.deepEqual(await groups(), [null]);
  });

  const strange: readonly (readonly [string, string, string])[] = [
    ['a program that calls itself a PDF', 'application/pdf', 'MZ\x90\0'],
    ['a PDF that calls itself a picture', 'image/png', '%PDF-1.7\n'],
    ['a web page that calls itself a picture', 'image/jpeg', '<!doctype html><script>1</script>'],
    ['a zip that calls itself a Word document', docx(), 'PK\x03\x04 anything at all'],
    [
      'a zip that only names what is in a Word document',
      docx(),
      'PK\x03\x04 [Content_Types].xml word/document.xml PK\x05\x06',
    ],
    ['a Word document with macros', docx(), latin1(word([macros]))],
    ['a Word document with macros in the middle of it', docx(), latin1(word([filler, macros, filler]))],
    ['an OpenDocument of another kind', odt(), latin1(openDocument('application/vnd.oasis.opendocument.graphics'))],
    ['an OpenDocument without an end', odt(), `PK\x03\x04${'0'.repeat(26)}mimetype${odt()}`],
    ['a program that calls itself a text', 'text/plain', 'MZ\0\x01'],
  ];
  for (const [what, mediaType, start] of strange) {
    it(`refuses and deletes ${what}`, async () => {
      const { url } = await bench().start();
      const file = { name: 'x', mediaType, content: Buffer.from(start, 'latin1') };
      const id = await idOf(await openFile(url, file));
      await problemOf(await sendRest(url, id, file), 415, 'attachment-type');
      assert.equal((await askFile(url, id)).status, 404);
      assert.equal(await rows('attachment_parts'), 0);
    });
  }

  it('takes each kind that it says it takes', async () => {
    const { url } = await bench().start();
    const kinds: readonly (readonly [string, string])[] = [
      ['image/png', '\x89PNG\r\n\x1a\n'],
      ['image/jpeg', '\xff\xd8\xff\xe0'],
      [docx(), latin1(word())],
      [docx(), latin1(word([filler]))],
      [odt(), latin1(openDocument(odt()))],
      ['text/plain', 'Plain w\xf6rds\r\n'],
    ];
    for (const [mediaType, start] of kinds) {
      await sendFile(url, { name: 'x', mediaType, content: Buffer.from(start, 'latin1') });
    }
    const { attachments: limits } = (await (await fetch(`${url}/api/discovery`)).json()) as {
      attachments: { mediaTypes: string[]; maxBytes: number; maxCount: number };
    };
    const taken = [...new Set(kinds.map(([type]) => type)), 'application/pdf'];
    assert.deepEqual([...limits.mediaTypes].sort(), taken.sort());
    assert.deepEqual([limits.maxBytes, limits.maxCount], [10_485_760, 10]);
  });

  it('lets a scanner read the whole, part by part, and deletes what it refuses', async () => {
    const seen: Buffer[] = [];
    const { url } = await bench().start({
      scanAttachment: async ({ parts, bytes, mediaType }) => {
        assert.deepEqual([bytes, mediaType], [partBytes + 5, 'application/pdf']);
        for await (const part of parts()) seen.push(Buffer.from(part));
        return Buffer.concat(seen).includes('virus');
      },
    });
    const file = pdf(partBytes + 5);
    await sendFile(url, file);
    assert.deepEqual(
      seen.map(({ length }) => length),
      [partBytes, 5],
    );
    assert.ok(Buffer.concat(seen.splice(0)).equals(file.content));
    file.content.write('virus', partBytes - 2);
    const id = await idOf(await openFile(url, file));
    await problemOf(await sendRest(url, id, file), 422, 'attachment-refused');
    assert.equal((await askFile(url, id)).status, 404);
    assert.equal(await rows('attachments'), 1);
  });

  it('scans a file once, however often its sender asks meanwhile, and again when the scanner failed', async () => {
    let scans = 0;
    let go: (isBad: Promise<boolean>) => void = () => {};
    const first = new Promise<boolean>((resolve) => {
      go = resolve;
    });
    let writes = 0;
    const counted: Database = {
      ...bench().database,
      transaction: (work) =>
        bench()
          .database.transaction(work)
          .finally(() => (writes += 1)),
    };
    const { url } = await bench().start({
      database: counted,
      report: () => {},
      scanAttachment: () => ((scans += 1) === 1 ? first : Promise.resolve(false)),
    });
    const file = pdf(50);
    const id = await idOf(await openFile(url, file));
    const ask = (): Promise<Response> => sendPart(url, id, file.content.length, Buffer.alloc(0));
    const waiting = [sendRest(url, id, file)];
    while (scans === 0) await new Promise(setImmediate);
    for (let count = 0; count < 5; count += 1) waiting.push(ask());
    // Opened, sent, asked five times: what was asked goes on to the scan at once.
    while (writes < 7) await new Promise(setImmediate);
    for (let count = 0; count < 10; count += 1) await askFile(url, id);
    go(Promise.reject(new Error('The scanner does not answer.')));
    assert.deepEqual([...new Set((await Promise.all(waiting)).map(({ status }) => status))], [500]);
    assert.equal(scans, 1);
    assert.equal((await ask()).status, 200);
    assert.equal((await ask()).status, 200);
    assert.equal(scans, 2);
  });

  it('is taken back by whoever knows its id, as often as they ask, and read by nobody', async () => {
    const { url } = await bench().start();
    const { id } = await sendFile(url, pdf(50));
    await problemOf(await fetch(`${url}/api/attachments/${id}`), 405, 'method-not-allowed');
    for (let count = 0; count < 2; count += 1) assert.equal((await removeFile(url, id)).status, 204);
    assert.equal((await askFile(url, id)).status, 404);
    await problemOf(await sendPart(url, id, 0, Buffer.from('x')), 404, 'not-found');
    assert.equal(await rows('attachment_parts'), 0);
  });

  it('deletes after a day what no form brought in, and keeps what one did', async () => {
    let now = Date.UTC(2026, 10, 22);
    const { url } = await bench().start({ now: () => now });
    const sent = await sendFile(url, pdf(50));
    assert.equal((await send(url, post(withFile(sent)))).status, 201);
    const { id: old } = await sendFile(url, pdf(50));
    now += 2 * 60_000;
    const { id: young } = await sendFile(url, pdf(50));
    now += day - 60_000;
    // A service that starts sweeps first.
    const { url: later } = await bench().start({ now: () => now });
    const found = [];
    for (const id of [sent.id, old, young]) found.push((await askFile(later, id)).status);
    assert.deepEqual(found, [200, 404, 200]);
    assert.equal(await rows('attachment_parts'), 2);
  });

  it('sweeps every hour while it runs', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    let now = Date.UTC(2026, 10, 22);
    const { url } = await bench().start({ now: () => now });
    const { id } = await sendFile(url, pdf(50));
    now += day + 1;
    t.mock.timers.tick(59 * 60_000);
    assert.equal((await askFile(url, id)).status, 200);
    t.mock.timers.tick(60_000);
    const deadline = Date.now() + 5000;
    while ((await askFile(url, id)).status === 200 && Date.now() < deadline);
    assert.equal((await askFile(url, id)).status, 404);
  });

  it('deletes the file of a submission that somebody deleted', async () => {
    let now = Date.UTC(2026, 10, 22);
    const { url } = await bench().start({ now: () => now });
    const sent = await sendFile(url, pdf(50));
    await send(url, post(withFile(sent)));
    await bench().database.query('delete from submissions');
    now += day + 1;
    await bench().start({ now: () => now });
    assert.equal(await rows('attachments'), 0);
  });

  it('limits how fast parts come, and takes nothing while closed', async () => {
    const { url } = await bench().start({ partRateLimit: { burst: 2, perSecond: 0.1 } });
    const id = await idOf(await openFile(url, pdf(50)));
    assert.deepEqual([(await askFile(url, id)).status, (await askFile(url, id)).status], [200, 200]);
    const refused = await sendPart(url, id, 0, pdf(50).content);
    assert.equal((await problemOf(refused, 429, 'rate-limited')).retryAfterSeconds, 10);
    const { url: closed } = await bench().start({ isClosed: () => true });
    await problemOf(await openFile(closed, pdf(50)), 503, 'closed');
    await problemOf(await sendPart(closed, id, 0, pdf(50).content), 503, 'closed');
  });

  it('lets listed pages ask, send and read what they need, and no others', async () => {
    const origin = 'https://school.example';
    const { url } = await bench().start({ allowedOrigins: [origin] });
    const ask = (from: string): Promise<Response> =>
      fetch(`${url}/api/attachments/x`, {
        method: 'OPTIONS',
        headers: {
          origin: from,
          'access-control-request-method': 'PATCH',
          'access-control-request-headers': 'content-digest,content-type,upload-offset',
        },
      });
    const allowed = await ask(origin);
    assert.equal(allowed.status, 204);
    assert.equal(allowed.headers.get('access-control-allow-origin'), origin);
    for (const method of ['HEAD', 'PATCH', 'DELETE']) {
      assert.match(allowed.headers.get('access-control-allow-methods') ?? '', new RegExp(`\\b${method}\\b`));
    }
    assert.match(allowed.headers.get('access-control-allow-headers') ?? '', /\bupload-offset\b/);
    await problemOf(await ask('https://evil.example'), 403, 'origin-not-allowed');
    const opened = await openFile(url, pdf(50), { origin });
    for (const name of ['location', 'upload-offset', 'upload-length', 'content-digest']) {
      assert.match(opened.headers.get('access-control-expose-headers') ?? '', new RegExp(`\\b${name}\\b`));
    }
  });

  it('takes none where none are wanted, and says so', async () => {
    const { url } = await bench().start({ attachments: null });
    const discovery = (await (await fetch(`${url}/api/discovery`)).json()) as Record<string, unknown>;
    assert.equal(discovery['attachments'], null);
    await problemOf(await openFile(url, pdf(50)), 404, 'not-found');
  });
}

function docx(): string {
  return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
}

function odt(): string {
  return 'application/vnd.oasis.opendocument.text';
}
