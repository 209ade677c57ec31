import { expect } from '@open-wc/testing';
import { CodeSeal } from '../../src/delivery/drafts/code-seal.js';
import { DraftLease } from '../../src/delivery/drafts/draft-lease.js';
import { DraftStore } from '../../src/delivery/drafts/draft-store.js';
import { DraftWriter, type Snapshot } from '../../src/delivery/drafts/draft-writer.js';
import type { DraftContent, DraftEntry, SaveState } from '../../src/delivery/drafts/types.js';
import { freeze } from '../../src/delivery/freeze.js';
import { KeepError } from '../../src/delivery/keep-error.js';
import { KeptStore } from '../../src/delivery/kept-store.js';
import type { Seal } from '../../src/delivery/session-seal.js';
import { submission } from './support/answers.js';
import { databaseNames, everyRecord, everythingStored, holds, putRecord } from './support/stored.js';

const canary = 'Kanarienvogel-9b2c-mam-yn-dweud-ŵ';
const endpoint = 'https://front-door.testshire.example/api';
const space = 'front-door-elements-drafts-1';
const minute = 60_000;
const code = ['acorn', 'badge', 'cactus', 'daisy', 'easel', 'falcon'];

const content = (words = canary, more: Partial<DraftContent> = {}): DraftContent => ({
  form: { kind: 'evidence', id: 'testshire' },
  version: '1.2.3',
  schema: 'sha-256=:testshire-digest:',
  beganAt: Date.now(),
  answers: { worry: { whatHappened: words } },
  aids: null,
  hadFiles: false,
  step: { page: 'worry', isChange: false },
  endpoint,
  held: null,
  ...more,
});

const entry = (more: Partial<DraftEntry> = {}): DraftEntry => ({
  id: crypto.randomUUID(),
  kind: 'session',
  expiresAt: Date.now() + 30 * minute,
  ...more,
});

beforeEach(async () => {
  await new DraftStore().clearEverything();
  sessionStorage.clear();
});

after(() => new DraftStore().clearEverything());

describe('drafts on this computer', () => {
  it('are given back whole, with the bytes that may have been sent', async () => {
    const held = { frozen: await freeze(submission({ worry: canary })), source: '{"a":1}', endpoint };
    const saved = content(canary, { held, step: 'check', aids: { choices: [['/a', 1]] }, hadFiles: true });
    const store = new DraftStore();
    await store.save(entry({ id: 'one' }), saved, store.sessionSeal);
    const { open } = await new DraftStore().look();
    expect(open.map((draft) => draft.content)).to.deep.equal([saved]);
    expect([...open[0]!.content.held!.frozen.bytes]).to.deep.equal([...held.frozen.bytes]);
  });

  it('hold nothing readable: no answer, no form, no council, no key, no code', async () => {
    const store = new DraftStore();
    await store.save(entry(), content(), store.sessionSeal);
    const seal = await CodeSeal.derive(code);
    await store.save(entry({ kind: 'device' }), content(), seal);
    const disk = await everythingStored();
    const key = sessionStorage.getItem(space)!;
    for (const secret of [canary, 'evidence', 'testshire', 'worry', endpoint, key, ...code])
      expect(holds(disk, secret), secret).to.equal(false);
    const names = (await everyRecord()).map((record) => Object.keys(record as object).sort());
    expect(names).to.deep.include(['ciphertext', 'expiresAt', 'id', 'iv', 'kind']);
    expect(names).to.deep.include(['ciphertext', 'expiresAt', 'id', 'iv', 'kind', 'salt']);
  });

  it('control: the same search finds what a store without encryption keeps', async () => {
    const plain: Seal = {
      seal: async (bytes) => ({ iv: new Uint8Array(12), ciphertext: bytes.buffer }),
      open: async ({ ciphertext }) => new Uint8Array(ciphertext),
      forget: () => undefined,
    };
    const store = new DraftStore({ sessionSeal: plain });
    await store.save(entry(), content(), plain);
    const disk = await everythingStored();
    for (const secret of [canary, 'testshire', endpoint]) expect(holds(disk, secret), secret).to.equal(true);
  });

  it('do not tell a long story from a short one', async () => {
    const store = new DraftStore();
    await store.save(entry(), content('short'), store.sessionSeal);
    await store.save(entry(), content('a long story, '.repeat(150)), store.sessionSeal);
    const sizes = (await everyRecord()).map((record) => (record as { ciphertext: ArrayBuffer }).ciphertext.byteLength);
    expect(new Set(sizes).size).to.equal(1);
  });

  it('have a database and a key of their own: kept reports stay when drafts are cleared', async () => {
    const kept = new KeptStore();
    await kept.keep(await freeze(submission({ worry: canary })), endpoint);
    const store = new DraftStore();
    await store.save(entry(), content(), store.sessionSeal);
    await store.clearEverything();
    expect(await databaseNames()).to.not.include(space);
    expect(sessionStorage.getItem(space)).to.equal(null);
    expect(await kept.list()).to.have.length(1);
    expect(await kept.holdsAnything()).to.equal(true);
    await kept.clearEverything();
    expect(await kept.holdsAnything()).to.equal(false);
  });

  it('are swept at every look once their time is up, whoever they belong to', async () => {
    let now = Date.now();
    const store = new DraftStore({ now: () => now });
    await store.save(entry({ expiresAt: now + 30 * minute }), content(), store.sessionSeal);
    await store.save(entry({ kind: 'device', expiresAt: now + 60 * minute }), content(), await CodeSeal.derive(code));
    sessionStorage.clear();
    expect(await store.look()).to.deep.include({ open: [], others: 1 });
    expect((await store.look()).coded).to.have.length(1);
    now += 30 * minute;
    expect((await store.look()).others).to.equal(0);
    expect(await everyRecord()).to.have.length(1);
    now += 30 * minute;
    expect(await store.openWith(code), 'not even with the code').to.equal(null);
    expect(await everyRecord()).to.deep.equal([]);
  });

  it('cannot be given more time', async () => {
    const store = new DraftStore();
    const { id } = entry();
    await store.save(entry({ id }), content(), store.sessionSeal);
    const [record] = (await everyRecord()) as [DraftEntry];
    await putRecord(space, id, { ...record, expiresAt: record.expiresAt + 60 * minute });
    expect(await store.open(id, store.sessionSeal)).to.equal(null);
    expect((await store.look()).open).to.deep.equal([]);
  });

  it('are opened by their code and by no other', async () => {
    const store = new DraftStore();
    for (const words of [[...code].reverse(), code])
      await store.save(entry({ kind: 'device' }), content(words[0]), await CodeSeal.derive(words));
    const opened = await new DraftStore().openWith(code);
    expect(opened?.content.answers).to.deep.equal({ worry: { whatHappened: 'acorn' } });
    expect(await new DraftStore().openWith(['acorn', 'badge', 'cactus', 'daisy', 'easel', 'easel'])).to.equal(null);
  });

  it('sweep what another script has put there', async () => {
    const store = new DraftStore();
    await store.save(entry({ id: 'good' }), content(), store.sessionSeal);
    await putRecord(space, 'junk', { id: 'junk', html: '<img src=x>' });
    await putRecord(space, 'other', { ...((await everyRecord())[0] as object) });
    expect((await store.look()).open.map(({ id }) => id)).to.deep.equal(['good']);
    expect(await everyRecord()).to.have.length(1);
  });

  it('leave a computer alone where nothing was saved', async () => {
    const store = new DraftStore();
    expect(await store.isAvailable()).to.equal(true);
    expect(await store.look()).to.deep.equal({ open: [], coded: [], others: 0 });
    expect(await store.openWith(code)).to.equal(null);
    await store.remove('nothing');
    expect(await databaseNames()).to.not.include(space);
    expect(sessionStorage.length).to.equal(0);
  });

  it('say where storage is forbidden, and break nothing', async () => {
    const forbidden = (): never => {
      throw new DOMException('Forbidden', 'SecurityError');
    };
    const store = new DraftStore({ indexedDB: forbidden });
    expect(await store.isAvailable()).to.equal(false);
    expect(await store.look()).to.deep.equal({ open: [], coded: [], others: 0 });
    const error = await store.save(entry(), content(), store.sessionSeal).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(KeepError).with.property('problem', 'storage-unavailable');
  });
});

describe('one tab for a draft', () => {
  it('a second one is refused until the first is done, and then told', async () => {
    const first = (await DraftLease.take('a'))!;
    expect(await DraftLease.take('a')).to.equal(null);
    expect([...(await DraftLease.taken())]).to.deep.equal(['a']);
    const free = DraftLease.whenFree('a', new AbortController().signal);
    void first.release();
    await free;
    const second = await DraftLease.take('a');
    expect(second).to.not.equal(null);
    await second!.release();
  });

  it('who no longer waits does not take it', async () => {
    const first = (await DraftLease.take('b'))!;
    const stop = new AbortController();
    let isFree = false;
    void DraftLease.whenFree('b', stop.signal).then(() => (isFree = true));
    stop.abort();
    await first.release();
    await (await DraftLease.take('b'))!.release();
    expect(isFree).to.equal(false);
  });
});

/** The state of a writer, once it is one of these. */
const until = (writer: DraftWriter, ...wanted: SaveState['status'][]): Promise<SaveState> =>
  new Promise((resolve) => {
    const stop = writer.state.subscribe((state) => {
      if (!wanted.includes(state.status)) return;
      resolve(state);
      queueMicrotask(() => stop());
    });
  });

describe('saving as the person goes', () => {
  /** Does this while the next record is on its way to the disk. */
  const duringWrite = (act: () => void): void => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (...given) {
      IDBObjectStore.prototype.put = put;
      act();
      return put.apply(this, given);
    };
  };

  const writers: DraftWriter[] = [];
  let words = '';
  const snapshot: Snapshot = (beganAt) => content(words, { beganAt });

  const begin = (more: Partial<ConstructorParameters<typeof DraftWriter>[0]> = {}): DraftWriter => {
    const writer = new DraftWriter({ store: new DraftStore(), snapshot, isAutomatic: true, pause: 0, ...more });
    writers.push(writer);
    return writer;
  };
  const type = (writer: DraftWriter, text: string): void => {
    words = text;
    writer.changed();
  };
  const onDisk = async (): Promise<unknown[]> =>
    (await new DraftStore().look()).open.map((draft) => draft.content.answers);

  afterEach(async () => {
    for (const writer of writers.splice(0)) await writer.forget();
  });

  it('says saved only once the last word is on the disk', async () => {
    const writer = begin();
    const seen: string[] = [];
    writer.state.subscribe(({ status }) => void (seen.at(-1) !== status && seen.push(status)));
    type(writer, 'one');
    expect(writer.state.value.status).to.equal('saving');
    duringWrite(() => type(writer, 'two'));
    await writer.flush();
    expect(writer.state.value.status, 'one is on the disk, two is not').to.equal('saving');
    await until(writer, 'saved');
    expect(await onDisk()).to.deep.equal([{ worry: { whatHappened: 'two' } }]);
    expect(seen).to.deep.equal(['none', 'saving', 'saved']);
  });

  it('control: it would say so too early if it did not wait for the disk', async () => {
    const store = new DraftStore();
    const early = { ...store, sessionSeal: store.sessionSeal, remove: () => Promise.resolve(), save: async () => {} };
    const writer = begin({ store: early });
    type(writer, 'one');
    await until(writer, 'saved');
    expect(await onDisk()).to.deep.equal([]);
  });

  it('waits for a pause in typing, but not for ever', async () => {
    let now = Date.now();
    const writer = begin({ pause: 60_000, now: () => now });
    type(writer, 'one');
    now += 9_990;
    type(writer, 'one, two');
    await until(writer, 'saved');
    expect(await onDisk()).to.deep.equal([{ worry: { whatHappened: 'one, two' } }]);
  });

  it('says that the disk is full, and saves as soon as it is not', async () => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const writer = begin();
    type(writer, 'one');
    expect(await until(writer, 'failed')).to.deep.equal({ status: 'failed', problem: 'storage-full' });
    IDBObjectStore.prototype.put = put;
    await writer.flush();
    expect(writer.state.value.status).to.equal('saved');
    expect(await onDisk()).to.deep.equal([{ worry: { whatHappened: 'one' } }]);
  });

  it('a draft that is forgotten while it is written does not stay', async () => {
    const writer = begin();
    type(writer, 'one');
    const saving = writer.flush();
    await Promise.all([saving, writer.forget()]);
    expect(writer.state.value.status).to.equal('none');
    expect(await everyRecord()).to.deep.equal([]);
  });

  it('ends when nothing was changed for half an hour; the next word begins another', async () => {
    let now = Date.now();
    const timers: [() => void, number][] = [];
    const real = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, wait = 0) =>
      wait > minute ? timers.push([run, wait]) : real(run, wait)) as typeof setTimeout;
    const writer = begin({ now: () => now });
    type(writer, 'one');
    await until(writer, 'saved');
    const first = writer.id;
    globalThis.setTimeout = real;
    const [end, wait] = timers.at(-1)!;
    expect(wait).to.equal(30 * minute);
    now += wait;
    end();
    expect(await until(writer, 'ended')).to.deep.equal({ status: 'ended', kind: 'session' });
    type(writer, 'two');
    await until(writer, 'saved');
    expect(writer.id).to.not.equal(first);
    expect(await everyRecord()).to.have.length(1);
  });

  it('writes nothing by itself where a press is asked for; after it, under the code', async () => {
    const writer = begin({ isAutomatic: false });
    type(writer, 'one');
    await writer.flush();
    expect(await databaseNames()).to.not.include(space);
    const endsAt = Date.now() + 24 * 60 * minute;
    expect(await writer.keep(await CodeSeal.derive(code), endsAt)).to.equal(null);
    expect(writer.state.value).to.deep.equal({ status: 'saved', kind: 'device', expiresAt: endsAt });
    type(writer, 'two');
    await until(writer, 'saved');
    expect((await new DraftStore().openWith(code))?.content.answers).to.deep.equal({ worry: { whatHappened: 'two' } });
    expect((await everyRecord()).length, 'one draft, one record').to.equal(1);
    expect(((await everyRecord())[0] as DraftEntry).expiresAt, 'its end stays where it was promised').to.equal(endsAt);
  });

  it('a press that fails changes nothing, and says why', async () => {
    const writer = begin();
    type(writer, 'one');
    await until(writer, 'saved');
    const { id } = writer;
    const put = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    expect(await writer.keep(await CodeSeal.derive(code), Date.now() + minute)).to.equal('storage-full');
    IDBObjectStore.prototype.put = put;
    expect(writer.id).to.equal(id);
    await writer.flush();
    expect(await onDisk()).to.deep.equal([{ worry: { whatHappened: 'one' } }]);
  });

  it('does not write over a draft that another tab goes on with meanwhile', async () => {
    const writer = begin();
    type(writer, 'mine');
    await until(writer, 'saved');
    await writer.release();
    const other = begin();
    const [draft] = (await new DraftStore().look()).open;
    other.adopt(draft!, draft!.content, draft!.seal, (await DraftLease.take(draft!.id))!);
    await writer.reclaim();
    expect(writer.state.value.status).to.equal('elsewhere');
    type(other, 'theirs');
    await until(other, 'saved');
    expect(await onDisk()).to.deep.equal([{ worry: { whatHappened: 'theirs' } }]);
    type(writer, 'another');
    await until(writer, 'saved');
    expect(await onDisk(), 'what is typed here is a draft of its own').to.have.length(2);
  });
});
