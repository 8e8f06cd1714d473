/** The newest stories of the library, asked for before anything that shows them is there. */
import type { Listed } from '../library/listing.ts';
import { newest } from '../library/newest.ts';
import { libraryPlace } from '../settings/library-place.ts';

/** More than fit into a window at first, in a list or as cards. */
const enough = 40;

const asked: Promise<readonly Listed[]> = Promise.all([libraryPlace(), indexedDB.databases()])
  .then(([place, known]) => newest(place, { known, count: enough }))
  .catch(() => []); // The library itself will tell why.
let isGiven = false;

/** Resolves when they are there, or are not to be had. */
export const firstStoriesRead: Promise<unknown> = asked;

/** The stories as they were when the page began; none where they could not be read, and none the second time. */
export async function firstStories(): Promise<readonly Listed[]> {
  if (isGiven) return [];
  isGiven = true;
  return asked;
}
