import { delMany, entries, get, set } from 'idb-keyval';
import { asKeepError } from '../keep-error.js';
import { KeptDatabase } from '../kept-database.js';
import { SessionSeal, type Seal } from '../session-seal.js';
import { CodeSeal } from './code-seal.js';
import { draftBoundTo, isDraftRecord, packDraft, unpackDraft, type DraftRecord } from './draft-record.js';
import type { DraftContent, DraftEntry, OpenedDraft, Shelf } from './types.js';

export interface DraftStorePorts {
  /** A function, because merely looking at it throws in a frame without an origin. */
  readonly indexedDB: () => IDBFactory;
  readonly sessionSeal: Seal;
  readonly now: () => number;
}

/** This major version's own: another one neither reads nor upgrades it. */
const space = 'front-door-elements-drafts-1';

/**
 * Drafts on this computer: one record for each, encrypted under a key that ends with the tab, or under one made of a
 * resume code (docs/decisions/0010). Nothing is written, not even an empty database, until `save` is called.
 */
export class DraftStore {
  readonly sessionSeal: Seal & { prepare?(): void };
  readonly #database: KeptDatabase;
  readonly #now: () => number;

  constructor(ports: Partial<DraftStorePorts> = {}) {
    this.#database = new KeptDatabase(space, ports.indexedDB ?? (() => indexedDB));
    this.sessionSeal = ports.sessionSeal ?? new SessionSeal(() => sessionStorage, space);
    this.#now = ports.now ?? Date.now;
  }

  /** False in a frame without an origin, on a page that is not secure, and where the browser forbids storage. */
  async isAvailable(): Promise<boolean> {
    return (await this.#database.isAvailable()) && 'locks' in navigator;
  }

  /** Removes what has expired and says what is there. */
  async look(): Promise<Shelf> {
    const open: OpenedDraft[] = [];
    const coded: DraftEntry[] = [];
    let others = 0;
    try {
      for (const record of await this.#sweep()) {
        if (record.kind === 'device') coded.push(entryOf(record));
        else {
          const draft = await unseal(record, this.sessionSeal);
          if (draft) open.push(draft);
          else others += 1;
        }
      }
    } catch {
      // A browser that forbids storage has nothing on it.
    }
    coded.sort((a, b) => a.expiresAt - b.expiresAt);
    return { open: open.sort((a, b) => a.content.beganAt - b.content.beganAt), coded, others };
  }

  /** A draft as it is on the disk now; null when it is gone, has expired, or has another key. */
  async open(id: string, seal: Seal): Promise<OpenedDraft | null> {
    try {
      const record = (await this.#database.exists()) ? await get<unknown>(id, this.#database.use) : null;
      return this.#isLive(record) ? await unseal(record, seal) : null;
    } catch {
      return null;
    }
  }

  /** The draft that a resume code opens; null when it opens none. */
  async openWith(words: readonly string[]): Promise<OpenedDraft | null> {
    for (const record of await this.#sweep().catch(() => [])) {
      const draft = record.salt && (await unseal(record, await CodeSeal.derive(words, record.salt)));
      if (draft) return draft;
    }
    return null;
  }

  /** Resolves once the draft is on the disk. Rejects with a `KeepError`. */
  async save(entry: DraftEntry, content: DraftContent, seal: Seal): Promise<void> {
    try {
      const readable = { ...entryOf(entry), ...(seal instanceof CodeSeal && { salt: seal.salt }) };
      const sealed = await seal.seal(packDraft(content), draftBoundTo(readable));
      await set(entry.id, { ...readable, ...sealed } satisfies DraftRecord, this.#database.use);
    } catch (error) {
      throw asKeepError(error);
    }
  }

  /** Rejects with a `KeepError`. */
  async remove(id: string): Promise<void> {
    await this.#database.remove(id);
  }

  /** Destroys the key first: should the rest fail, what this tab wrote can no longer be read. Rejects with a `KeepError`. */
  async clearEverything(): Promise<void> {
    await this.#database.clear(this.sessionSeal);
  }

  async #sweep(): Promise<readonly DraftRecord[]> {
    if (!(await this.#database.exists())) return [];
    const live: DraftRecord[] = [];
    const dead: IDBValidKey[] = [];
    for (const [key, record] of await entries<IDBValidKey, unknown>(this.#database.use)) {
      if (this.#isLive(record) && record.id === key) live.push(record);
      else dead.push(key);
    }
    if (dead.length > 0) await delMany(dead, this.#database.use);
    return live;
  }

  #isLive(record: unknown): record is DraftRecord {
    return isDraftRecord(record) && record.expiresAt > this.#now();
  }
}

const entryOf = ({ id, kind, expiresAt }: DraftEntry): DraftEntry => ({ id, kind, expiresAt });

async function unseal(record: DraftRecord, seal: Seal): Promise<OpenedDraft | null> {
  const plain = await seal.open(record, draftBoundTo(record));
  return plain && { ...entryOf(record), seal, content: unpackDraft(plain) };
}
