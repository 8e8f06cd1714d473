/** What a story says, line by line: pictures and marks do not count. */
import type { Article, Block } from '../article.ts';
import { plain } from '../text.ts';

/** Title, dek, highlights and body, a line for each paragraph, item, caption or cell. */
export function storyLines(article: Article): string[] {
  return [article.title, article.dek ?? '', ...article.highlights, ...bodyLines(article.body)].map(evened);
}

/** The lines of blocks. */
export function bodyLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap(linesIn).map(evened);
}

const evened = (line: string): string => line.replace(/\s+/g, ' ').trim();

function linesIn(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'embed':
      return [plain(block.text)];
    case 'list':
      return block.items.flatMap((item) => [
        plain(item.text),
        ...(item.list === null ? [] : linesIn(item.list)),
      ]);
    case 'quote':
      return [...block.paragraphs, block.cite].map(plain);
    case 'figure':
      return [plain(block.caption)];
    case 'gallery':
      return block.figures.map((figure) => plain(figure.caption));
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map((cell) => cell.text))].map(plain);
    case 'code':
      return [block.source];
    case 'note':
      return [block.title, ...block.blocks.flatMap(linesIn)];
    case 'rule':
      return [];
  }
}
