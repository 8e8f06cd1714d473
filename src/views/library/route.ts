/**
 * What the library page shows, as its address says it: `#story=<key>`, `#export=<key>`, `#changes=<key>`, or a shelf
 * such as `#archive` or `#tag=<name>`.
 */
import { fixedShelves, type Shelf } from './shelves.ts';

const prefix = '#story=';
/** The same story, with the ways out of Galley shown beside it. */
const exportPrefix = '#export=';
/** The same story, with what changed since it was saved in its place. */
const changesPrefix = '#changes=';

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text) || null;
  } catch {
    return null;
  }
}

/** The key of the story that a hash names, or null for a list. A hash that cannot be read is the list. */
export function storyInHash(hash: string): string | null {
  const begins = [prefix, exportPrefix, changesPrefix].find((each) => hash.startsWith(each));
  return begins === undefined ? null : decoded(hash.slice(begins.length));
}

/** The hash that names a story. */
export function hashOfStory(key: string): string {
  return prefix + encodeURIComponent(key);
}

/** Whether somebody came to a story to export it. */
export function asksForExport(hash: string): boolean {
  return hash.startsWith(exportPrefix);
}

/** Whether somebody came to a story to see what changed in it. */
export function asksForChanges(hash: string): boolean {
  return hash.startsWith(changesPrefix);
}

/** The shelf that a hash names; null for none, and for a story. */
export function shelfInHash(hash: string): Shelf | null {
  const at = fixedShelves.find((shelf) => hash === `#${shelf}`);
  if (at !== undefined) return { at };
  for (const kind of ['tag', 'site'] as const) {
    const name = hash.startsWith(`#${kind}=`) ? decoded(hash.slice(kind.length + 2)) : null;
    if (name !== null) return { at: kind, name };
  }
  return null;
}

/** The hash that names a shelf. */
export function hashOfShelf(shelf: Shelf): string {
  return 'name' in shelf ? `#${shelf.at}=${encodeURIComponent(shelf.name)}` : `#${shelf.at}`;
}
