/**
 * Marks and notes, one document for each story by the hash of its address: so they are kept for stories that are
 * not saved too, and outlive a story that is removed. Entries that cannot be read here are left as they are.
 */
import * as v from 'valibot';
import { pageOf } from '../addresses.ts';
import {
  type Mark,
  type MarkDraft,
  type MarkEntry,
  MarkEntrySchema,
  type MarkedStory,
  MarkedStorySchema,
  type MarkInStory,
} from '../marks.ts';
import { StorageFailure } from './failure.ts';
import { prefixes, rangeOfPrefix, sha256 } from './ids.ts';
import { mergeMarks, stamped } from './merge-marks.ts';
import { parsed, type Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

const MarksRecord = v.object({
  version: v.literal(1),
  marks: v.array(v.unknown()),
  story: MarkedStorySchema,
});

/** Whether a document of marks can be read; single entries that cannot are left in it. */
export function isMarksRecord(document: unknown): boolean {
  return v.is(MarksRecord, document);
}

type Kept = { readable: MarkEntry[]; unreadable: unknown[]; story: MarkedStory };

async function idOf(url: string): Promise<string> {
  return prefixes.marks + (await sha256(pageOf(url)));
}

function keptIn(shelf: Shelf, id: string, document: unknown): Kept | null {
  const record = parsed(shelf, MarksRecord, { id, document });
  if (record === null) return null;
  const isReadable = (entry: unknown): entry is MarkEntry => v.is(MarkEntrySchema, entry);
  return {
    readable: record.marks.filter(isReadable),
    unreadable: record.marks.filter((entry) => !isReadable(entry)),
    story: record.story,
  };
}

const shown = (entries: readonly MarkEntry[]): Mark[] =>
  entries.flatMap((entry) => ('gone' in entry ? [] : [entry]));

/** The marks in the story of that address. */
export async function marksOf(shelf: Shelf, url: string): Promise<Mark[]> {
  const id = await idOf(url);
  const [document = null] = await shelf.store.read([id]);
  return shown(keptIn(shelf, id, document)?.readable ?? []);
}

/** Makes, changes and removes marks of one story. Rejects like the store, and where what is there is damaged. */
export async function keepMarks(
  shelf: Shelf,
  { story, drafts }: { story: MarkedStory; drafts: readonly MarkDraft[] },
  now: Date,
): Promise<void> {
  const _id = await idOf(story.url);
  await shelf.store.change(async () => {
    const [document = null] = await shelf.store.read([_id]);
    const kept = keptIn(shelf, _id, document);
    if (document !== null && kept === null) throw new StorageFailure('database', new Error('damaged'));
    const before = kept?.readable ?? [];
    const known = new Map(before.map((entry) => [entry.id, entry]));
    const changes = drafts.map((draft) => stamped(draft, known.get(draft.id), now));
    const marks = [...mergeMarks(before, changes), ...(kept?.unreadable ?? [])];
    return [{ _id, version: 1, marks, story }];
  });
}

/** The marks in the story of that address, with those that were removed. */
export async function markEntries(shelf: Shelf, url: string): Promise<MarkEntry[]> {
  const id = await idOf(url);
  const [document = null] = await shelf.store.read([id]);
  return keptIn(shelf, id, document)?.readable ?? [];
}

/** The marks of a story with others merged into them; null where they add nothing, or what is there is damaged. */
export async function mergedMarksDraft(
  shelf: Shelf,
  { url, title, siteName }: MarkedStory,
  others: readonly MarkEntry[],
): Promise<Draft | null> {
  if (others.length === 0) return null;
  const _id = await idOf(url);
  const [document = null] = await shelf.store.read([_id]);
  const kept = keptIn(shelf, _id, document);
  if (document !== null && kept === null) return null;
  const merged = mergeMarks(kept?.readable ?? [], others);
  if (JSON.stringify(merged) === JSON.stringify(kept?.readable)) return null;
  const story = kept?.story ?? { url, title, siteName };
  return { _id, version: 1, marks: [...merged, ...(kept?.unreadable ?? [])], story };
}

/** As many lists of marks as are read at once. */
const listsAtOnce = 100;

/** The marks of all stories, saved or not, with those that were removed: story by story. */
export async function* markLists(shelf: Shelf): AsyncGenerator<{ story: MarkedStory; entries: MarkEntry[] }> {
  const ids = await shelf.store.ids(prefixes.marks);
  for (let from = 0; from < ids.length; from += listsAtOnce) {
    const some = ids.slice(from, from + listsAtOnce);
    const documents = await shelf.store.read(some);
    for (const [index, id] of some.entries()) {
      const kept = keptIn(shelf, id, documents[index] ?? null);
      if (kept !== null && kept.readable.length > 0) yield { story: kept.story, entries: kept.readable };
    }
  }
}

/** The marks of all stories, saved or not, the newest first. */
export async function allMarks(shelf: Shelf): Promise<MarkInStory[]> {
  const rows = await shelf.store.readRange(rangeOfPrefix(prefixes.marks));
  const found = rows.flatMap(({ id, document }) => {
    const kept = keptIn(shelf, id, document);
    return kept === null ? [] : shown(kept.readable).map((mark) => ({ story: kept.story, mark }));
  });
  return found.sort((one, other) => other.mark.madeAt.localeCompare(one.mark.madeAt));
}

/** How many marks there are in the stories of these addresses, in their order. */
export async function markCounts(shelf: Shelf, urls: readonly string[]): Promise<number[]> {
  const marks = await marksIn(shelf, await Promise.all(urls.map(idOf)));
  return marks.map(({ length }) => length);
}

/** The marks that these documents hold, in their order. */
export async function marksIn(shelf: Shelf, ids: readonly string[]): Promise<Mark[][]> {
  const documents = await shelf.store.read(ids);
  return ids.map((id, index) => shown(keptIn(shelf, id, documents[index] ?? null)?.readable ?? []));
}

/** How many marks there are in each story that has some, by the address of its page. */
export async function markCountsByPage(shelf: Shelf): Promise<Map<string, number>> {
  const rows = await shelf.store.readRange(rangeOfPrefix(prefixes.marks));
  return new Map(
    rows.flatMap(({ id, document }): [string, number][] => {
      const kept = keptIn(shelf, id, document);
      return kept === null ? [] : [[pageOf(kept.story.url), shown(kept.readable).length]];
    }),
  );
}
