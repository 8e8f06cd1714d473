/** What the library page shows, as its address says it: `#story=<key>`, or the list. */

const prefix = '#story=';

/** The key of the story that a hash names, or null for the list. A hash that cannot be read is the list. */
export function storyInHash(hash: string): string | null {
  if (!hash.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(hash.slice(prefix.length)) || null;
  } catch {
    return null;
  }
}

/** The hash that names a story. */
export function hashOfStory(key: string): string {
  return prefix + encodeURIComponent(key);
}
