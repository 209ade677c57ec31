import { expect } from '@open-wc/testing';
import { freeze } from '../../src/delivery/freeze.js';
import { KeepError } from '../../src/delivery/keep-error.js';
import { KeptStore } from '../../src/delivery/kept-store.js';
import type { Seal } from '../../src/delivery/session-seal.js';
import { Delivery } from '../../src/delivery/delivery.js';
import { answers, submission } from './support/answers.js';
import { databaseNames, everyRecord, everythingStored, holds, putRecord } from './support/stored.js';

const canary = 'Kanarienvogel-7f3a-mam-yn-dweud-ŵ';
const endpoint = 'https://front-door.testshire.example/api';
const name = 'front-door-elements-1';
const keyName = 'front-door-elements-1';
const hour = 3_600_000;

const frozenCanary = (extra = '') => freeze(submission({ worry: { whatHappened: canary + extra } }));

beforeEach(async () => {
  await new KeptStore().clearEverything();
  sessionStorage.clear();
  localStorage.clear();
});

after(() => new KeptStore().clearEverything());

describe('keeping on this computer', () => {
  it('gives the identical bytes back after a reload', async () => {
    const frozen = await frozenCanary();
    const entry = await new KeptStore().keep(frozen, endpoint);
    const reloaded = new KeptStore();
    expect(await reloaded.list()).to.deep.equal([entry]);
    const opened = await reloaded.open(entry.id);
    expect(opened).to.deep.equal({ ...entry, endpoint, frozen });
    expect([...opened!.frozen.bytes]).to.deep.equal([...frozen.bytes]);
  });

  it('is on the disk once it resolves: another connection reads it at once', async () => {
    await new KeptStore().keep(await frozenCanary(), endpoint);
    expect(await everyRecord()).to.have.length(1);
  });

  it('survives a real reload of a page, and is listed there', async () => {
    const frame = document.createElement('iframe');
    frame.src = '/test/delivery/support/reloaded.html';
    const first = messageFrom(frame);
    document.body.append(frame);
    expect(await first).to.equal('nothing');
    const frozen = await frozenCanary();
    await new KeptStore().keep(frozen, endpoint);
    const second = messageFrom(frame);
    frame.contentWindow!.location.reload();
    expect(await second).to.equal(frozen.contentDigest);
    frame.remove();
  });

  it('holds nothing readable: no answer, no kind, no council, no key', async () => {
    const frozen = await frozenCanary();
    await new KeptStore().keep(frozen, endpoint);
    const disk = await everythingStored();
    for (const secret of [canary, 'evidence', 'testshire', endpoint, frozen.idempotencyKey, frozen.submissionId]) {
      expect(holds(disk, secret), secret).to.equal(false);
    }
    expect(holds(disk, sessionStorage.getItem(keyName)!), 'the key').to.equal(false);
    const [record] = await everyRecord();
    expect(Object.keys(record as object).sort()).to.deep.equal(['ciphertext', 'expiresAt', 'id', 'iv', 'savedAt']);
  });

  it('control: the same search finds what a store without encryption keeps', async () => {
    const plain: Seal = {
      seal: async (bytes) => ({ iv: new Uint8Array(12), ciphertext: bytes.buffer }),
      open: async ({ ciphertext }) => new Uint8Array(ciphertext),
      forget: () => undefined,
    };
    await new KeptStore({ seal: plain }).keep(await frozenCanary(), endpoint);
    const disk = await everythingStored();
    expect(holds(disk, canary)).to.equal(true);
    expect(holds(disk, endpoint)).to.equal(true);
  });

  it('does not tell a long story from a short one', async () => {
    const store = new KeptStore();
    await store.keep(await frozenCanary(), endpoint);
    await store.keep(await frozenCanary(' and so on'.repeat(150)), endpoint);
    const sizes = (await everyRecord()).map((record) => (record as { ciphertext: ArrayBuffer }).ciphertext.byteLength);
    expect(new Set(sizes).size).to.equal(1);
  });

  it('makes one key for two entries kept at once', async () => {
    const [one, two] = [new KeptStore(), new KeptStore()];
    const frozen = await frozenCanary();
    await Promise.all([one.keep(frozen, endpoint), two.keep(frozen, endpoint), one.keep(frozen, endpoint)]);
    expect(await new KeptStore().list()).to.have.length(3);
  });

  it('replaces an entry under its id', async () => {
    const store = new KeptStore();
    const { id } = await store.keep(await frozenCanary(), endpoint);
    const second = await frozenCanary(' changed');
    await store.keep(second, endpoint, id);
    expect(await store.list()).to.have.length(1);
    expect((await store.open(id))?.frozen.idempotencyKey).to.equal(second.idempotencyKey);
  });

  it('lists the oldest first, and removes one', async () => {
    let now = Date.now();
    const store = new KeptStore({ now: () => now });
    const later = await store.keep(await frozenCanary(), endpoint);
    now -= hour;
    const earlier = await store.keep(await frozenCanary(), endpoint);
    expect(await store.list()).to.deep.equal([earlier, later]);
    await store.remove(earlier.id);
    expect(await store.list()).to.deep.equal([later]);
    expect(await store.open(earlier.id)).to.equal(null);
  });
});

describe('the end of a kept entry', () => {
  it('cannot be opened once the key is gone, and leaves the disk when its time is up', async () => {
    let now = Date.now();
    const store = new KeptStore({ now: () => now });
    const { id } = await store.keep(await frozenCanary(), endpoint);
    sessionStorage.removeItem(keyName);
    expect(await store.list()).to.deep.equal([]);
    expect(await store.open(id)).to.equal(null);
    now += 72 * hour;
    await store.list();
    expect(await everyRecord()).to.deep.equal([]);
  });

  it("leaves what another tab's key has sealed to that tab", async () => {
    const otherTab = new KeptStore();
    const { id } = await otherTab.keep(await frozenCanary(), endpoint);
    const theirs = sessionStorage.getItem(keyName)!;
    sessionStorage.clear();
    const ours = await new KeptStore().keep(await frozenCanary(), endpoint);
    expect((await new KeptStore().list()).map((entry) => entry.id)).to.deep.equal([ours.id]);
    sessionStorage.setItem(keyName, theirs);
    expect((await otherTab.open(id))?.endpoint).to.equal(endpoint);
  });

  it('expires after 72 hours even while the key is there, and its times cannot be changed', async () => {
    let now = Date.now();
    const store = new KeptStore({ now: () => now });
    const { id, savedAt, expiresAt } = await store.keep(await frozenCanary(), endpoint);
    expect(expiresAt - savedAt).to.equal(72 * hour);
    const [record] = (await everyRecord()) as [object];
    await putRecord(name, id, { ...record, expiresAt: expiresAt + 1 });
    expect(await store.open(id)).to.equal(null);
    await putRecord(name, id, record);
    expect((await store.open(id))?.id).to.equal(id);
    now = expiresAt;
    expect(await store.open(id)).to.equal(null);
    expect(await store.list()).to.deep.equal([]);
    expect(await everyRecord()).to.deep.equal([]);
  });

  it('clears everything: records, database and key', async () => {
    const store = new KeptStore();
    const { id } = await store.keep(await frozenCanary(), endpoint);
    const otherTab = new KeptStore();
    await otherTab.list();
    await store.clearEverything();
    expect(sessionStorage.length).to.equal(0);
    expect(await databaseNames()).to.not.include(name);
    expect(await otherTab.open(id)).to.equal(null);
    await otherTab.keep(await frozenCanary(), endpoint);
    expect(await store.list(), 'and it can be used again').to.have.length(1);
  });

  it('sweeps what another script has put there', async () => {
    const store = new KeptStore();
    const kept = await store.keep(await frozenCanary(), endpoint);
    await putRecord(name, 'junk', { id: 'junk', html: '<img src=x>' });
    await putRecord(name, 'text', 'text');
    expect(await store.list()).to.deep.equal([kept]);
    expect(await everyRecord()).to.have.length(1);
  });
});

describe('a computer where nothing was kept', () => {
  it('is not written to by looking, freezing, sending or failing', async () => {
    const keeper = new KeptStore();
    expect(await keeper.isAvailable()).to.equal(true);
    expect(await keeper.list()).to.deep.equal([]);
    expect(await keeper.open('nothing')).to.equal(null);
    await keeper.remove('nothing');
    const url = new URL('/nothing-here', location.href);
    const delivery = new Delivery({ endpoint: () => url, keeper });
    await delivery.finalise(answers({ worry: { whatHappened: canary } }));
    await delivery.send();
    expect(delivery.state.value.status).to.equal('paused');
    delivery.dispose();
    expect(await databaseNames()).to.not.include(name);
    expect([sessionStorage.length, localStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('control: one press writes', async () => {
    const url = new URL('/nothing-here', location.href);
    const delivery = new Delivery({ endpoint: () => url, keeper: new KeptStore() });
    await delivery.finalise(answers({ worry: { whatHappened: canary } }));
    expect(await delivery.keep()).to.equal(true);
    delivery.dispose();
    expect(await databaseNames()).to.include(name);
  });
});

describe('a browser that cannot list its databases (Firefox before 126)', () => {
  const old = {
    open: (databaseName: string, version?: number) => indexedDB.open(databaseName, version),
    deleteDatabase: (databaseName: string) => indexedDB.deleteDatabase(databaseName),
  } as IDBFactory;

  it('finds nothing where nothing is, then keeps and finds', async function () {
    if (/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent)) {
      console.log('Skipped: every WebKit we support lists its databases, and calling an opening off is broken there');
      this.skip();
    }
    const store = new KeptStore({ indexedDB: () => old });
    expect(await store.list()).to.deep.equal([]);
    expect(await store.isAvailable()).to.equal(true);
    expect(await everyRecord()).to.deep.equal([]);
    const entry = await store.keep(await frozenCanary(), endpoint);
    expect(await store.list()).to.deep.equal([entry]);
    await store.clearEverything();
    expect(await store.list()).to.deep.equal([]);
  });
});

describe('a browser that closes or forbids storage', () => {
  it('opens the database again when the browser has closed it', async () => {
    let handle: IDBDatabase | undefined;
    const store = new KeptStore({ indexedDB: () => spiedFactory((database) => (handle = database)) });
    await store.keep(await frozenCanary(), endpoint);
    handle!.close();
    await store.keep(await frozenCanary(), endpoint);
    expect(await store.list()).to.have.length(2);
  });

  it('says that nothing can be kept, with a reason, and breaks nothing', async () => {
    const forbidden = (): never => {
      throw new DOMException('Forbidden', 'SecurityError');
    };
    const store = new KeptStore({ indexedDB: forbidden });
    expect(await store.isAvailable()).to.equal(false);
    expect(await store.list()).to.deep.equal([]);
    expect(await store.open('x')).to.equal(null);
    expect(await problemOf(store.keep(await frozenCanary(), endpoint))).to.equal('storage-unavailable');
  });

  it('says when the disk is full', async () => {
    const full: Seal = {
      seal: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')),
      open: () => Promise.resolve(null),
      forget: () => undefined,
    };
    expect(await problemOf(new KeptStore({ seal: full }).keep(await frozenCanary(), endpoint))).to.equal(
      'storage-full',
    );
  });
});

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof KeepError ? error.problem : String(error);
  }
}

function messageFrom(frame: HTMLIFrameElement): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(data);
    };
    addEventListener('message', hear);
  });
}

/** The real IndexedDB, showing the connections it hands out. */
function spiedFactory(onOpen: (database: IDBDatabase) => void): IDBFactory {
  const open = (databaseName: string, version?: number) => {
    const request = indexedDB.open(databaseName, version);
    request.addEventListener('success', () => onOpen(request.result));
    return request;
  };
  const deleteDatabase = (databaseName: string) => indexedDB.deleteDatabase(databaseName);
  return { open, deleteDatabase, databases: () => indexedDB.databases() } as IDBFactory;
}
