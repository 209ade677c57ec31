import { clear, del, type UseStore } from 'idb-keyval';
import { asKeepError } from './keep-error.js';
import type { Seal } from './session-seal.js';

const storeName = 'kept';
const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;

/**
 * The database of this major version. Opened when first needed, and again when the browser has closed it under us
 * (memory pressure, cleared data). Looking does not create it: nothing is written until something is kept.
 */
export class KeptDatabase {
  readonly #name: string;
  readonly #factory: () => IDBFactory;
  #database: IDBDatabase | null = null;

  constructor(name: string, factory: () => IDBFactory) {
    this.#name = name;
    this.#factory = factory;
  }

  /** Whether there is anything to look into. Rejects where the browser allows no database at all. */
  async exists(): Promise<boolean> {
    const factory = this.#factory();
    // WebKit leaves an empty database behind when an opening is called off.
    if ('databases' in factory) return (await factory.databases()).some(({ name }) => name === this.#name);
    // Firefox before 126 has no list.
    try {
      await this.#connect(false);
      return true;
    } catch (error) {
      if (isNamed(error, 'AbortError')) return false;
      throw error;
    }
  }

  /** For idb-keyval: transactions that are on the disk once they complete. */
  readonly use: UseStore = async (mode, callback) => {
    const run = async () => {
      const database = await this.#connect(true);
      return callback(database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName));
    };
    try {
      return await run();
    } catch (error) {
      if (!isNamed(error, 'InvalidStateError')) throw error;
      this.#database = null;
      return run();
    }
  };

  /** False in a frame without an origin, on a page that is not secure, and where the browser forbids storage. */
  async isAvailable(): Promise<boolean> {
    try {
      await this.exists();
      return globalThis.isSecureContext && Boolean(globalThis.sessionStorage);
    } catch {
      return false;
    }
  }

  /** Rejects with a `KeepError`. */
  async remove(id: string): Promise<void> {
    try {
      if (await this.exists()) await del(id, this.use);
    } catch (error) {
      throw asKeepError(error);
    }
  }

  /**
   * The key first, so that what stays can no longer be read should the rest fail; then every entry, then the database
   * itself. Rejects with a `KeepError`.
   */
  async clear(seal: Pick<Seal, 'forget'>): Promise<void> {
    try {
      seal.forget();
      if (!(await this.exists())) return;
      await clear(this.use);
      await this.#delete();
    } catch (error) {
      throw asKeepError(error);
    }
  }

  /** Removes the database and its file. Resolves as well when another tab still holds it open. */
  async #delete(): Promise<void> {
    this.#database?.close();
    this.#database = null;
    const request = this.#factory().deleteDatabase(this.#name);
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = request.onblocked = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }

  async #connect(mayCreate: boolean): Promise<IDBDatabase> {
    if (!this.#database) {
      const database = await this.#open(mayCreate);
      this.#database = database;
      database.onclose = database.onversionchange = () => {
        database.close();
        if (this.#database === database) this.#database = null;
      };
    }
    return this.#database;
  }

  #open(mayCreate: boolean): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = this.#factory().open(this.#name, 1);
      request.onupgradeneeded = () => {
        if (mayCreate) request.result.createObjectStore(storeName);
        else request.transaction?.abort();
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        reject(request.error);
      };
    });
  }
}
