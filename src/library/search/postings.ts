/** For one word after the other: which stories hold it, and where. */
import { Reader, Writer } from './bytes.ts';
import type { Piece } from './segment.ts';

export class PostingWriter {
  readonly #writer = new Writer();
  readonly #ends: number[] = [];
  #story = 0;

  /** The places of the word that is being written, in a story that comes after those before. */
  write(story: number, places: readonly number[]): void {
    // Most words come once in a story: that takes no number of its own.
    this.#writer.write((story - this.#story) * 2 + (places.length === 1 ? 0 : 1));
    if (places.length !== 1) this.#writer.write(places.length);
    this.#story = story;
    let before = 0;
    for (const place of places) {
      this.#writer.write(place - before);
      before = place;
    }
  }

  /** Ends the word; whether any story had it. */
  endWord(): boolean {
    this.#story = 0;
    if (this.#writer.length === (this.#ends.at(-1) ?? 0)) return false;
    this.#ends.push(this.#writer.length);
    return true;
  }

  finish(): Pick<Piece, 'postings' | 'postingEnds'> {
    return { postings: this.#writer.bytes(), postingEnds: Uint32Array.from(this.#ends) };
  }
}

/** Reads the stories of one word, in their order. */
export class PostingReader {
  readonly #reader: Reader;
  /** The story that was come to, and how many places follow, which must be read or skipped. */
  story = 0;
  count = 0;

  constructor({ postings, postingEnds }: Piece, word: number) {
    this.#reader = new Reader(postings, { from: postingEnds[word - 1] ?? 0, to: postingEnds[word] ?? 0 });
  }

  /** Goes to the next story; false where there is none. */
  next(): boolean {
    if (this.#reader.isAtEnd) return false;
    const step = this.#reader.read();
    this.story += step >>> 1;
    this.count = step % 2 === 0 ? 1 : this.#reader.read();
    return true;
  }

  each(visit: (place: number) => void): void {
    for (let left = this.count, place = 0; left > 0; left -= 1) {
      place += this.#reader.read();
      visit(place);
    }
  }

  skip(): void {
    this.#reader.skip(this.count);
  }
}
