/** Documents read past the adapter, in one request where it would take one for each. */
import { request } from './connection.ts';
import { isLocal } from './ids.ts';
import { deviceStore, documentStore } from './opening.ts';

/** A document with its id. */
export type Row = { id: string; document: unknown };

/** The ids of all documents with a prefix. */
export async function idsOf(database: PouchDB.Database, prefix: string): Promise<string[]> {
  const last = `${prefix}\uffff`;
  const keys = await request(database, 'readonly', (transaction) => {
    if (isLocal(prefix))
      return transaction.objectStore(deviceStore).getAllKeys(IDBKeyRange.bound(prefix, last));
    // The adapter's own index begins with 1 for what is deleted.
    const living = transaction.objectStore(documentStore).index('deleted,id');
    return living.getAllKeys(IDBKeyRange.bound([0, prefix], [0, last]));
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

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The bytes that the winning revision of a document as the adapter stores it has under that name, or null. */
export function attachmentIn(stored: unknown, name: string): Blob | null {
  const [row] = rowOf(stored);
  const digest = field(field(field(row?.document, '_attachments'), name), 'digest');
  if (typeof digest !== 'string') return null;
  const data = field(field(field(stored, 'attachments'), digest), 'data');
  return data instanceof Blob ? data : null;
}

/** The winning revision of a document as the adapter stores it, unless it is a deletion. */
export function rowOf(stored: unknown): Row[] {
  const [id, revision] = [field(stored, 'id'), field(stored, 'rev')];
  if (typeof id !== 'string' || typeof revision !== 'string' || field(stored, 'deleted') === 1) return [];
  return [{ id, document: field(field(field(stored, 'revs'), revision), 'data') ?? null }];
}
