/** The text of a block, and a form of text that shows whether two say the same. */
import type { Block } from '../article.ts';
import { isWestern } from '../clean-text.ts';
import { plain } from '../text.ts';

const texts = new WeakMap<Block, string>();

/** All text of a block, captions included, parts joined by line breaks. Blocks do not change once they are read. */
export function blockText(block: Block): string {
  const text = texts.get(block) ?? joinTexts(block);
  texts.set(block, text);
  return text;
}

function joinTexts(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plain(block.text);
    case 'list':
      return block.items
        .map(({ text, list }) =>
          [plain(text), list === null ? '' : blockText(list)].filter(Boolean).join('\n'),
        )
        .join('\n');
    case 'quote':
      return [...block.paragraphs, block.cite].map(plain).filter(Boolean).join('\n');
    case 'figure':
      return [plain(block.caption), block.credit ?? ''].filter(Boolean).join('\n');
    case 'gallery':
      return block.figures
        .map(({ caption, credit }) => [plain(caption), credit ?? ''].filter(Boolean).join('\n'))
        .join('\n');
    case 'table':
      return [plain(block.caption), ...block.rows.map((row) => row.map(({ text }) => plain(text)).join(' '))]
        .filter(Boolean)
        .join('\n');
    case 'code':
      return block.source;
    case 'embed':
      return [block.title ?? '', plain(block.text)].filter(Boolean).join('\n');
    case 'note':
      return [block.title, ...block.blocks.map(blockText)].filter(Boolean).join('\n');
    case 'rule':
      return '';
  }
}

/** Signs of scripts without spaces, each of which says as much as three letters, and syllables, which say as much as two. */
const signs = /[\u3040-\u30ff\u3400-\u9fff]/g;
const syllables = /[\uac00-\ud7a3]/g;

/** How much a text says, in letters of an alphabet. */
export function weightOf(text: string): number {
  if (isWestern(text)) return text.length;
  return text.length + 2 * (text.match(signs)?.length ?? 0) + (text.match(syllables)?.length ?? 0);
}

/** How much blocks say, in characters. */
export function lengthOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0);
}

/** The same of units of the main column. */
export function lengthOfUnits(units: readonly { blocks: readonly Block[] }[]): number {
  return units.reduce((sum, { blocks }) => sum + lengthOfBlocks(blocks), 0);
}

/** Letters and digits alone, in lower case: equal for texts that differ only in quotes, spaces and dots. */
export function textKey(text: string): string {
  if (isWestern(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
