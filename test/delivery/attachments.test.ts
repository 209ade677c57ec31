import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { effect } from '@preact/signals-core';
import { contentDigest } from '../../demo/endpoint/content-digest.js';
import type { ServiceOptions } from '../../demo/endpoint/types.js';
import { AttachmentUploads, type AttachmentOptions } from '../../src/delivery/attachments/attachment-uploads.js';
import { acceptAttribute, mediaTypeOf, takenTypes } from '../../src/delivery/attachments/media-types.js';
import type { UploadEntry, UploadState } from '../../src/delivery/attachments/types.js';
import { EndpointClient } from '../../src/delivery/endpoint-client.js';
import { freeze } from '../../src/delivery/freeze.js';
import { embedded } from '../endpoint/support/backends.js';
import { openBench, type Bench } from '../endpoint/support/bench.js';
import { pack, packDigest } from '../endpoint/support/made-up.js';

const part = 524_288;
const type = 'application/pdf';

const bytesOf = (length: number): Buffer<ArrayBuffer> => {
  const content = Buffer.alloc(length, 'made-up words ');
  content.write('%PDF-1.7\n');
  return content;
};

const fileOf = (length: number, name = 'letter.pdf'): File => new File([bytesOf(length)], name, { type });

type Fault = (send: () => Promise<Response>) => Promise<Response>;

/** The request never leaves. */
const lostOnTheWay: Fault = async () => {
  throw new TypeError('Failed to fetch');
};
/** It arrives, and its answer does not. */
const lostOnTheWayBack: Fault = async (send) => {
  await send();
  throw new TypeError('Failed to fetch');
};
const answering =
  (status: number, body: object = {}): Fault =>
  async () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } });

describe('files of a form', () => {
  let bench: Bench;
  const opened: AttachmentUploads[] = [];
  before(async () => {
    bench = await openBench(embedded);
  });
  afterEach(async () => {
    for (const uploads of opened.splice(0)) uploads.dispose();
    await bench.clear();
  });
  after(() => bench.close());

  /** A form's files at the real service. `faults` come to the parts in their order; what was asked is in `heard`. */
  const open = async (options: Partial<ServiceOptions> = {}, more: Partial<AttachmentOptions> = {}) => {
    const { url } = await bench.start(options);
    const endpoint = new URL(`${url}/api`);
    const faults: (Fault | undefined)[] = [];
    const heard: string[] = [];
    const done: [string, string][] = [];
    const uploads = new AttachmentUploads({
      endpoint: () => endpoint,
      isDemonstration: true,
      onDone: (pointer, urn) => done.push([pointer, urn]),
      backoff: () => 0,
      page: new EventTarget(),
      discover: (address) => new EndpointClient(address, { isSecurePage: true, pageOrigin: 'null' }).discover(),
      fetch: async (input, init = {}) => {
        const method = init.method ?? 'GET';
        const offset = new Headers(init.headers).get('upload-offset');
        heard.push(offset === null ? method : `${method} ${offset}`);
        const fault = method === 'PATCH' ? faults.shift() : undefined;
        return fault ? fault(() => fetch(input, init)) : fetch(input, init);
      },
      ...more,
    });
    opened.push(uploads);
    await until(uploads.limits, (limits) => limits !== undefined);
    return { url, uploads, faults, heard, done };
  };

  const add = (uploads: AttachmentUploads, files: readonly File[], room = 10, pointer = '/file'): void =>
    uploads.add(pointer, { files, accept: [], room, isList: false });

  const ended = (uploads: AttachmentUploads, pointer = '/file'): Promise<readonly UploadEntry[]> =>
    until(uploads.list(pointer), (list) =>
      list.every(({ state: { status } }) => status !== 'waiting' && status !== 'uploading'),
    );

  const stored = async (): Promise<number> =>
    (await bench.database.query<{ n: number }>('select count(*) as n from attachments')).rows[0]!.n;

  it('are sent in parts, one file after the other, and become answers and references', async () => {
    const { uploads, heard, done } = await open();
    const states = record(uploads, '/files');
    uploads.add('/files', { files: [fileOf(part + 9), fileOf(12, 'b.pdf')], accept: [type], room: 5, isList: true });
    assert.equal(uploads.isBusy.value, true);
    const list = await ended(uploads, '/files');
    assert.deepEqual(heard, ['POST', 'PATCH 0', `PATCH ${part}`, 'POST', 'PATCH 0']);
    assert.deepEqual(states[0], ['waiting', 'waiting']);
    assert.ok(states.some(([first]) => first === `uploading ${part}`));
    const urns = done.map(([, urn]) => urn);
    assert.deepEqual(
      done.map(([pointer]) => pointer),
      ['/files', '/files'],
    );
    assert.equal(uploads.named(urns[1]!), list[1]);
    const [first, second] = uploads.references({ a: 'urn:front-door:attachment:other', files: urns });
    assert.deepEqual(first, {
      id: urns[0]!.split(':').at(-1),
      digest: contentDigest(bytesOf(part + 9)),
      name: 'letter.pdf',
      mediaType: type,
      bytes: part + 9,
      pointer: '/files/0',
    });
    assert.equal(second!.pointer, '/files/1');
    assert.equal(uploads.isBusy.value, false);
  });

  it('are accepted by the service in the envelope that names them', async () => {
    const { url, uploads, done } = await open();
    add(uploads, [fileOf(30)], 1, '/worry/file');
    await ended(uploads, '/worry/file');
    const data = {
      gate: { immediateDanger: 'no', harmNow: 'no' },
      worry: { whatWorries: 'Made-up worry', file: done[0]![1] },
    };
    const frozen = await freeze({
      kind: 'evidence',
      pack: { id: pack.id, version: pack.version, digest: packDigest },
      schema: { id: String(pack.schema['$id']), digest: contentDigest(JSON.stringify(pack.schema)) },
      demonstration: true,
      supersedes: null,
      data,
      attachments: uploads.references(data),
    });
    const client = new EndpointClient(new URL(`${url}/api`), { isSecurePage: true, pageOrigin: 'null' });
    assert.equal((await client.submit(frozen)).outcome, 'received');
    // After a receipt nothing of it can be taken back, and nothing tries to.
    uploads.forget();
    assert.equal(await stored(), 1);
    assert.deepEqual(uploads.list('/worry/file').value, []);
  });

  it('go on from where they were when the line drops half way, whichever half', async () => {
    const { uploads, faults, heard } = await open();
    faults.push(undefined, lostOnTheWay, undefined, lostOnTheWayBack);
    add(uploads, [fileOf(3 * part + 5)]);
    const [entry] = await ended(uploads);
    assert.deepEqual(entry!.state, { ...entry!.state, status: 'done', digest: contentDigest(bytesOf(3 * part + 5)) });
    const offsets = [0, part, 'HEAD', part, 2 * part, 'HEAD', 3 * part];
    assert.deepEqual(heard, ['POST', ...offsets.map((one) => (one === 'HEAD' ? one : `PATCH ${one}`))]);
  });

  it('say that the line dropped, and know that the file was all there when only the last answer was lost', async () => {
    const { uploads, faults, heard } = await open();
    faults.push(lostOnTheWayBack);
    const states = record(uploads, '/file');
    add(uploads, [fileOf(100)]);
    const [entry] = await ended(uploads);
    assert.equal(entry!.state.status, 'done');
    assert.deepEqual(heard, ['POST', 'PATCH 0', 'HEAD']);
    assert.ok(states.some(([first]) => first === 'uploading 0 stalled'));
  });

  it('go on where the service says that they stand', async () => {
    const { uploads, faults, heard } = await open();
    faults.push(undefined, answering(409, { uploadOffset: 0 }));
    add(uploads, [fileOf(2 * part)]);
    // It said something untrue: the service is asked part by part until it agrees.
    const [entry] = await ended(uploads);
    assert.equal(entry!.state.status, 'done');
    assert.deepEqual(heard, ['POST', 'PATCH 0', `PATCH ${part}`, 'PATCH 0', `PATCH ${part}`]);
  });

  it('send a spoiled part again, and ask the person after a while', async () => {
    const { uploads, faults, heard } = await open();
    faults.push(...Array.from({ length: 6 }, () => answering(400)));
    add(uploads, [fileOf(100)]);
    const [entry] = await ended(uploads);
    assert.deepEqual(entry!.state, { status: 'failed', cause: 'network', canRetry: true });
    heard.length = 0;
    uploads.retry(entry!.key);
    assert.equal((await ended(uploads))[0]!.state.status, 'done');
    assert.deepEqual(heard, ['HEAD', 'PATCH 0']);
  });

  it('do not go round for ever with a service that answers and takes nothing', async () => {
    const { uploads, faults } = await open();
    faults.push(...Array.from({ length: 50 }, () => answering(409, { uploadOffset: 0 })));
    add(uploads, [fileOf(100)]);
    const [entry] = await ended(uploads);
    assert.deepEqual(entry!.state, { status: 'failed', cause: 'network', canRetry: true });
  });

  it('begin anew when the service lost them, and give up when it always does', async () => {
    const { uploads, faults, heard } = await open();
    faults.push(undefined, answering(404), undefined, answering(404), undefined, answering(404));
    add(uploads, [fileOf(2 * part)]);
    const [entry] = await ended(uploads);
    assert.equal(heard.filter((one) => one === 'POST').length, 3);
    assert.deepEqual(entry!.state, { status: 'failed', cause: 'refused', canRetry: false });
  });

  it('wait as long as the service asks, and say that it is closed when that is long', async () => {
    const { uploads, faults } = await open();
    faults.push(answering(503, { retryAfterSeconds: 600 }));
    add(uploads, [fileOf(100)]);
    assert.deepEqual((await ended(uploads))[0]!.state, { status: 'failed', cause: 'closed', canRetry: true });
  });

  it('that the service refuses say why, and others go on', async () => {
    const { uploads } = await open();
    const program = new File(['MZ\0'], 'program.pdf', { type });
    add(uploads, [program, fileOf(100, 'good.pdf')]);
    const [bad, good] = await ended(uploads);
    assert.deepEqual(bad!.state, { status: 'failed', cause: 'type', canRetry: false });
    assert.equal(good!.state.status, 'done');
    assert.equal(uploads.news.value?.what, 'done');
    assert.equal(await stored(), 1);
  });

  it('that a scanner refuses say so', async () => {
    const { uploads } = await open({ scanAttachment: async () => true });
    add(uploads, [fileOf(100)]);
    assert.deepEqual((await ended(uploads))[0]!.state, { status: 'failed', cause: 'refused', canRetry: false });
  });

  it('that cannot be sent are refused by name before any of them is, and the others go', async () => {
    const attachments = { maxBytes: 1000, maxCount: 2, mediaTypes: [type, 'text/plain'] };
    const { uploads, heard } = await open({ attachments });
    const files = [
      fileOf(1001, 'large.pdf'),
      new File(['x'], 'picture.png', { type: 'image/png' }),
      new File(['x'], 'unknown.xyz'),
      new File([], 'empty.pdf', { type }),
      fileOf(1000, 'one.pdf'),
      // No type, as a computer says that has no program for it.
      new File(['Words'], 'two.TXT'),
      fileOf(10, 'three.pdf'),
    ];
    add(uploads, files);
    const refused = uploads
      .list('/file')
      .value.flatMap(({ name, state }) => (state.status === 'failed' ? [`${name} ${state.cause}`] : []));
    assert.deepEqual(refused, [
      'large.pdf too-large',
      'picture.png type',
      'unknown.xyz type',
      'empty.pdf empty',
      'three.pdf too-many',
    ]);
    assert.deepEqual(
      { ...uploads.news.value },
      { pointer: '/file', what: 'added', name: 'large.pdf', added: 2, refused: 5 },
    );
    const list = await ended(uploads);
    assert.deepEqual(
      list.flatMap(({ name, state }) => (state.status === 'done' ? [name] : [])),
      ['one.pdf', 'two.TXT'],
    );
    assert.equal(heard.length, 4);
    // What was refused has been read when something else is chosen; the room stays taken.
    add(uploads, [fileOf(20, 'four.pdf')]);
    assert.deepEqual(
      uploads.list('/file').value.map(({ name }) => name),
      ['one.pdf', 'two.TXT', 'four.pdf'],
    );
  });

  it('that are cancelled stop, are deleted at the service, and can be sent after all', async () => {
    const { uploads, faults, heard } = await open();
    let cancel: () => void = () => {};
    faults.push(undefined, async (send) => {
      cancel();
      return send();
    });
    add(uploads, [fileOf(3 * part, 'one.pdf'), fileOf(10, 'two.pdf')]);
    const [{ key }] = uploads.list('/file').value as [UploadEntry];
    cancel = () => uploads.cancel(key);
    const list = await ended(uploads);
    assert.deepEqual(
      list.map(({ state }) => state.status),
      ['cancelled', 'done'],
    );
    assert.equal(heard.filter((one) => one === 'DELETE').length, 1);
    await untilAsync(async () => (await stored()) === 1);
    uploads.retry(key);
    assert.equal((await ended(uploads))[0]!.state.status, 'done');
    assert.equal(await stored(), 2);
  });

  it('that are removed are gone from the list and from the service', async () => {
    const { uploads, done } = await open();
    add(uploads, [fileOf(10)]);
    const [{ key }] = (await ended(uploads)) as [UploadEntry];
    uploads.remove(key);
    assert.deepEqual(uploads.list('/file').value, []);
    assert.equal(uploads.named(done[0]![1]), undefined);
    assert.deepEqual(uploads.references({ file: done[0]![1] }), []);
    await untilAsync(async () => (await stored()) === 0);
  });

  it('are deleted at the service when the answers are cleared, and stay for a report that is kept', async () => {
    const { uploads } = await open();
    add(uploads, [fileOf(10)]);
    await ended(uploads);
    uploads.forget();
    add(uploads, [fileOf(20)]);
    await ended(uploads);
    uploads.discard();
    await untilAsync(async () => (await stored()) === 1);
    assert.equal(uploads.news.value, undefined);
  });

  it('of a page that now names another address are not named in what goes there', async () => {
    const { url } = await bench.start();
    const other = await bench.start();
    let endpoint = new URL(`${url}/api`);
    const { uploads, done } = await open({}, { endpoint: () => endpoint });
    add(uploads, [fileOf(10)]);
    await ended(uploads);
    const answers = { file: done[0]![1] };
    assert.equal(uploads.references(answers).length, 1);
    endpoint = new URL(`${other.url}/api`);
    assert.deepEqual(uploads.references(answers), []);
  });

  it('are not offered where there is no service, where it takes none, or where it is not for demonstrations', async () => {
    const cases = [
      await open({}, { endpoint: () => null }),
      await open({ attachments: null }),
      await open({ demo: false }),
    ];
    for (const { uploads } of cases) {
      assert.equal(uploads.limits.value, null);
      add(uploads, [fileOf(10)]);
      assert.deepEqual(uploads.list('/file').value, []);
    }
  });

  it('wait for a service that cannot be reached yet, and ask again', async () => {
    let asked = 0;
    const { url } = await bench.start();
    const { uploads } = await open(
      {},
      {
        endpoint: () => new URL(`${url}/api`),
        discover: async (address) =>
          (asked += 1) < 3
            ? { outcome: 'waiting', cause: 'network', retryAfterMs: null }
            : new EndpointClient(address, { isSecurePage: true, pageOrigin: 'null' }).discover(),
      },
    );
    assert.equal(asked, 3);
    assert.equal(uploads.limits.value?.maxCount, 10);
  });

  it('have names without characters that reorder or hide words', async () => {
    const { uploads } = await open();
    add(uploads, [fileOf(10, 'harmless\u202Efdp.pdf'), fileOf(10, `${'n'.repeat(400)}.pdf`)]);
    const list = await ended(uploads);
    assert.equal(list[0]!.name, 'harmless fdp.pdf');
    assert.equal(list[1]!.name.length, 300);
    assert.ok(list.every(({ state }) => state.status === 'done'));
  });

  it('tell their types by what the computer says, or by their names', () => {
    const limits = { maxBytes: 1, maxCount: 1, mediaTypes: [type, 'image/png', 'image/jpeg'] };
    assert.equal(mediaTypeOf({ type: 'Text/Plain; charset=utf-8', name: 'x' }), 'text/plain');
    assert.equal(mediaTypeOf({ type: '', name: 'a.b.DOCX' }).endsWith('wordprocessingml.document'), true);
    assert.equal(mediaTypeOf({ type: '', name: 'docx' }), '');
    assert.deepEqual(takenTypes(['image/*'], limits), ['image/png', 'image/jpeg']);
    assert.deepEqual(takenTypes([type, 'video/mp4'], limits), [type]);
    assert.deepEqual(takenTypes([], limits), limits.mediaTypes);
    assert.equal(acceptAttribute([type, 'image/jpeg']), 'application/pdf,.pdf,image/jpeg,.jpg,.jpeg');
  });
});

/** Resolves with the first value from now on for which `isIt` holds. */
function until<T>(signal: { readonly value: T }, isIt: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const { value } = signal;
      if (!isIt(value)) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

async function untilAsync(isIt: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000;
  while (!(await isIt())) {
    assert.ok(Date.now() < deadline, 'in time');
    // The database is in this process and answers before the network gets its turn.
    await new Promise(setImmediate);
  }
}

/** Where each file at a place stands, each time one stands elsewhere. */
function record(uploads: AttachmentUploads, pointer: string): string[][] {
  const words = (state: UploadState): string =>
    state.status === 'uploading' ? `uploading ${state.sent}${state.isStalled ? ' stalled' : ''}` : state.status;
  const seen: string[][] = [];
  effect(() => {
    const list = uploads.list(pointer).value.map(({ state }) => words(state));
    if (list.length > 0) seen.push(list);
  });
  return seen;
}
