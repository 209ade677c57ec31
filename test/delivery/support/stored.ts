function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

/** The databases of this origin. */
export async function databaseNames(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map((database) => database.name);
}

function openDatabase(databaseName: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Every value of every store of every database of this origin, read without our code. */
export async function everyRecord(): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const databaseName of await databaseNames()) {
    const database = await openDatabase(databaseName!);
    for (const store of database.objectStoreNames) {
      const request = database.transaction(store).objectStore(store).getAll();
      await once(request, 'success');
      found.push(...(request.result as unknown[]));
    }
    database.close();
  }
  return found;
}

/** Puts a value into our database, as any script of the page could. */
export async function putRecord(databaseName: string, key: string, value: unknown): Promise<void> {
  const database = await openDatabase(databaseName);
  const transaction = database.transaction('kept', 'readwrite');
  transaction.objectStore('kept').put(value, key);
  await once(transaction, 'complete');
  database.close();
}

/** All that this origin stores but the session's own keys, as bytes. */
export async function everythingStored(): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const texts = [JSON.stringify(localStorage), document.cookie, JSON.stringify(await databaseNames())];
  const found: Uint8Array[] = texts.map((text) => encoder.encode(text));
  const walk = (value: unknown): void => {
    if (value instanceof ArrayBuffer) found.push(new Uint8Array(value));
    else if (value instanceof Uint8Array) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach((entry) => entry.forEach(walk));
    else found.push(encoder.encode(String(value)));
  };
  (await everyRecord()).forEach(walk);
  return found;
}

/** Whether the text is in there, as UTF-8 or as UTF-16. */
export function holds(disk: readonly Uint8Array[], text: string): boolean {
  const utf16 = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
  return [new TextEncoder().encode(text), utf16].some((needle) =>
    disk.some((bytes) => latin1(bytes).includes(latin1(needle))),
  );
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
