import type { Block } from '../../article.ts';
import { blockText } from '../block-text.ts';

/** A biography is one paragraph. */
const longest = 700;

/**
 * True for a paragraph that tells who wrote the story: it begins with the name of an author and goes on in the
 * third person. Only asked at the end of a story.
 */
export function isAboutAuthor(block: Block, authors: readonly string[]): boolean {
  if (block.kind !== 'paragraph') return false;
  const text = blockText(block).trim();
  if (text.length > longest) return false;
  const opening = text.slice(0, 80).toLowerCase();
  return authors.some(
    (author) =>
      author.length > 4 &&
      opening.replace(/^(?:by|about|written by)\s+/, '').startsWith(author.toLowerCase()),
  );
}
