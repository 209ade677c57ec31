import type { UseStore } from 'idb-keyval';

const storeName = 'kept';

/**
 * The database of this major version. Opened when first needed, and again when the browser has closed it under us
 * (memory pressure, cleared data). Looking does not create it: nothing is written until something is kept.
 */
export class KeptDatabase {
  readonly #name: string;
  readonly #factory: () => IDBFactory;
  #connection: Promise<IDBDatabase | null> | null = null;

  constructor(name: string, factory: () => IDBFactory) {
    this.#name = name;
    this.#factory = factory;
  }

  /** Whether there is anything to look into. Rejects where the browser allows no database at all. */
  async exists(): Promise<boolean> {
    const factory = this.#factory();
    // Firefox before 126 has no list; WebKit leaves an empty database behind when opening is called off.
    if (!('databases' in factory)) return (await this.#connect(false)) !== null;
    return (await factory.databases()).some(({ name }) => name === this.#name);
  }

  /** For idb-keyval: transactions that are on the disk once they complete. */
  readonly use: UseStore = async (mode, callback) => {
    const run = async () => {
      const database = await this.#connect(true);
      if (!database) throw new DOMException('The database is gone', 'InvalidStateError');
      return callback(database.transaction(storeName, mode, { durability: 'strict' }).objectStore(storeName));
    };
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      this.#connection = null;
      return run();
    }
  };

  /** Removes the database and its file. Resolves as well when another tab still holds it open. */
  async delete(): Promise<void> {
    (await this.#connection)?.close();
    this.#connection = null;
    const request = this.#factory().deleteDatabase(this.#name);
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = request.onblocked = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }

  async #connect(mayCreate: boolean): Promise<IDBDatabase | null> {
    const connection = (this.#connection ??= this.#open(mayCreate));
    const forget = () => {
      if (this.#connection === connection) this.#connection = null;
    };
    try {
      const database = await connection;
      if (!database) forget();
      if (!database && mayCreate) return await this.#connect(true);
      return database;
    } catch (error) {
      forget();
      throw error;
    }
  }

  #open(mayCreate: boolean): Promise<IDBDatabase | null> {
    return new Promise((resolve, reject) => {
      const request = this.#factory().open(this.#name, 1);
      let isAbsent = false;
      request.onupgradeneeded = () => {
        if (mayCreate) {
          request.result.createObjectStore(storeName);
        } else {
          isAbsent = true;
          request.transaction?.abort();
        }
      };
      request.onsuccess = () => {
        const database = request.result;
        const forget = () => {
          this.#connection = null;
        };
        database.onclose = forget;
        database.onversionchange = () => {
          database.close();
          forget();
        };
        resolve(database);
      };
      request.onerror = (event) => {
        event.preventDefault();
        if (isAbsent) resolve(null);
        else reject(request.error);
      };
    });
  }
}
