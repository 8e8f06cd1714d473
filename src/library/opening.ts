/**
 * How the browser's database is opened for the adapter, which by itself would ask for a version made of the
 * clock. That locks everybody out once a clock has been set back (the version may only grow), and makes each
 * window that opens the library close it for all others. So a database that is there is opened as it is,
 * unless the adapter's own schema has moved on. Writes are made to reach the disk before they count as done.
 */

/** The adapter counts its schema in steps of this and adds the clock, in milliseconds. */
const schemaStep = 1e13;

/** Versions of the databases known to be there, and why the last transaction of each was given up. */
const versions = new Map<string, number>();
const aborts = new Map<string, DOMException>();

/** Looks which version of a database is there, and opens it steadily from now on. Rejects where the browser keeps no databases. */
export async function openSteadily(name: string, factory = indexedDB): Promise<void> {
  const found = (await factory.databases()).find((database) => database.name === name);
  if (found?.version === undefined) versions.delete(name);
  else versions.set(name, found.version);
  if (!Object.hasOwn(factory, 'open')) replaceOpen(factory);
  if (found !== undefined) await tryToOpen(factory, name);
}

/** The adapter would remember a failed opening as long as this window lives, so it is given none that fails. */
function tryToOpen(factory: IDBFactory, name: string): Promise<void> {
  const request = factory.open(name);
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Why the last transaction of a database was given up, told once. */
export function takeAbort(name: string): DOMException | null {
  const abort = aborts.get(name) ?? null;
  aborts.delete(name);
  return abort;
}

function replaceOpen(factory: IDBFactory): void {
  const open = factory.open.bind(factory);
  const value = (name: string, version?: number): IDBOpenDBRequest => {
    const request = open(name, isCurrent(name, version) ? undefined : version);
    // Registered before the adapter's own handler, so that it never sees the database as the browser gives it.
    request.addEventListener('success', () => steady(request.result));
    return request;
  };
  Object.defineProperty(factory, 'open', { configurable: true, value });
}

function isCurrent(name: string, wanted: number | undefined): boolean {
  const there = versions.get(name);
  if (there === undefined || wanted === undefined) return false;
  return Math.floor(there / schemaStep) >= Math.floor(wanted / schemaStep);
}

function steady(database: IDBDatabase): void {
  versions.set(database.name, database.version);
  const begin = database.transaction.bind(database);
  const value = (stores: string[], mode?: IDBTransactionMode): IDBTransaction => {
    const transaction = begin(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : {});
    // On the transaction, not the database: the adapter reports the failure, without its cause, before that hears of it.
    transaction.addEventListener('abort', () => {
      if (transaction.error !== null) aborts.set(database.name, transaction.error);
    });
    return transaction;
  };
  Object.defineProperty(database, 'transaction', { configurable: true, value });
}
