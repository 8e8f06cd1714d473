/**
 * The index on disk, in a database of its own: it can be made anew from the library at any time, so it is never
 * replicated, and thrown away when it is damaged or was written by another version.
 */
import * as v from 'valibot';
import { needRoom } from '../guarding.ts';
import { ownEstimate } from '../meter.ts';
import type { KeptHead } from './liveness.ts';
import type { Piece } from './segment.ts';

/** Grows whenever words would be told apart, or kept, in another way. */
const shape = 1;

const StateSchema = v.object({ shape: v.literal(shape), library: v.string(), sequence: v.number() });
/** Which library the index is of, and how far it has come with its changes. */
export type Progress = { library: string; sequence: number };

const texts = v.array(v.string());
const HeadSchema = v.object({ number: v.number(), keys: texts, pages: texts, prints: texts, gone: texts });
const numbers = v.instance(Uint32Array<ArrayBuffer>);
const PieceSchema = v.object({
  starts: numbers,
  words: v.string(),
  wordEnds: numbers,
  postings: v.instance(Uint8Array<ArrayBuffer>),
  postingEnds: numbers,
});

/** What one step changes; all of it or nothing. */
export type Step = {
  progress: Progress;
  add: readonly { head: KeptHead; piece: Piece }[];
  drop: readonly number[];
};

export type IndexStore = {
  /** Null where nothing is kept, or what is kept cannot be used. */
  progress(): Promise<Progress | null>;
  heads(): Promise<KeptHead[]>;
  /** The other halves of these segments. Rejects where one is missing or damaged. */
  pieces(wanted: readonly number[]): Promise<Piece[]>;
  write(step: Step): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
};

const stores = ['state', 'heads', 'pieces'] as const;

/** Opens the index of that name; an index that cannot be opened is begun anew. */
export async function openIndexStore(name: string): Promise<IndexStore> {
  const database = await opened(name).catch(async () => {
    await settled(indexedDB.deleteDatabase(name));
    return opened(name);
  });
  return keptIn(database);
}

/** The index that a database holds. */
export function keptIn(database: IDBDatabase): IndexStore {
  // Another window that begins the index anew must not have to wait for this one.
  database.onversionchange = () => database.close();
  return {
    progress: async () => {
      const found = v.safeParse(StateSchema, await settled(reading(database, 'state').get('state')));
      return found.success ? { library: found.output.library, sequence: found.output.sequence } : null;
    },
    heads: async () => v.parse(v.array(HeadSchema), await settled(reading(database, 'heads').getAll())),
    pieces: async (wanted) => {
      const store = reading(database, 'pieces');
      return Promise.all(
        wanted.map(async (number) => v.parse(PieceSchema, await settled(store.get(number)))),
      );
    },
    write: (step) => change(database, (of) => writeStep(of, step)),
    clear: () => change(database, (of) => stores.map((store) => of(store).clear())),
    close: () => database.close(),
  };
}

function writeStep(
  of: (store: (typeof stores)[number]) => IDBObjectStore,
  { progress, add, drop }: Step,
): void {
  of('state').put({ shape, ...progress }, 'state');
  for (const { head, piece } of add) {
    of('heads').put(head, head.number);
    of('pieces').put(piece, head.number);
  }
  for (const number of drop) {
    of('heads').delete(number);
    of('pieces').delete(number);
  }
}

function reading(database: IDBDatabase, store: (typeof stores)[number]): IDBObjectStore {
  return database.transaction(store).objectStore(store);
}

function opened(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of stores) opening.result.createObjectStore(store);
  };
  return settled(opening);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function change(
  database: IDBDatabase,
  work: (of: (store: (typeof stores)[number]) => IDBObjectStore) => void,
): Promise<void> {
  await needRoom(ownEstimate, 0);
  const transaction = database.transaction(stores, 'readwrite');
  work((store) => transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
