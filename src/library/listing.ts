/** What lists show of stories: summaries, with what the reader did with each. Bodies are never read. */
import { pageOf } from '../addresses.ts';
import { binned, keptKeys } from './bin.ts';
import { prefixes } from './ids.ts';
import { markCounts, markCountsByPage } from './marks.ts';
import { type Progress, pendingProgress } from './places.ts';
import { type ListPage, list } from './reading.ts';
import { type Summary, SummaryRecord } from './records.ts';
import { parsed, records, type Shelf } from './shelf.ts';
import { noState, type State, tagsOf } from './state.ts';
import { stateIn, statesOf } from './states.ts';

/** What a list shows of a story. */
export type Listed = Summary & {
  tags: readonly string[];
  archived: boolean;
  favourite: boolean;
  read: boolean;
  /** How much of it has been read, from 0 to 1; null where nobody has begun. */
  share: number | null;
  marks: number;
};

/** A story in the bin, and since when. */
export type Binned = Listed & { removedAt: string };

type Beside = { state: State; pending: Progress | undefined; marks: number };

function listed(summary: Summary, { state, pending, marks }: Beside): Listed {
  const { archived, favourite, readAt, progress } = state;
  const isAhead = pending !== undefined && (progress === undefined || pending.at > progress.at);
  return {
    ...summary,
    tags: tagsOf(state),
    archived: archived?.value ?? false,
    favourite: favourite?.value ?? false,
    read: (readAt?.value ?? null) !== null,
    share: isAhead ? pending.share : (progress?.value ?? null),
    marks,
  };
}

async function withStates(shelf: Shelf, summaries: readonly Summary[], now: Date): Promise<Listed[]> {
  const [states, pending, marks] = await Promise.all([
    statesOf(
      shelf,
      summaries.map(({ key }) => key),
    ),
    pendingProgress(shelf, now),
    markCounts(
      shelf,
      summaries.map(({ url }) => url),
    ),
  ]);
  return summaries.map((summary, index) =>
    listed(summary, {
      state: states[index] ?? noState,
      pending: pending.get(summary.key),
      marks: marks[index] ?? 0,
    }),
  );
}

/** A page of the list, newest first, without those in the bin. */
export async function listPage(shelf: Shelf, page: ListPage, now: Date): Promise<Listed[]> {
  return withStates(shelf, await list(shelf, page), now);
}

/** The story in the list, or null. */
export async function listedOf(shelf: Shelf, key: string, now: Date): Promise<Listed | null> {
  const [found] = await records(shelf, SummaryRecord, [prefixes.summary + key]);
  if (found == null || !(await keptKeys(shelf, [key])).has(key)) return null;
  const { version: _, ...summary } = found;
  const [story = null] = await withStates(shelf, [summary], now);
  return story;
}

/** How many stories are read at a time: few at first, so that they can be shown. */
const [few, many] = [100, 1_000];

/** All stories, newest first, the first few as soon as they are there. */
export async function* listAll(shelf: Shelf, now: Date): AsyncGenerator<Listed[]> {
  const first = await listPage(shelf, { after: null, limit: few }, now);
  yield first;
  const last = first.at(-1)?.key;
  if (last === undefined || first.length < few) return;
  const [ids, bin, pending, marks] = await Promise.all([
    shelf.store.ids(prefixes.summary),
    shelf.store.ids(prefixes.bin),
    pendingProgress(shelf, now),
    markCountsByPage(shelf),
  ]);
  const marksOf = async (urls: readonly string[]) => urls.map((url) => countAt(marks, url));
  const keys = ids.map((id) => id.slice(prefixes.summary.length)).filter((key) => key < last);
  for (let end = keys.length; end > 0; end -= many) {
    const [from = '', to = ''] = [keys[Math.max(0, end - many)], keys[end - 1]];
    yield listedBetween(shelf, { from, to }, { bin, pending, marksOf });
  }
}

function countAt(marks: ReadonlyMap<string, number>, url: string): number {
  return marks.size > 0 && URL.canParse(url) ? (marks.get(pageOf(url)) ?? 0) : 0;
}

/** What is not told by the documents of the stories themselves: the ids in the bin, progress, counts of marks in order. */
type Around = {
  bin: readonly string[];
  pending: ReadonlyMap<string, Progress>;
  marksOf: (urls: readonly string[]) => Promise<readonly number[]>;
};

/** The stories from one key to another, newest first, without those in the bin. */
export async function listedBetween(
  shelf: Shelf,
  { from, to }: { from: string; to: string },
  around: Around | Promise<Around>,
): Promise<Listed[]> {
  const range = (prefix: string) => shelf.store.readRange({ first: prefix + from, last: prefix + to });
  const asked = [range(prefixes.summary), range(prefixes.state)] as const;
  const [rows, stateRows, { bin, pending, marksOf }] = await Promise.all([...asked, around]);
  const removed = new Set(bin.map((id) => id.slice(prefixes.bin.length)));
  const states = new Map(stateRows.map((row) => stateIn(shelf, row)).map(({ key, state }) => [key, state]));
  const records = rows.reverse().flatMap((row) => parsed(shelf, SummaryRecord, row) ?? []);
  const kept = records.filter(({ key }) => !removed.has(key));
  const marks = await marksOf(kept.map(({ url }) => url));
  return kept.map(({ version: _, ...summary }, index) =>
    listed(summary, {
      state: states.get(summary.key) ?? noState,
      pending: pending.get(summary.key),
      marks: marks[index] ?? 0,
    }),
  );
}

/** The stories in the bin, those removed last first. */
export async function listBin(shelf: Shelf, now: Date): Promise<Binned[]> {
  const removed = await binned(shelf);
  const found = await records(
    shelf,
    SummaryRecord,
    removed.map(({ key }) => prefixes.summary + key),
  );
  const summaries = found.flatMap((record) => {
    if (record === null) return [];
    const { version: _, ...summary } = record;
    return [summary];
  });
  const times = new Map(removed.map(({ key, removedAt }) => [key, removedAt]));
  const stories = await withStates(shelf, summaries, now);
  return stories
    .map((story) => ({ ...story, removedAt: times.get(story.key) ?? story.updatedAt }))
    .sort((one, two) => (one.removedAt < two.removedAt ? 1 : -1));
}
