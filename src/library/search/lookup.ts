/** Looks words up in one segment. */

import type { Clause } from '../../search/query.ts';
import { PostingReader } from './postings.ts';
import { type Piece, wordAt } from './segment.ts';

/** A range of the words of a segment, `to` not in it. */
type Range = { from: number; to: number };

/** The number of the first word that is not before that one. */
function firstFrom(piece: Piece, word: string): number {
  let [low, high] = [0, piece.wordEnds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(piece, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function exactly(piece: Piece, word: string): Range {
  const from = firstFrom(piece, word);
  return { from, to: wordAt(piece, from) === word ? from + 1 : from };
}

function beginningWith(piece: Piece, word: string): Range {
  return { from: firstFrom(piece, word), to: firstFrom(piece, `${word}\uffff`) };
}

/** How often a word is stored, by which the rarest word of a phrase is told. */
function bytesOf({ postingEnds }: Piece, { from, to }: Range): number {
  return (postingEnds[to - 1] ?? 0) - (postingEnds[from - 1] ?? 0);
}

/** Something was found in a story, at a place; `share` is how much of what was meant it is. */
export type Found = (story: number, place: number, share: number) => void;

/** What a word is worth that only begins as is asked, and letters that may be of several words. */
const partShare = 0.4;

/** Calls back for every place in a segment where the words of a clause begin. */
export function findClause(piece: Piece, { words, last, whole }: Clause, found: Found): void {
  const ranges = words.map((word, index) =>
    index === words.length - 1 && last === 'begun' ? beginningWith(piece, word) : exactly(piece, word),
  );
  if (ranges.some(({ from, to }) => from >= to)) return;
  const [only] = ranges;
  if (ranges.length > 1)
    findPhrase(piece, ranges, (story, place) => found(story, place, whole === undefined ? 1 : partShare));
  else if (only !== undefined) findWords(piece, only, { whole: words[0] ?? '', found });
  if (whole !== undefined)
    findWords(piece, exactly(piece, whole), {
      whole,
      found: (story, place) => found(story, place, 1 - partShare),
    });
}

function findWords(
  piece: Piece,
  { from, to }: Range,
  { whole, found }: { whole: string; found: Found },
): void {
  for (let index = from; index < to; index += 1) {
    const share = wordAt(piece, index) === whole ? 1 : partShare;
    const reader = new PostingReader(piece, index);
    while (reader.next()) reader.each((place) => found(reader.story, place, share));
  }
}

/** Places of the first word of a phrase, by story. */
type Places = Map<number, Set<number>>;

/** The rarest words come first, so that of the common ones little needs to be looked at. */
function findPhrase(piece: Piece, ranges: readonly Range[], found: Found): void {
  const order = [...ranges.keys()].sort((one, two) => {
    const [first, second] = [ranges[one], ranges[two]];
    return first && second ? bytesOf(piece, first) - bytesOf(piece, second) : 0;
  });
  let places: Places | null = null;
  for (const offset of order) {
    const range = ranges[offset];
    if (range !== undefined) places = placesOf(piece, { ...range, offset }, places);
  }
  for (const [story, begins] of places ?? []) for (const place of begins) found(story, place, 1);
}

/** Where the phrase may begin, as one of its words says; only where all words before said so too. */
function placesOf(
  piece: Piece,
  { from, to, offset }: Range & { offset: number },
  before: Places | null,
): Places {
  const places: Places = new Map();
  for (let index = from; index < to; index += 1) {
    const reader = new PostingReader(piece, index);
    while (reader.next()) {
      const known = before?.get(reader.story);
      if (before !== null && known === undefined) reader.skip();
      else addBegins(reader, offset, { known, into: setOf(places, reader.story) });
    }
  }
  for (const [story, begins] of places) if (begins.size === 0) places.delete(story);
  return places;
}

function setOf(places: Places, story: number): Set<number> {
  const known = places.get(story) ?? new Set<number>();
  places.set(story, known);
  return known;
}

type Begins = { known: ReadonlySet<number> | undefined; into: Set<number> };

function addBegins(reader: PostingReader, offset: number, { known, into }: Begins): void {
  reader.each((place) => {
    const begin = place - offset;
    if (begin >= 0 && (known === undefined || known.has(begin))) into.add(begin);
  });
}
