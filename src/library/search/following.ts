/**
 * Brings the index up to date with the library, a few stories at a time. Only one window does it at once; each step
 * is written whole with how far it has come, so that whoever is killed in between loses one step at most.
 */
import { pacer } from './breath.ts';
import { printOf, SegmentBuilder } from './building.ts';
import type { Searchable } from './fields.ts';
import type { IndexStore, Progress } from './index-store.ts';
import { type KeptHead, type Live, livenessOf, liveSegments, stillGone, toMerge } from './liveness.ts';
import { merged } from './merging.ts';
import { isWhole } from './segment.ts';

/** Stories that may have changed, by their keys and by the pages that their marks are kept for. */
export type Changed = {
  /** What tells this library from one that was begun anew. */
  library: string;
  keys: readonly string[];
  pages: readonly string[];
  /** How far these go, and how far there is to go. */
  sequence: number;
  last: number;
};

/** What the index needs of the library. */
export type SearchSource = {
  /** The next changes after a number, some hundred at most. */
  changedSince(sequence: number): Promise<Changed>;
  /** The texts of these stories; those that are not there any more are left out. */
  searchables(keys: readonly string[]): Promise<Searchable[]>;
};

/** How far the index has come on its way through the library's changes. */
export type Way = { sequence: number; last: number };

export type Following = {
  source: SearchSource;
  index: IndexStore;
  signal: AbortSignal;
  /** Told after every step that was written. */
  onStep: (way: Way) => void;
};

/** Takes in all changes that there are by now. Must be called by one window at a time. */
export async function catchUp(following: Following): Promise<void> {
  const { source, index, signal, onStep } = following;
  let progress = await begun(following);
  for (;;) {
    signal.throwIfAborted();
    const changed = await source.changedSince(progress.sequence);
    if (changed.sequence <= progress.sequence) return;
    progress = { ...progress, sequence: changed.sequence };
    await takeIn(following, changed, progress);
    while (await mergeOnce(index, progress, signal));
    onStep({ sequence: changed.sequence, last: changed.last });
  }
}

/** Where to go on; from the beginning where the index is of another library, or further than this one. */
async function begun({ source, index }: Following): Promise<Progress> {
  const kept = await index.progress();
  const { library, last } = await source.changedSince(Number.MAX_SAFE_INTEGER);
  if (kept !== null && kept.library === library && kept.sequence <= last) return kept;
  await index.clear();
  return { library, sequence: 0 };
}

async function takeIn(following: Following, changed: Changed, progress: Progress): Promise<void> {
  const { index, source, signal } = following;
  const heads = await index.heads();
  const live = livenessOf(heads);
  const marked = changed.pages.flatMap((page) => live.stories.get(page) ?? []);
  const keys = [...new Set([...changed.keys, ...marked])];
  const stories = await source.searchables(keys);
  const there = new Set(stories.map(({ key }) => key));
  const gone = keys.filter((key) => !there.has(key) && live.prints.has(key));
  const { head, piece } = await built(stories, live, signal);
  const isNews = head.keys.length > 0 || gone.length > 0;
  const add = isNews ? [{ head: { ...head, gone, number: nextNumber(heads) }, piece }] : [];
  await index.write({ progress, add, drop: [] });
}

async function built(stories: readonly Searchable[], live: Live, signal: AbortSignal) {
  const builder = new SegmentBuilder();
  const pace = pacer(8);
  for (const story of stories) {
    const print = printOf(story);
    if (live.prints.get(story.key) !== print) builder.add(story, print);
    await pace();
    signal.throwIfAborted();
  }
  return builder.build();
}

/** Greater than all others, and by the clock not one of an index that was thrown away: windows may still hold those. */
function nextNumber(heads: readonly KeptHead[], now = Date.now()): number {
  return heads.reduce((most, { number }) => Math.max(most, number + 1), now);
}

/** Merges what has become many; whether there was anything to merge. */
async function mergeOnce(index: IndexStore, progress: Progress, signal: AbortSignal): Promise<boolean> {
  const heads = await index.heads();
  const live = livenessOf(heads);
  const group = toMerge(heads, live);
  if (group.length === 0) return false;
  const numbers = group.map(({ number }) => number);
  const found = await index.pieces(numbers);
  const pieces = new Map(found.map((piece, at) => [numbers[at] ?? 0, piece]));
  const parts = liveSegments(group, pieces, live);
  if (!parts.every(({ segment }) => isWhole(segment))) throw new Error('the index is damaged');
  const { head, piece } = await merged(parts, signal);
  const gone = stillGone(group, heads, live);
  const add =
    head.keys.length + gone.length === 0
      ? []
      : [{ head: { ...head, gone, number: nextNumber(heads) }, piece }];
  await index.write({ progress, add, drop: numbers });
  return true;
}
