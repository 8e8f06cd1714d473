/**
 * What can still be read of a database that does not open as a library, past the adapter and document by document:
 * one that cannot be read costs itself alone. Nothing is written.
 */
import type { MarkEntry, MarkedStory } from '../marks.ts';
import { type CompleteStory, completeStory } from './complete-story.ts';
import { deskOver } from './desk.ts';
import { StorageFailure } from './failure.ts';
import { prefixes, savedTime } from './ids.ts';
import { markLists } from './marks.ts';
import { browserName, documentStore, openAsIs } from './opening.ts';
import { within } from './patience.ts';
import { BodyRecord } from './records.ts';
import { records, type Shelf } from './shelf.ts';
import type { Store } from './store.ts';
import { attachmentIn, livingBetween, livingIndex, rowOf } from './stored.ts';
import { summaryDraft } from './story-drafts.ts';

export type Rescue = {
  /** The keys of all stories of which something may be read, newest first, with those in the bin. */
  keys(): Promise<string[]>;
  /** Everything that can be read of one story; null where its text cannot. */
  exportStory(key: string): Promise<CompleteStory | null>;
  /** The marks and notes of all stories that can be read. */
  markLists(): AsyncIterable<{ story: MarkedStory; entries: readonly MarkEntry[] }>;
  close(): void;
};

/** Opens what is stored under that name, whatever its version. Rejects where the browser gives nothing in time. */
export async function openRescue(name: string, limit = 10_000): Promise<Rescue> {
  const opening = openAsIs(browserName(name));
  const database = await within(opening, limit, () => new StorageFailure('silent', null));
  const all = await idsIn(database);
  const shelf: Shelf = { store: readingOf(database, all), report: () => undefined };
  return {
    keys: async () => keysAmong(all),
    exportStory: async (key) => (await completeStory(shelf, key)) ?? withoutSummary(shelf, key),
    markLists: () => markLists(shelf),
    close: () => database.close(),
  };
}

const restOf = (prefix: string, ids: readonly string[]): string[] =>
  ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));

function keysAmong(ids: readonly string[]): string[] {
  const keys = [prefixes.summary, prefixes.body].flatMap((prefix) => restOf(prefix, ids));
  return [...new Set(keys)].sort().reverse();
}

/** A story whose summary is lost: all that it said stands in the text too, but for when it was brought up to date. */
async function withoutSummary(shelf: Shelf, key: string): Promise<CompleteStory | null> {
  const [body] = await records(shelf, BodyRecord, [prefixes.body + key]);
  if (body == null) return null;
  const desk = deskOver(shelf);
  desk.put([summaryDraft(key, { body, known: null, updatedAt: savedTime(key) })]);
  return completeStory(desk.shelf, key);
}

/** The ids of what is not deleted; where the list breaks off, those up to there. */
async function idsIn(database: IDBDatabase): Promise<string[]> {
  const found: string[] = [];
  const { store, living } = listsOf(database);
  await new Promise<void>((resolve) => {
    const walk = living?.openKeyCursor(livingOnly) ?? store.openKeyCursor();
    walk.onerror = () => resolve();
    walk.onsuccess = () => {
      if (walk.result === null) return resolve();
      found.push(String(walk.result.primaryKey));
      walk.result.continue();
    };
  });
  return found;
}

const livingOnly = livingBetween('', '\uffff');

function listsOf(database: IDBDatabase) {
  const store = database.transaction(documentStore).objectStore(documentStore);
  return { store, living: store.indexNames.contains(livingIndex) ? store.index(livingIndex) : null };
}

/** One stored record, null where it cannot be read. */
function stored(database: IDBDatabase, id: string): Promise<unknown> {
  return new Promise((resolve) => {
    const asked = database.transaction(documentStore).objectStore(documentStore).get(id);
    asked.onerror = () => resolve(null);
    asked.onsuccess = () => resolve(asked.result);
  });
}

const refuse = async (): Promise<never> => {
  throw new StorageFailure('damaged', new Error('only single documents are read'));
};

function readingOf(database: IDBDatabase, all: readonly string[]): Store {
  const read = async (id: string): Promise<unknown> => rowOf(await stored(database, id))[0]?.document ?? null;
  return {
    read: (ids) => Promise.all(ids.map(read)),
    ids: async (prefix) => all.filter((id) => id.startsWith(prefix)),
    attachments: (ids, name) =>
      Promise.all(ids.map(async (id) => attachmentIn(await stored(database, id), name))),
    readLocal: async () => null,
    readLast: refuse,
    readRange: refuse,
    changes: refuse,
    change: refuse,
    erase: refuse,
    close: async () => database.close(),
  };
}
