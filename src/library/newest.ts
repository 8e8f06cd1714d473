/**
 * The newest stories, read past the adapter and before it is there: a page can show them while its way into the library
 * is made ready. Nothing is written, made or kept open, and what cannot be read at once is left to the library.
 */
import { StorageFailure } from './failure.ts';
import { prefixes } from './ids.ts';
import { type Listed, listedBetween } from './listing.ts';
import { markCounts } from './marks.ts';
import { browserName, deviceStore, documentStore, openAsIs } from './opening.ts';
import { pendingProgress } from './places.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';
import { livingBetween, livingIndex, rowOf } from './stored.ts';

/** Which databases the browser has, as it lists them, and how many stories are wanted. */
type Wanted = { known: readonly { name?: string }[]; count: number };

/**
 * What lists show of the stories that were saved last into the library of that name, without those of them that are in the
 * bin; none where it is not there. Rejects where it cannot be read.
 */
export async function newest(name: string, { known, count }: Wanted, now = new Date()): Promise<Listed[]> {
  if (!known.some((database) => database.name === browserName(name))) return [];
  const database = await openAsIs(browserName(name));
  database.onversionchange = () => database.close();
  try {
    return await lastOf(database, count, now);
  } finally {
    database.close();
  }
}

/** Whatever need not wait for another answer is asked at once: each answer takes a while where the machine is busy. */
async function lastOf(database: IDBDatabase, count: number, now: Date): Promise<Listed[]> {
  const shelf: Shelf = { store: readingOf(database), report: () => undefined };
  const asked = [prefixes.bin, prefixes.marks].map((prefix) => shelf.store.ids(prefix));
  const around = Promise.all([pendingProgress(shelf, now), ...asked]).then(
    ([pending, bin = [], marked = []]) => ({
      bin,
      pending,
      marksOf: async (urls: readonly string[]) => (marked.length === 0 ? [] : markCounts(shelf, urls)),
    }),
  );
  const listed = keyFromEnd(database, count).then((from) =>
    listedBetween(shelf, { from, to: '\uffff' }, around),
  );
  const [stories] = await Promise.all([listed, around]);
  return stories;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The key that stands at that place counted from the end; before all keys where there are fewer. */
function keyFromEnd(database: IDBDatabase, place: number): Promise<string> {
  const living = database.transaction(documentStore).objectStore(documentStore).index(livingIndex);
  const walk = living.openKeyCursor(livingBetween(prefixes.summary, `${prefixes.summary}\uffff`), 'prev');
  let isAtEnd = true;
  return new Promise((resolve, reject) => {
    walk.onerror = () => reject(walk.error);
    walk.onsuccess = () => {
      if (walk.result === null) return resolve('');
      if (!isAtEnd || place === 1)
        return resolve(String(walk.result.primaryKey).slice(prefixes.summary.length));
      isAtEnd = false;
      walk.result.advance(place - 1);
    };
  });
}

const refuse = async (): Promise<never> => {
  throw new StorageFailure('database', new Error('only lists are read'));
};

/** What a list needs of a store. */
function readingOf(database: IDBDatabase): Store {
  const of = (store: string) => database.transaction(store).objectStore(store);
  const one = async (store: string, id: string): Promise<unknown> =>
    rowOf(await answered(of(store).get(id)))[0]?.document ?? null;
  return {
    read: (ids) => Promise.all(ids.map((id) => one(documentStore, id))),
    readLocal: (id) => one(deviceStore, id),
    readRange: async ({ first, last }) => {
      const rows: unknown[] = await answered(of(documentStore).getAll(IDBKeyRange.bound(first, last)));
      return rows.flatMap(rowOf);
    },
    ids: async (prefix) => {
      const living = of(documentStore).index(livingIndex);
      return (await answered(living.getAllKeys(livingBetween(prefix, `${prefix}\uffff`)))).map(String);
    },
    readLast: refuse,
    attachments: refuse,
    changes: refuse,
    change: refuse,
    erase: refuse,
    close: refuse,
  };
}
