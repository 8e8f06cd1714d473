/** A book whole, for tests. */
import { type BookOptions, bookPieces } from '../../src/export/book/book.ts';
import type { ExportedStory } from '../../src/export/story.ts';

/** The bytes of the book of these stories. */
export async function bookFile(
  stories: readonly ExportedStory[],
  options: BookOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bookPieces(stories, options)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
