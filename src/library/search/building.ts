/** Makes a segment of stories, one after the other. */

import { eachWord } from '../../search/tokens.ts';
import { fields, type Searchable } from './fields.ts';
import { PostingWriter } from './postings.ts';
import { dictionaryOf, type Segment } from './segment.ts';

/** So many places are left free between lines, that no phrase reaches across. */
const gap = 2;

export class SegmentBuilder {
  readonly #numbers = new Map<string, number>();
  /** Every word as it comes: which, in which story, where. */
  readonly #words: number[] = [];
  readonly #stories: number[] = [];
  readonly #places: number[] = [];
  readonly #starts: number[] = [];
  readonly #head: { keys: string[]; pages: string[]; prints: string[] } = { keys: [], pages: [], prints: [] };

  get size(): number {
    return this.#head.keys.length;
  }

  add({ key, page, texts }: Searchable, print: string): void {
    const story = this.#head.keys.push(key) - 1;
    this.#head.pages.push(page);
    this.#head.prints.push(print);
    let place = 0;
    for (const field of fields) {
      this.#starts.push(place);
      for (const line of texts[field]) {
        eachWord(line, ({ word, beside }) => {
          this.#note(word, story, place);
          if (beside !== true) place += 1;
        });
        place += gap;
      }
    }
    this.#starts.push(place);
  }

  /** The segment of all that was added. */
  build(): Segment {
    const sorted = [...this.#numbers.keys()].sort();
    return {
      head: this.#head,
      piece: { starts: Uint32Array.from(this.#starts), ...dictionaryOf(sorted), ...this.#postings(sorted) },
    };
  }

  #note(word: string, story: number, place: number): void {
    const number = this.#numbers.get(word) ?? this.#numbers.size;
    this.#numbers.set(word, number);
    this.#words.push(number);
    this.#stories.push(story);
    this.#places.push(place);
  }

  #postings(sorted: readonly string[]) {
    const writer = new PostingWriter();
    const order = this.#inOrderOf(sorted);
    let at = 0;
    for (const word of sorted) {
      const number = this.#numbers.get(word);
      while (at < order.length && this.#words[order[at] ?? 0] === number)
        at = this.#writeStory(writer, order, at);
      writer.endWord();
    }
    return writer.finish();
  }

  /** Writes the places of one word in one story, and tells where what comes after begins. */
  #writeStory(writer: PostingWriter, order: Uint32Array, from: number): number {
    const first = order[from] ?? 0;
    const places: number[] = [];
    let at = from;
    for (; at < order.length; at += 1) {
      const next = order[at] ?? 0;
      if (this.#words[next] !== this.#words[first] || this.#stories[next] !== this.#stories[first]) break;
      places.push(this.#places[next] ?? 0);
    }
    writer.write(this.#stories[first] ?? 0, places);
    return at;
  }

  /** The occurrences by their words, sorted; those of one word stay as they came. */
  #inOrderOf(sorted: readonly string[]): Uint32Array {
    const begins = new Uint32Array(this.#numbers.size);
    for (const word of this.#words) begins[word] = (begins[word] ?? 0) + 1;
    let sum = 0;
    for (const word of sorted) {
      const number = this.#numbers.get(word) ?? 0;
      const count = begins[number] ?? 0;
      begins[number] = sum;
      sum += count;
    }
    const order = new Uint32Array(this.#words.length);
    for (const [at, word] of this.#words.entries()) {
      const place = begins[word] ?? 0;
      order[place] = at;
      begins[word] = place + 1;
    }
    return order;
  }
}

/** A short mark of all texts of a story: stories with the same mark need not be told apart by a search. */
export function printOf({ page, texts }: Searchable): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const line of [page, ...fields.flatMap((field) => [field, ...texts[field]])])
    for (let at = 0; at <= line.length; at += 1) {
      const code = at === line.length ? 10 : line.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
      low = (low << 13) | (low >>> 19);
    }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}
