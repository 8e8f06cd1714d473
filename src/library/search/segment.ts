/**
 * A piece of the index: for each word the stories that hold it, and where. It is never changed, only merged into
 * a larger one, and it is stored as it lies in memory.
 */
import { fields } from './fields.ts';

/** Which stories a segment is about, by whose places all else in it goes. */
export type Head = {
  keys: readonly string[];
  /** What leads from marks to each story. */
  pages: readonly string[];
  /** A mark of each story's texts, by which a change that does not concern the search is passed over. */
  prints: readonly string[];
};

export type Piece = {
  /** For each story the place of the first word of each field, and the place after the last. */
  starts: Uint32Array<ArrayBuffer>;
  /** All words in their order, without anything between, and where each ends. */
  words: string;
  wordEnds: Uint32Array<ArrayBuffer>;
  /** For each word and story: steps from the story before, how often, and steps from place to place. */
  postings: Uint8Array<ArrayBuffer>;
  postingEnds: Uint32Array<ArrayBuffer>;
};

export type Segment = { head: Head; piece: Piece };

/** Places of a story: one for each field and one for the end. */
export const startsEach = fields.length + 1;

/** Sorted words as they are kept. */
export function dictionaryOf(sorted: readonly string[]): Pick<Piece, 'words' | 'wordEnds'> {
  const wordEnds = new Uint32Array(sorted.length);
  let end = 0;
  for (const [index, word] of sorted.entries()) {
    end += word.length;
    wordEnds[index] = end;
  }
  return { words: sorted.join(''), wordEnds };
}

/** The word of that number, '' where there is none. */
export function wordAt({ words, wordEnds }: Piece, index: number): string {
  return words.slice(wordEnds[index - 1] ?? 0, wordEnds[index] ?? 0);
}

/** Whether the parts of a stored segment fit together; one that was cut short or mixed up does not. */
export function isWhole({ head, piece }: Segment): boolean {
  const stories = head.keys.length;
  return (
    head.prints.length === stories &&
    head.pages.length === stories &&
    piece.starts.length === stories * startsEach &&
    piece.wordEnds.length === piece.postingEnds.length &&
    (piece.wordEnds.at(-1) ?? 0) === piece.words.length &&
    (piece.postingEnds.at(-1) ?? 0) === piece.postings.length
  );
}
