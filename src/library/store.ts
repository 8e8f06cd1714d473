/** Documents in and out: ranges, sets, and changes that happen whole or not at all. */
import * as v from 'valibot';
import { type Changes, changesAfter } from './changes.ts';
import { connect, type Locks } from './connection.ts';
import { StorageFailure } from './failure.ts';
import { guarding, needRoom, openedWithRoom } from './guarding.ts';
import { isLocal, schemaId } from './ids.ts';
import { type Estimate, ownEstimate } from './meter.ts';
import { erase, idsOf, rangeOf } from './raw-documents.ts';
import { SchemaRecord, schemaVersion } from './records.ts';
import type { Row } from './stored.ts';

export type { Row };

/** A document to write; its revision is found by `change`. */
export type Draft = {
  _id: string;
  _deleted?: true;
  _attachments?: Record<string, object>;
  [field: string]: unknown;
};

/** A part of a range, from its end: ids with the prefix and below `before`. */
export type Page = { prefix: string; before: string | null; limit: number };

export type Store = {
  /** The documents of these ids in their order, null where there is none. */
  read(ids: readonly string[]): Promise<unknown[]>;
  /** One document that is kept on this device only. */
  readLocal(id: string): Promise<unknown>;
  /** Documents of a range, last id first. */
  readLast(page: Page): Promise<Row[]>;
  /** All documents from one id to another, both of them too, in one request. */
  readRange(range: { first: string; last: string }): Promise<Row[]>;
  /** The ids of all documents with a prefix, without reading them; `_local/` ids too. */
  ids(prefix: string): Promise<string[]>;
  /** The attachments called `name` of these documents, null where there is none. */
  attachments(ids: readonly string[], name: string): Promise<(Blob | null)[]>;
  /** What was changed after a number, at most so many documents. */
  changes(asked: { after: number; limit: number }): Promise<Changes>;
  /** Alone among all windows: reads what it needs, then writes all that `plan` gives in one transaction. */
  change(plan: () => Promise<readonly Draft[]>): Promise<void>;
  /** Takes documents away with their bytes, leaving nothing that another device would follow. */
  erase(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Opens the store. Rejects with a StorageFailure, as all of it does when the database fails. */
export async function openStore(
  name: string,
  locks: Locks,
  estimate: Estimate = ownEstimate,
): Promise<Store> {
  const guarded = guarding(name, estimate);
  // A handle that was closed under a read, by another window or to catch up with one, is opened anew at once.
  const reading = <T>(work: () => Promise<T>): Promise<T> => guarded(() => work().catch(work));
  const database = await guarded(() => openedWithRoom(() => connect(name, locks), estimate));
  return {
    read: (ids) => reading(() => read(database, ids)),
    readLocal: (id) => reading(() => readLocal(database, id)),
    readLast: (page) => reading(() => readLast(database, page)),
    readRange: (range) => reading(() => rangeOf(database, range)),
    ids: (prefix) => reading(() => idsOf(database, prefix)),
    attachments: (ids, attachment) => reading(() => attachments(database, ids, attachment)),
    changes: (asked) => reading(() => changesAfter(database, asked)),
    change: (plan) =>
      guarded(() =>
        locks.request(`${name}:change`, async () => {
          const drafts = await plan();
          await needRoom(estimate, bytesIn(drafts));
          await write(database, drafts);
        }),
      ),
    erase: (ids) => guarded(() => erase(database, ids)),
    close: () => guarded(() => database.close()),
  };
}

async function read(database: PouchDB.Database, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.allDocs({ keys: [...ids], include_docs: true });
  return rows.map((row) => ('doc' in row ? (row.doc ?? null) : null));
}

async function readLocal(database: PouchDB.Database, id: string): Promise<unknown> {
  return database.get(id).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}

async function readLast(database: PouchDB.Database, { prefix, before, limit }: Page): Promise<Row[]> {
  const start = before === null ? `${prefix}\uffff` : before;
  const { rows } = await database.allDocs({
    startkey: start,
    endkey: prefix,
    descending: true,
    include_docs: true,
    limit: limit + 1,
  });
  const below = rows.filter((row) => row.id !== before).slice(0, limit);
  return below.map((row) => ({ id: row.id, document: row.doc ?? null }));
}

async function attachments(
  database: PouchDB.Database,
  ids: readonly string[],
  name: string,
): Promise<(Blob | null)[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.allDocs({
    keys: [...ids],
    include_docs: true,
    attachments: true,
    binary: true,
  });
  return rows.map((row) => {
    const attachment = 'doc' in row ? row.doc?._attachments?.[name] : undefined;
    return attachment !== undefined && 'data' in attachment && attachment.data instanceof Blob
      ? attachment.data
      : null;
  });
}

/** What the attachments of these take; all else is little beside them. */
function bytesIn(drafts: readonly Draft[]): number {
  const attached = drafts.flatMap(({ _attachments = {} }) => Object.values(_attachments));
  const sizes = attached.map((file) => ('data' in file && file.data instanceof Blob ? file.data.size : 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function write(database: PouchDB.Database, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const all = [...drafts, ...(await schemaDraft(database))];
  const revisions = await revisionsOf(database, all);
  const results = await database.bulkDocs(all.flatMap((draft) => revised(draft, revisions.get(draft._id))));
  const refused = results.find((result) => 'error' in result);
  if (refused !== undefined) throw new StorageFailure('database', refused);
}

/** A draft as a change of the stored revision; to delete what is not there is nothing. */
function revised(draft: Draft, revision: string | undefined): object[] {
  if (revision !== undefined) return [{ ...draft, _rev: revision }];
  return draft._deleted ? [] : [draft];
}

async function revisionsOf(
  database: PouchDB.Database,
  drafts: readonly Draft[],
): Promise<Map<string, string>> {
  const ids = drafts.map(({ _id }) => _id);
  const { rows } = await database.allDocs({ keys: ids.filter((id) => !isLocal(id)) });
  const shared = rows.flatMap((row): [string, string][] =>
    'value' in row && row.value.deleted !== true ? [[row.id, row.value.rev]] : [],
  );
  const local = await Promise.all(ids.filter(isLocal).map((id) => readLocal(database, id)));
  return new Map([...shared, ...local.flatMap(revisionOf)]);
}

function revisionOf(document: unknown): [string, string][] {
  return v.is(Revised, document) ? [[document._id, document._rev]] : [];
}

const Revised = v.object({ _id: v.string(), _rev: v.string() });

/** The mark of our schema where there is none yet. A database of a later schema is left as it is. */
async function schemaDraft(database: PouchDB.Database): Promise<Draft[]> {
  const [stored] = await read(database, [schemaId]);
  if (stored === null) return [{ _id: schemaId, version: schemaVersion }];
  if (v.is(SchemaRecord, stored) && stored.version <= schemaVersion) return [];
  throw new StorageFailure('later-version', new Error('written by a later version'));
}
