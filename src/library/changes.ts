/** The database's own count of changes, by which what is made from it can be kept up to date. */
import * as v from 'valibot';
import { request } from './connection.ts';
import { deviceStore, documentStore } from './opening.ts';

export type Changes = {
  /** What tells this database from one that was begun anew under its name. */
  database: string;
  /** Ids of documents that were changed last after the number asked for, those that changed first coming first. */
  ids: string[];
  /** How far these go, and how far there is to go. */
  sequence: number;
  last: number;
};

const Counters = v.object({ seq: v.number(), db_uuid: v.string() });

/** The changes after a number, at most so many. Documents are not read. */
export async function changesAfter(
  database: PouchDB.Database,
  { after, limit }: { after: number; limit: number },
): Promise<Changes> {
  const counters: unknown = await request(database, 'readonly', (transaction) =>
    transaction.objectStore(deviceStore).get(deviceStore),
  );
  const { seq, db_uuid } = v.parse(Counters, counters);
  const found: { id: string; sequence: number }[] = [];
  if (after < seq)
    await request(database, 'readonly', (transaction) => {
      const walk = transaction
        .objectStore(documentStore)
        .index('seq')
        .openKeyCursor(IDBKeyRange.lowerBound(after, true));
      walk.onsuccess = () => {
        const step = walk.result;
        if (step === null || found.length >= limit) return;
        found.push({ id: String(step.primaryKey), sequence: Number(step.key) });
        step.continue();
      };
      return walk;
    });
  const reached = found.at(-1)?.sequence ?? 0;
  const last = Math.max(seq, reached);
  const sequence = found.length < limit ? last : reached;
  return { database: db_uuid, ids: found.map(({ id }) => id), sequence, last };
}
