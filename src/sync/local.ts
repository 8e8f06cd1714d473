/** The library on this device as a side of a replication. */
import * as v from 'valibot';
import { announcer } from '../library/announcing.ts';
import { connect, type Locks } from '../library/connection.ts';
import { StorageFailure } from '../library/failure.ts';
import { guarding, needRoom, openedWithRoom } from '../library/guarding.ts';
import { ownEstimate } from '../library/meter.ts';
import { type Change, type Doc, DocSchema, type Revs, type Side } from './side.ts';

/** Changes read at once. */
const page = 1_000;

/** A document as it is now, with the revisions that disagree with it. */
export type Leaf = {
  id: string;
  rev: string;
  deleted: boolean;
  conflicts: string[];
  doc: Record<string, unknown>;
};

export type LocalSide = Side & {
  /** The documents of these ids as they are, those that were deleted too; what never was is left out. */
  leaves(ids: readonly string[]): Promise<Leaf[]>;
  /** The ids of all documents with a prefix that are not deleted. */
  ids(prefix: string): Promise<string[]>;
  /** Changes documents: each as the next revision of the one that it names. */
  edit(edits: readonly Edit[]): Promise<void>;
  /** Alone among all windows, as the library's own changes are. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Tells all windows that these documents changed. */
  tell(ids: readonly string[]): void;
  close(): Promise<void>;
};

/** A change of ours: the revision it follows, or null for a new document. */
export type Edit = { id: string; rev: string | null; fields: Record<string, unknown> | 'deleted' };

/**
 * The library in the database of that name; `heard` is its own, by which windows hear of it. Rejects with a
 * StorageFailure, as all of it does when the database fails.
 */
export async function openLocalSide(name: string, locks: Locks, heard = name): Promise<LocalSide> {
  const guarded = guarding(name, ownEstimate);
  // A handle that another window's write closed under a read is opened anew at once.
  const reading = <T>(work: () => Promise<T>): Promise<T> => guarded(() => work().catch(work));
  const database = await guarded(() => openedWithRoom(() => connect(name, locks), ownEstimate));
  const channel = announcer(heard);
  return {
    changes: (since) => reading(() => changesOf(database, Number(since ?? 0))),
    missing: (revs) => reading(() => missingOf(database, revs)),
    docs: (revs) => reading(() => docsOf(database, revs)),
    put: (docs) => guarded(() => written(database, docs, { new_edits: false })),
    readLocal: (id) => reading(() => localOf(database, id)),
    writeLocal: (doc) =>
      guarded(async () => {
        const there = await localOf(database, doc._id);
        const revised = v.is(Revised, there) ? { ...doc, _rev: there._rev } : doc;
        await written(database, [revised], {});
      }),
    leaves: (ids) => reading(() => leavesOf(database, ids)),
    ids: (prefix) => reading(() => idsOf(database, prefix)),
    edit: (edits) => guarded(() => written(database, edits.map(edited), {})),
    inTurn: (work) => locks.request(`${name}:change`, work),
    tell: channel.tell,
    close: async () => {
      channel.close();
      await guarded(() => database.close());
    },
  };
}

const Revised = v.object({ _rev: v.string() });

async function changesOf(database: PouchDB.Database, since: number) {
  const { results, last_seq: last } = await database.changes({ since, limit: page, style: 'all_docs' });
  const changes = results.map(
    (row): Change => ({
      id: row.id,
      revs: row.changes.map(({ rev }) => rev),
      deleted: row.deleted === true,
    }),
  );
  return { changes, last, more: results.length >= page };
}

const DiffSchema = v.record(v.string(), v.object({ missing: v.array(v.string()) }));

async function missingOf(database: PouchDB.Database, revs: Revs): Promise<Map<string, string[]>> {
  const asked = Object.fromEntries([...revs].map(([id, all]) => [id, [...all]]));
  const diff = v.parse(DiffSchema, await database.revsDiff(asked));
  const passed = await passedIn(database, Object.keys(diff));
  return new Map(
    Object.entries(diff).flatMap(([id, { missing }]): [string, string[]][] => {
      const news = missing.filter((rev) => !passed.has(`${id} ${rev}`));
      return news.length > 0 ? [[id, news]] : [];
    }),
  );
}

/**
 * Revisions that were gone beyond here: what they said is not kept, so PouchDB counts them as missing, but the other
 * side is only behind, and what it holds is no news.
 */
async function passedIn(database: PouchDB.Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await database.allDocs({ keys: [...ids] });
  const there = rows.flatMap((row) => (v.is(RowSchema, row) ? [{ id: row.id, rev: row.value.rev }] : []));
  if (there.length === 0) return new Set();
  const { results } = v.parse(BulkSchema, await database.bulkGet({ docs: there, revs: true }));
  const docs = results.flatMap(({ docs: found }) =>
    found.flatMap(({ ok }) => (v.is(RevsSchema, ok) ? ok : [])),
  );
  return new Set(
    docs.flatMap(({ _id, _revisions: { start, ids: path } }) =>
      path.map((hash, back) => `${_id} ${start - back}-${hash}`),
    ),
  );
}

const RevsSchema = v.object({
  _id: v.string(),
  _revisions: v.object({ start: v.number(), ids: v.array(v.string()) }),
});

const BulkSchema = v.object({
  results: v.array(v.object({ docs: v.array(v.object({ ok: v.optional(v.unknown()) })) })),
});

async function docsOf(database: PouchDB.Database, revs: Revs): Promise<Doc[]> {
  const docs = [...revs].flatMap(([id, all]) => all.map((rev) => ({ id, rev })));
  if (docs.length === 0) return [];
  const options = { docs, revs: true, attachments: true, binary: false };
  const { results } = v.parse(BulkSchema, await database.bulkGet(options));
  return results.flatMap(({ docs: found }) => found.flatMap(({ ok }) => (v.is(DocSchema, ok) ? ok : [])));
}

async function written(database: PouchDB.Database, docs: readonly object[], options: object): Promise<void> {
  if (docs.length === 0) return;
  await needRoom(ownEstimate, 0);
  const results: unknown[] = await database.bulkDocs([...docs], options);
  const refused = results.find((result) => v.is(v.object({ error: v.unknown() }), result));
  if (refused !== undefined) throw new StorageFailure('database', refused);
}

async function localOf(database: PouchDB.Database, id: string): Promise<unknown> {
  return database.get(id).catch((error: unknown) => {
    if (v.is(v.object({ status: v.literal(404) }), error)) return null;
    throw error;
  });
}

const RowSchema = v.object({
  id: v.string(),
  value: v.object({ rev: v.string(), deleted: v.optional(v.boolean(), false) }),
  doc: v.nullish(v.looseObject({ _conflicts: v.optional(v.array(v.string()), []) })),
});

async function leavesOf(database: PouchDB.Database, ids: readonly string[]): Promise<Leaf[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.allDocs({ keys: [...ids], include_docs: true, conflicts: true });
  return rows.flatMap((row): Leaf[] => {
    if (!v.is(RowSchema, row)) return [];
    const { id, value, doc } = v.parse(RowSchema, row);
    return [{ id, rev: value.rev, deleted: value.deleted, conflicts: doc?._conflicts ?? [], doc: doc ?? {} }];
  });
}

async function idsOf(database: PouchDB.Database, prefix: string): Promise<string[]> {
  const { rows } = await database.allDocs({ startkey: prefix, endkey: `${prefix}\uffff` });
  return rows.map(({ id }) => id);
}

function edited({ id, rev, fields }: Edit): object {
  const known = rev === null ? {} : { _rev: rev };
  return fields === 'deleted' ? { _id: id, ...known, _deleted: true } : { _id: id, ...known, ...fields };
}
