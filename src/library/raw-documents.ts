/** Documents read past the adapter, in one request where it would take one for each. */
import { request } from './connection.ts';
import { isLocal } from './ids.ts';
import { deviceStore, documentStore } from './opening.ts';
import { livingBetween, livingIndex, type Row, rowOf } from './stored.ts';

/** The ids of all documents with a prefix. */
export async function idsOf(database: PouchDB.Database, prefix: string): Promise<string[]> {
  const last = `${prefix}\uffff`;
  const keys = await request(database, 'readonly', (transaction) => {
    if (isLocal(prefix))
      return transaction.objectStore(deviceStore).getAllKeys(IDBKeyRange.bound(prefix, last));
    const living = transaction.objectStore(documentStore).index(livingIndex);
    return living.getAllKeys(livingBetween(prefix, last));
  });
  return keys.map(String);
}

/** All documents from one id to another, both of them too, in the order of their ids. */
export async function rangeOf(
  database: PouchDB.Database,
  { first, last }: { first: string; last: string },
): Promise<Row[]> {
  const stored: unknown[] = await request(database, 'readonly', (transaction) =>
    transaction.objectStore(documentStore).getAll(IDBKeyRange.bound(first, last)),
  );
  return stored.flatMap(rowOf);
}

/** Takes documents away with their bytes. */
export async function erase(database: PouchDB.Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await request(database, 'readwrite', (transaction) => {
    const documents = transaction.objectStore(documentStore);
    for (const id of ids) documents.delete(id);
    return documents.count();
  });
}
