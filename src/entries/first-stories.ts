/** The newest stories of the library, asked for before anything that shows them is there. */
import type { Listed } from '../library/listing.ts';
import { newest } from '../library/newest.ts';
import { within } from '../library/patience.ts';
import { libraryPlace } from '../settings/library-place.ts';

/** More than fit into a window at first, in a list or as cards. */
const enough = 40;
/** Milliseconds that the library waits for them: it has a longer patience, and words for where that ends. */
const patience = 1_000;

const reading = Promise.all([libraryPlace(), indexedDB.databases()]).then(([place, known]) =>
  newest(place, { known, count: enough }),
);
const tooLate = (): Error => new Error('the browser says nothing');
const asked: Promise<readonly Listed[]> = within(reading, patience, tooLate).catch(() => []); // The library itself will tell why.
let isGiven = false;

/** Resolves when they are there, or are not to be had. */
export const firstStoriesRead: Promise<unknown> = asked;

/** The stories as they were when the page began; none where they could not be read, and none the second time. */
export async function firstStories(): Promise<readonly Listed[]> {
  if (isGiven) return [];
  isGiven = true;
  return asked;
}
