/** The shelves on which the library shows its stories: by what was done with them, by tag, by site. */
import { stageOf } from '../../progress.ts';
import { type Summary, siteOf } from './listing.ts';

export const fixedShelves = ['inbox', 'unread', 'started', 'favourites', 'archive', 'all', 'bin'] as const;
export type FixedShelf = (typeof fixedShelves)[number];
export type Shelf = { at: FixedShelf } | { at: 'tag' | 'site'; name: string };

/** Capital and small letters make no other tag, and no other site. */
export function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}

/** Begun, and not yet read to the end. */
function isStarted({ read, share }: Summary): boolean {
  return !read && share !== null && stageOf(share) === 'started';
}

/** Whether a story stands on a shelf. Those in the bin are a list of their own. */
export function isOn(shelf: Shelf, story: Summary): boolean {
  switch (shelf.at) {
    case 'inbox':
      return !story.archived;
    case 'unread':
      return !story.read && !story.archived;
    case 'started':
      return isStarted(story);
    case 'favourites':
      return story.favourite;
    case 'archive':
      return story.archived;
    case 'tag':
      return story.tags.some((tag) => sameName(tag, shelf.name));
    case 'site':
      return sameName(siteOf(story), shelf.name);
    case 'all':
    case 'bin':
      return true;
  }
}

/** A name, and on how many stories it stands. */
export type Count = { name: string; count: number };

/** The names that stories have, each once, the most frequent spelling of each, by alphabet. */
function counted(names: readonly string[]): Count[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const id = name.normalize('NFC').toLowerCase();
    const known = spellings.get(id) ?? new Map<string, number>();
    spellings.set(id, known.set(name, (known.get(name) ?? 0) + 1));
  }
  const counts = [...spellings.values()].map((known) => {
    const [[name] = ['']] = [...known].sort(([, one], [, other]) => other - one);
    return { name, count: [...known.values()].reduce((sum, count) => sum + count, 0) };
  });
  if (counts.length < 2) return counts; // What orders names takes long to be made, the first time.
  const { compare } = new Intl.Collator();
  return counts.sort((one, other) => compare(one.name, other.name));
}

/** All tags of these stories. */
export function tagsOf(stories: readonly Summary[]): Count[] {
  return counted(stories.flatMap(({ tags }) => tags));
}

/** All sites of these stories. */
export function sitesOf(stories: readonly Summary[]): Count[] {
  return counted(stories.map(siteOf));
}

/** How many stories stand on each of the shelves that everybody has. */
export function fixedCounts(stories: readonly Summary[]): ReadonlyMap<FixedShelf, number> {
  return new Map(fixedShelves.map((at) => [at, stories.filter((story) => isOn({ at }, story)).length]));
}
