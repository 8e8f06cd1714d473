/** What the index of the search takes of the device. */
import { openAsIs } from '../opening.ts';
import { within } from '../patience.ts';
import { keptIn } from './index-store.ts';

/**
 * In bytes, as far as it can be read in so many milliseconds; nothing where it cannot. It is only looked at: an index that
 * is not there or damaged is made anew when somebody searches.
 */
export async function searchBytes(name = 'galley-search', limit = 10_000): Promise<number> {
  return within(weighed(name), limit, () => new Error('the index takes too long')).catch(() => 0);
}

async function weighed(name: string): Promise<number> {
  const index = keptIn(await openAsIs(name));
  try {
    let sum = 0;
    // One after the other: a large piece takes a page some milliseconds, and some room.
    for (const { number } of await index.heads())
      for (const { words, postings, starts, wordEnds, postingEnds } of await index.pieces([number])) {
        const lists = [postings, starts, wordEnds, postingEnds].map(({ byteLength }) => byteLength);
        sum += lists.reduce((all, bytes) => all + bytes, words.length);
      }
    return sum;
  } finally {
    index.close();
  }
}
