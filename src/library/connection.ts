/**
 * One PouchDB on the browser's IndexedDB, made safe for several windows and the worker at once.
 * The adapter remembers the last sequence number in memory: two windows that write in turn would use one
 * number twice, which aborts the write or, worse, sets the stored counter back for good. So each write holds
 * a lock that all our windows share, and a window that missed another's write reads the counter anew before.
 */
import adapter from 'pouchdb-adapter-indexeddb';
import PouchDB from 'pouchdb-core';
import { browserName, deviceStore, documentStore, noteHeld, openSteadily } from './opening.ts';

PouchDB.plugin(adapter);

export type Locks = Pick<LockManager, 'request'>;

/** Opens the database of that name. Rejects where the browser has none to give. */
export async function connect(name: string, locks: Locks): Promise<PouchDB.Database> {
  // Two windows that both find no database would make it at two versions, and one of them could not open it.
  noteHeld(browserName(name), 'waits');
  return locks.request(`${name}:open`, async () => {
    noteHeld(browserName(name), 'goes-on');
    await openSteadily(browserName(name));
    const database = new PouchDB(name, { adapter: 'indexeddb', auto_compaction: true });
    writeInTurn(database, locks);
    await database.info();
    return database;
  });
}

/** The result of one request of our own on the database below the adapter, once its transaction is done. */
export async function request<T>(
  database: PouchDB.Database,
  mode: IDBTransactionMode,
  ask: (transaction: IDBTransaction) => IDBRequest<T>,
): Promise<T> {
  const transaction = await called<IDBTransaction>((done) =>
    database._openTransactionSafely([documentStore, deviceStore], mode, done),
  );
  return new Promise((resolve, reject) => {
    const asked = ask(transaction);
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function called<T>(call: (done: PouchDB.Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => call((error, result) => (error ? reject(error) : resolve(result))));
}

function writeInTurn(database: PouchDB.Database, locks: Locks): void {
  const write = database._bulkDocs.bind(database);
  database._bulkDocs = (documents, options, done) => {
    const turn = async () => {
      await catchUp(database);
      return called<PouchDB.BulkResult[]>((written) => write(documents, options, written));
    };
    locks.request(`${database.name}:write`, turn).then(
      (results) => done(null, results),
      (error) => done(error, []),
    );
  };
}

/** Drops the open handle, and with it the remembered counter, when another window has written since. */
async function catchUp(database: PouchDB.Database): Promise<void> {
  const { update_seq } = await database.info();
  if (update_seq !== (await storedSequence(database))) await called<void>((done) => database._close(done));
}

async function storedSequence(database: PouchDB.Database): Promise<unknown> {
  const counters: unknown = await request(database, 'readonly', (transaction) =>
    transaction.objectStore(deviceStore).get(deviceStore),
  );
  return typeof counters === 'object' && counters !== null && 'seq' in counters ? counters.seq : null;
}
