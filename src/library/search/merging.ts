/** Makes one segment of several, of what in them is still true. */
import { pacer } from './breath.ts';
import { PostingReader, PostingWriter } from './postings.ts';
import { dictionaryOf, type Piece, type Segment, startsEach, wordAt } from './segment.ts';

/** A segment, and for each of its stories whether it is the newest of its kind. */
export type LiveSegment = { segment: Segment; isLive: Uint8Array };

/** Where a segment's stories go in the merged one, -1 for those that do not, and the word it has come to. */
type Source = { piece: Piece; places: Int32Array; next: number };

/** One segment of the stories that are live in these, in their order. Gives way to other work now and then. */
export async function merged(parts: readonly LiveSegment[], signal: AbortSignal): Promise<Segment> {
  const sources = sourcesOf(parts);
  const writer = new PostingWriter();
  const words: string[] = [];
  const pace = pacer(8);
  for (let word = least(sources); word !== null; word = least(sources)) {
    for (const source of sources) if (wordAt(source.piece, source.next) === word) copyWord(source, writer);
    if (writer.endWord()) words.push(word);
    if (words.length % 64 === 0) await pace();
    signal.throwIfAborted();
  }
  return {
    head: {
      keys: parts.flatMap((part) => live(part, part.segment.head.keys)),
      pages: parts.flatMap((part) => live(part, part.segment.head.pages)),
      prints: parts.flatMap((part) => live(part, part.segment.head.prints)),
    },
    piece: { starts: startsOf(parts), ...dictionaryOf(words), ...writer.finish() },
  };
}

function live<T>({ isLive }: LiveSegment, values: readonly T[]): T[] {
  return values.filter((_, index) => isLive[index] === 1);
}

function sourcesOf(parts: readonly LiveSegment[]): Source[] {
  let count = 0;
  return parts.map(({ segment, isLive }) => ({
    piece: segment.piece,
    places: Int32Array.from(isLive, (alive) => (alive === 1 ? count++ : -1)),
    next: 0,
  }));
}

/** The first word that is left in any of them. */
function least(sources: readonly Source[]): string | null {
  let first: string | null = null;
  for (const { piece, next } of sources) {
    if (next >= piece.wordEnds.length) continue;
    const word = wordAt(piece, next);
    if (first === null || word < first) first = word;
  }
  return first;
}

function copyWord(source: Source, writer: PostingWriter): void {
  const reader = new PostingReader(source.piece, source.next);
  source.next += 1;
  while (reader.next()) {
    const places: number[] = [];
    reader.each((place) => places.push(place));
    const to = source.places[reader.story] ?? -1;
    if (to >= 0) writer.write(to, places);
  }
}

function startsOf(parts: readonly LiveSegment[]): Uint32Array<ArrayBuffer> {
  const all = parts.flatMap((part) =>
    live(
      part,
      part.segment.head.keys.map((_, index) => index),
    ).map((index) => part.segment.piece.starts.subarray(index * startsEach, (index + 1) * startsEach)),
  );
  const starts = new Uint32Array(all.length * startsEach);
  for (const [index, own] of all.entries()) starts.set(own, index * startsEach);
  return starts;
}
