/** Everything that there is of one story: as it is given out for exports, and taken in from imports. */
import type { MarkEntry } from '../marks.ts';
import { prefixes } from './ids.ts';
import { markEntries } from './marks.ts';
import { open, type SavedStory } from './reading.ts';
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
};

/** One story whole; null when it is not there, in the bin, or damaged. */
export async function completeStory(shelf: Shelf, key: string): Promise<CompleteStory | null> {
  const story = await open(shelf, key);
  if (story === null) return null;
  const [state = noState] = await statesOf(shelf, [key]);
  const versions: OlderText[] = [];
  for (const until of await versionTimes(shelf, key)) {
    const version = await openVersion(shelf, key, until);
    if (version !== null) versions.push(version);
  }
  return { ...story, state, versions, marks: await markEntries(shelf, story.article.url) };
}

/** The keys of all stories that are not in the bin, newest first. */
export async function keysOf({ store }: Shelf): Promise<string[]> {
  const [stories, bin] = await Promise.all([store.ids(prefixes.summary), store.ids(prefixes.bin)]);
  const removed = new Set(bin.map((id) => id.slice(prefixes.bin.length)));
  const keys = stories.map((id) => id.slice(prefixes.summary.length));
  return keys.filter((key) => !removed.has(key)).reverse();
}
