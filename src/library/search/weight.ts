/** What the index of the search takes of the device. */
import { openIndexStore } from './index-store.ts';

/** In bytes, as far as it can be read; nothing where it cannot. */
export async function searchBytes(name = 'galley-search'): Promise<number> {
  const index = await openIndexStore(name);
  try {
    let sum = 0;
    // One after the other: a large piece takes a page some milliseconds, and some room.
    for (const { number } of await index.heads())
      for (const { words, postings, starts, wordEnds, postingEnds } of await index.pieces([number])) {
        const lists = [postings, starts, wordEnds, postingEnds].map(({ byteLength }) => byteLength);
        sum += lists.reduce((all, bytes) => all + bytes, words.length);
      }
    return sum;
  } catch {
    return 0; // It is made anew when somebody searches.
  } finally {
    index.close();
  }
}
