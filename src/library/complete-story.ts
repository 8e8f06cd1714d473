/** Everything that there is of one story: as it is given out for exports, and taken in from imports. */
import type { MarkEntry } from '../marks.ts';
import { keptKeys, removedSince } from './bin.ts';
import { prefixes } from './ids.ts';
import { markEntries } from './marks.ts';
import { openAny, type SavedStory } from './reading.ts';
import type { Shelf } from './shelf.ts';
import { noState, type State } from './state.ts';
import { statesOf } from './states.ts';
import { type OlderText, openVersion, versionTimes } from './versions.ts';

/** A saved story with all that was done with it. Marks that were removed are among its marks. */
export type CompleteStory = SavedStory & {
  state: State;
  marks: readonly MarkEntry[];
  /** Its older texts, the oldest first. */
  versions: readonly OlderText[];
  /** It lies in the bin; absent where it does not. */
  removed?: true;
  /** Since when, where that is known. */
  removedAt?: string;
};

/** One story whole, in the bin or not; null when it is not there, or damaged. */
export async function completeStory(shelf: Shelf, key: string): Promise<CompleteStory | null> {
  const story = await openAny(shelf, key);
  if (story === null) return null;
  const since = await removedSince(shelf, key);
  const [state = noState] = await statesOf(shelf, [key]);
  const versions: OlderText[] = [];
  for (const until of await versionTimes(shelf, key)) {
    const version = await openVersion(shelf, key, until);
    if (version !== null) versions.push(version);
  }
  const marks = await markEntries(shelf, story.article.url);
  return { ...story, state, versions, marks, ...inBin(since) };
}

function inBin(since: string | null): Pick<CompleteStory, 'removed' | 'removedAt'> {
  if (since === 'never') return {};
  return { removed: true, ...(since === null ? {} : { removedAt: since }) };
}

/** The keys of all stories, newest first, with those in the bin. */
export async function allKeysOf({ store }: Shelf): Promise<string[]> {
  const stories = await store.ids(prefixes.summary);
  return stories.map((id) => id.slice(prefixes.summary.length)).reverse();
}

/** The keys of all stories that are not in the bin, newest first. */
export async function keysOf(shelf: Shelf): Promise<string[]> {
  return [...(await keptKeys(shelf, await allKeysOf(shelf)))];
}
