/** How the adapter lays documents out in the browser's database; nothing here needs the adapter. */

/** A document with its id. */
export type Row = { id: string; document: unknown };

/** The adapter's own index of its documents: first whether they are deleted, then their ids. */
export const livingIndex = 'deleted,id';

/** In that index, what is not deleted from one id to another, both of them too. */
export function livingBetween(first: string, last: string): IDBKeyRange {
  return IDBKeyRange.bound([0, first], [0, last]);
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
