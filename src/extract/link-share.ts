/** How much of a block leads elsewhere. */
import type { Block, Span } from '../article.ts';
import { plain } from '../text.ts';

/** Share of a block's characters that stand in links, 0 to 1; 0 for blocks that are no text. */
export function linkShare(block: Block): number {
  const spans = spansOf(block);
  const length = plain(spans).length;
  return length === 0 ? 0 : plain(spans.filter(({ link }) => link !== undefined)).length / length;
}

function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
      return block.items.flatMap(({ text, list }) => [...text, ...(list === null ? [] : spansOf(list))]);
    case 'quote':
      return block.paragraphs.flat();
    default:
      return [];
  }
}
