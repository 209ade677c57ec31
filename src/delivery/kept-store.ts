import { delMany, entries, get, keys, set } from 'idb-keyval';
import { asKeepError } from './keep-error.js';
import { KeptDatabase } from './kept-database.js';
import { boundTo, isKeptRecord, packContent, unpackContent, type KeptRecord } from './kept-record.js';
import { SessionSeal, type Seal } from './session-seal.js';
import type { Frozen, Keeper, KeptEntry, OpenedEntry } from './types.js';

export interface KeptStorePorts {
  readonly databaseName: string;
  /** Functions, because merely looking at these throws in a frame without an origin. */
  readonly indexedDB: () => IDBFactory;
  readonly seal: Seal;
  readonly now: () => number;
}

/** I13: no entry outlives this, whatever the browser restores. */
const lifetime = 72 * 3_600_000;

/**
 * "Keep on this computer": encrypted entries in IndexedDB whose key ends with the tab (docs/decisions/0003). Nothing is
 * written, not even an empty database, until `keep` is called.
 */
export class KeptStore implements Keeper {
  readonly #database: KeptDatabase;
  readonly #seal: Seal;
  readonly #now: () => number;

  constructor(ports: Partial<KeptStorePorts> = {}) {
    this.#database = new KeptDatabase(
      ports.databaseName ?? 'front-door-elements-1',
      ports.indexedDB ?? (() => indexedDB),
    );
    this.#seal = ports.seal ?? new SessionSeal();
    this.#now = ports.now ?? Date.now;
  }

  /** False in a frame without an origin, on a page that is not secure, and where the browser forbids storage. */
  isAvailable(): Promise<boolean> {
    return this.#database.isAvailable();
  }

  async keep(frozen: Frozen, endpoint: string, id: string = crypto.randomUUID()): Promise<KeptEntry> {
    const savedAt = this.#now();
    const entry: KeptEntry = { id, savedAt, expiresAt: savedAt + lifetime };
    try {
      const sealed = await this.#seal.seal(packContent({ endpoint, frozen }), boundTo(entry));
      await set(id, { ...entry, ...sealed } satisfies KeptRecord, this.#database.use);
      return entry;
    } catch (error) {
      throw asKeepError(error);
    }
  }

  /**
   * The entries this session can open. Removes what has expired; what another tab's key has sealed stays for that tab
   * until then.
   */
  async list(): Promise<readonly KeptEntry[]> {
    try {
      if (!(await this.#database.exists())) return [];
      const kept: KeptEntry[] = [];
      const dead: IDBValidKey[] = [];
      for (const [key, record] of await entries<IDBValidKey, unknown>(this.#database.use)) {
        if (!this.#isLive(record)) dead.push(key);
        else if (await this.#open(record))
          kept.push({ id: record.id, savedAt: record.savedAt, expiresAt: record.expiresAt });
      }
      if (dead.length > 0) await delMany(dead, this.#database.use);
      return kept.sort((a, b) => a.savedAt - b.savedAt);
    } catch {
      return [];
    }
  }

  /** Something is kept here, by this tab or by another. */
  async holdsAnything(): Promise<boolean> {
    try {
      return (await this.#database.exists()) && (await keys(this.#database.use)).length > 0;
    } catch {
      return false;
    }
  }

  async open(id: string): Promise<OpenedEntry | null> {
    try {
      const record = (await this.#database.exists()) ? await get<unknown>(id, this.#database.use) : null;
      return this.#isLive(record) ? await this.#open(record) : null;
    } catch {
      return null;
    }
  }

  async remove(id: string): Promise<void> {
    await this.#database.remove(id);
  }

  /** Destroys the key first: should the rest fail, what this tab wrote can no longer be read. Rejects with a `KeepError`. */
  async clearEverything(): Promise<void> {
    await this.#database.clear(this.#seal);
  }

  #isLive(record: unknown): record is KeptRecord {
    return isKeptRecord(record) && record.expiresAt > this.#now();
  }

  async #open(record: KeptRecord): Promise<OpenedEntry | null> {
    const { id, savedAt, expiresAt } = record;
    const plain = await this.#seal.open(record, boundTo(record));
    return plain && { id, savedAt, expiresAt, ...unpackContent(plain) };
  }
}
