/** Documents with their trees of revisions, in memory: as PouchDB and CouchDB keep them, and a thousand times as fast. */
import { createHash } from 'node:crypto';
import { type Change, type Doc, fieldsOf, type Revs } from '../../src/sync/side.ts';

type Fields = Record<string, unknown>;
/** A revision; `path` is its digest and those of its ancestors. What is no leaf any more keeps no fields. */
export type Revision = { rev: string; path: readonly string[]; fields: Fields | null; deleted: boolean };
type Entry = { revisions: Map<string, Revision>; sequence: number };
/** A change: the revision that it follows, null for a new document. */
type Edit = { id: string; rev: string | null; fields: Fields; deleted: boolean };

const startOf = (rev: string): number => Number(rev.split('-')[0]);

function rank({ rev, deleted }: Revision): string {
  return `${deleted ? 0 : 1}${String(startOf(rev)).padStart(9, '0')}${rev.slice(rev.indexOf('-'))}`;
}

/** The revisions that a path goes through, itself too. */
function* along({ rev, path }: Pick<Revision, 'rev' | 'path'>): Generator<string> {
  for (const [back, hash] of path.entries()) yield `${startOf(rev) - back}-${hash}`;
}

export type Revisions = ReturnType<typeof newRevisions>;

export function newRevisions() {
  const entries = new Map<string, Entry>();
  let sequence = 0;

  const leavesOf = (id: string): Revision[] => {
    const all = [...(entries.get(id)?.revisions.values() ?? [])];
    const passed = new Set(all.flatMap((revision) => [...along(revision)].slice(1)));
    return all.filter(({ rev }) => !passed.has(rev)).sort((one, other) => (rank(one) < rank(other) ? 1 : -1));
  };
  const knows = (id: string, rev: string): boolean =>
    [...(entries.get(id)?.revisions.values() ?? [])].some((known) => [...along(known)].includes(rev));
  const add = (id: string, revision: Revision): void => {
    const entry = entries.get(id) ?? { revisions: new Map(), sequence: 0 };
    sequence += 1;
    entry.sequence = sequence;
    entry.revisions.set(revision.rev, revision);
    entries.set(id, entry);
    const leaves = new Set(leavesOf(id).map(({ rev }) => rev));
    for (const rev of entry.revisions.keys()) if (!leaves.has(rev)) entry.revisions.delete(rev);
  };
  const winner = (id: string): Revision | null => leavesOf(id)[0] ?? null;

  return {
    leavesOf,
    winner,
    /** Takes revisions as they are. */
    put: (docs: readonly Doc[]): void => {
      for (const doc of docs) {
        if (knows(doc._id, doc._rev)) continue;
        const { ids: path } = doc._revisions;
        add(doc._id, { rev: doc._rev, path, fields: fieldsOf(doc), deleted: doc._deleted === true });
      }
    },
    /** Makes the next revisions; throws where one follows what is no leaf. */
    edit: (edits: readonly Edit[]): void => {
      for (const { id, rev, fields: given, deleted } of edits) {
        const fields: Fields = JSON.parse(JSON.stringify(given));
        const parent = rev === null ? winner(id) : leavesOf(id).find((leaf) => leaf.rev === rev);
        if (parent === undefined || (rev === null && parent?.deleted === false))
          throw new Error(`conflict: ${id} ${rev}`);
        const said = JSON.stringify([id, parent?.rev ?? null, fields, deleted]);
        const hash = createHash('md5').update(said).digest('hex');
        const start = parent === null ? 1 : startOf(parent.rev) + 1;
        add(id, { rev: `${start}-${hash}`, path: [hash, ...(parent?.path ?? [])], fields, deleted });
      }
    },
    changes: (since: number): { changes: Change[]; last: number } => {
      const newer = [...entries].filter(([, entry]) => entry.sequence > since);
      const inOrder = newer.sort(([, one], [, other]) => one.sequence - other.sequence);
      const changes = inOrder.map(([id]): Change => {
        const leaves = leavesOf(id);
        return { id, revs: leaves.map(({ rev }) => rev), deleted: leaves[0]?.deleted === true };
      });
      return { changes, last: sequence };
    },
    missing: (revs: Revs): Map<string, string[]> => {
      const missing = [...revs].map(([id, all]) => [id, all.filter((rev) => !knows(id, rev))] as const);
      return new Map(
        missing.flatMap(([id, all]): [string, string[]][] => (all.length > 0 ? [[id, all]] : [])),
      );
    },
    docs: (revs: Revs): Doc[] =>
      [...revs].flatMap(([id, all]) =>
        all.flatMap((rev): Doc[] => {
          const found = leavesOf(id).find((leaf) => leaf.rev === rev);
          if (found?.fields == null) return [];
          const { path, fields, deleted } = found;
          const revisions = { start: startOf(rev), ids: [...path] };
          const gone = deleted ? { _deleted: true } : {};
          return [{ ...structuredClone(fields), _id: id, _rev: rev, _revisions: revisions, ...gone }];
        }),
      ),
    /** The ids of what is not deleted. */
    ids: (prefix: string): string[] =>
      [...entries.keys()].filter((id) => id.startsWith(prefix) && winner(id)?.deleted === false).sort(),
    erase: (ids: readonly string[]): void => {
      for (const id of ids) entries.delete(id);
    },
  };
}
