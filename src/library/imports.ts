/**
 * The imports of the last 30 days, each with what it wrote: noted in the very transaction that writes it, so that
 * one which was killed in the middle can be taken back as well.
 */
import type { Desk } from './desk.ts';
import { newKey, prefixes, savedTime } from './ids.ts';
import {
  type ImportedStory,
  type ImportHead,
  type ImportPart,
  ImportRecord,
  type Written,
} from './import-records.ts';
import { imprint, plain, printOf } from './imprint.ts';
import { parsed, type Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

/** An import as it is listed. */
export type ImportMade = Omit<ImportHead, 'version' | 'parts'> & { id: string };

const keptDays = 30;

/** Begins an import from a file of that format; gives its id. */
export async function beginImport({ store }: Shelf, from: string, now: Date): Promise<string> {
  const id = newKey(now);
  const head: ImportHead = {
    ...{ version: 1, at: now.toISOString(), from },
    ...{ added: 0, merged: 0, queued: 0, marks: 0, parts: 0 },
  };
  await store.change(async () => [{ _id: prefixes.import + id, ...head }]);
  return id;
}

/** One import; null where nothing is kept of it. */
export async function importHead(shelf: Shelf, id: string): Promise<ImportHead | null> {
  const document = await shelf.store.readLocal(prefixes.import + id);
  return parsed(shelf, ImportRecord, { id: prefixes.import + id, document });
}

/** All that are kept and did anything, the last first. */
export async function importsMade(shelf: Shelf): Promise<ImportMade[]> {
  const ids = (await shelf.store.ids(prefixes.import)).map((id) => id.slice(prefixes.import.length));
  const heads = await Promise.all(ids.map((id) => importHead(shelf, id)));
  return heads
    .flatMap((head, index): ImportMade[] => {
      const id = ids[index];
      if (head === null || id === undefined) return [];
      const { parts, version: _, ...told } = head;
      return parts === 0 ? [] : [{ id, ...told }];
    })
    .reverse();
}

/** Forgets what was kept of imports of more than 30 days ago; what they brought stays. */
export async function purgeImports({ store }: Shelf, now: Date): Promise<void> {
  const last = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const isOld = (id: string): boolean => savedTime(id.split(':')[1] ?? '') < last;
  const ids = [...(await store.ids(prefixes.import)), ...(await store.ids(prefixes.importPart))];
  const old = ids.filter((id) => isOld(id));
  if (old.length > 0) await store.change(async () => old.map((_id) => ({ _id, _deleted: true as const })));
}

/** The id of a part, by its number. */
export function partId(id: string, part: number): string {
  return `${prefixes.importPart}${id}:${String(part).padStart(6, '0')}`;
}

/** What a batch did; `fresh` of its marks are new or newer. */
type Batch = Pick<ImportPart, 'stories' | 'queued'> & { marks?: Written[]; fresh?: number };

/** What a batch did: to be written with it. Nothing where the import is forgotten. */
export async function noted(
  shelf: Shelf,
  id: string,
  { fresh: freshMarks = 0, ...batch }: Batch,
): Promise<Draft[]> {
  const head = await importHead(shelf, id);
  const { stories, queued, marks = [] } = batch;
  if (head === null || stories.length + queued.length + marks.length === 0) return [];
  const fresh = batch.stories.filter(({ left }) => left !== null).length;
  return [
    { _id: partId(id, head.parts), version: 1, ...batch },
    {
      _id: prefixes.import + id,
      ...head,
      added: head.added + fresh,
      merged: head.merged + batch.stories.length - fresh,
      queued: head.queued + batch.queued.length,
      marks: head.marks + freshMarks,
      parts: head.parts + 1,
    },
  ];
}

/** A story that a batch wrote: its key, whether it is new, and the ids of its documents. */
export type Wrote = { key: string; isNew: boolean; ids: readonly string[] };

/** What is kept of the stories of a batch. Must be asked before the desk is written. */
export async function storiesNoted(
  shelf: Shelf,
  desk: Desk,
  wrote: readonly Wrote[],
): Promise<ImportedStory[]> {
  const drafts = new Map(desk.drafts().map((draft) => [draft._id, draft]));
  const firsts = new Map<string, Wrote>();
  for (const { key, isNew, ids } of wrote) {
    const first = firsts.get(key);
    firsts.set(key, { key, isNew: first?.isNew ?? isNew, ids: [...(first?.ids ?? []), ...ids] });
  }
  const stories = [...firsts.values()].map(async ({ key, isNew, ids }): Promise<ImportedStory> => {
    const own = [...new Set(ids)].filter((id) => isUndone(id) && (!isNew || id.startsWith(prefixes.marks)));
    const before = await shelf.store.read(own);
    const docs = own.map((id, index) => written(drafts.get(id), { id, before: before[index] }));
    return { key, docs: await Promise.all(docs), left: isNew ? await imprint(desk.shelf, key) : null };
  });
  return Promise.all(stories);
}

/** What is kept of documents that were written without a story. Must be asked before they are. */
export async function documentsNoted({ store }: Shelf, drafts: readonly Draft[]): Promise<Written[]> {
  const before = await store.read(drafts.map(({ _id }) => _id));
  return Promise.all(drafts.map((draft, index) => written(draft, { id: draft._id, before: before[index] })));
}

/** Pictures go when nothing shows them, and addresses with their story. */
function isUndone(id: string): boolean {
  return !id.startsWith(prefixes.image) && !id.startsWith(prefixes.address);
}

async function written(
  draft: Draft | undefined,
  { id, before }: { id: string; before: unknown },
): Promise<Written> {
  const fields = plain(before);
  return { id, after: await printOf(draft), before: fields };
}
