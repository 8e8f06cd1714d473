/**
 * How the browser's database is opened for the adapter, which by itself would ask for a version made of the
 * clock. That locks everybody out once a clock has been set back (the version may only grow), and makes each
 * window that opens the library close it for all others. So a database that is there is opened as it is,
 * unless the adapter's own schema has moved on. Writes are made to reach the disk before they count as done.
 */
import { StorageFailure } from './failure.ts';

/** The adapter counts its schema in steps of this and adds the clock, in milliseconds. */
const schemaStep = 1e13;
/** The schema of the adapter that is bundled. */
const knownSchema = 2;
/** The adapter's object stores: documents, and everything that stays on this device. */
export const documentStore = 'docs';
export const deviceStore = 'meta';

/** The name that the browser knows a database by. */
export function browserName(name: string): string {
  return `_pouch_${name}`;
}

/** Versions of the databases known to be there, and why the last transaction of each was given up. */
const versions = new Map<string, number>();
const aborts = new Map<string, DOMException>();

/** The handle of each database that was given last. */
const handles = new Map<string, IDBDatabase>();

/**
 * Has the adapter open a database anew when it is asked next. It would keep a handle that is dead, and an opening that
 * failed, as long as this window lives; what another window changed is all that it lets go of.
 */
export function letGo(name: string): void {
  const handle = handles.get(name);
  try {
    handle?.onversionchange?.call(handle, new IDBVersionChangeEvent('versionchange'));
  } catch {
    // It has let go of it by itself.
  }
}

/** Databases that wait for other windows: for their turn to open it, or for them to let go of it. */
const held = new Set<string>();

/** Whether what keeps a database from being opened is another window. */
export function isHeld(name: string): boolean {
  return held.has(name);
}

/** Notes that a database waits for other windows, or does no longer. */
export function noteHeld(name: string, waits: 'waits' | 'goes-on'): void {
  if (waits === 'waits') held.add(name);
  else held.delete(name);
}

/**
 * Looks which version of a database is there, and opens it steadily from now on. Rejects where the browser keeps no
 * databases, and where what it keeps is damaged or of a later version of the adapter.
 */
export async function openSteadily(name: string, factory = indexedDB): Promise<void> {
  // Firefox gives no list as long as one of the databases is broken, be it any other.
  const found = await listedVersion(factory, name).catch(() => versionOf(factory, name));
  if (found === null) versions.delete(name);
  else versions.set(name, found);
  if (found !== null && Math.floor(found / schemaStep) > knownSchema)
    throw new StorageFailure('later-version', new Error('laid out by a later version'));
  if (!Object.hasOwn(factory, 'open')) replaceOpen(factory);
  if (found !== null) await tryToOpen(factory, name);
}

/** The version of a database as the browser lists it; null where there is none. Nothing is made or opened. */
export async function listedVersion(factory: IDBFactory, name: string): Promise<number | null> {
  return (await factory.databases()).find((database) => database.name === name)?.version ?? null;
}

/** The version of a database by opening it; what is not there is not made. */
function versionOf(factory: IDBFactory, name: string): Promise<number | null> {
  const request = factory.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  return new Promise((resolve, reject) => {
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
    request.onsuccess = () => {
      request.result.close();
      resolve(request.result.version);
    };
  });
}

/** The adapter would remember a failed opening as long as this window lives, so it is given none that fails. */
async function tryToOpen(factory: IDBFactory, name: string): Promise<void> {
  const database = await openAsIs(name, factory);
  const stores = [...database.objectStoreNames];
  database.close();
  if (!stores.includes(documentStore) || !stores.includes(deviceStore))
    throw new StorageFailure('damaged', new Error('its stores are not there'));
}

/** A database as it is, whatever its version. Rejects where there is none; what is not there is not made. */
export function openAsIs(name: string, factory = indexedDB): Promise<IDBDatabase> {
  // The browser's own way, past the one that the adapter is given: it is none of the adapter's handles.
  const request = IDBFactory.prototype.open.call(factory, name);
  request.onupgradeneeded = () => request.transaction?.abort();
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
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
    request.addEventListener('blocked', () => noteHeld(name, 'waits'));
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
  handles.set(database.name, database);
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
