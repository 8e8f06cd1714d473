/** What the library needs to know of an article: its pictures, its text, its first words. */
import type { Article, Block, Span } from '../article.ts';
import { storyLines } from '../differences/lines.ts';
import { plain } from '../text.ts';

/** The addresses of the pictures to fetch, lead picture first, each once; pictures inside the article need no fetch. */
export function pictureAddresses(article: Article): string[] {
  const lead = article.leadImage === null ? [] : [article.leadImage.image.src];
  const all = [...lead, ...article.body.flatMap(addressesIn)];
  return [...new Set(all)].filter((address) => !address.startsWith('data:'));
}

function addressesIn(block: Block): string[] {
  switch (block.kind) {
    case 'figure':
      return [block.image.src];
    case 'gallery':
      return block.figures.map((figure) => figure.image.src);
    case 'note':
      return block.blocks.flatMap(addressesIn);
    default:
      return [];
  }
}

/** The words of a story a line each, for telling whether it was rewritten; pictures and marks do not count. */
export function wordsOf(article: Article): string {
  return storyLines(article).join('\n');
}

const excerptLength = 240;

/** The first words of the body's paragraphs, at most 240 UTF-16 units, ending at a word with an ellipsis when cut. */
export function excerptOf(article: Article): string {
  const paragraphs = article.body.map((block): readonly Span[] =>
    block.kind === 'paragraph' ? block.text : [],
  );
  const text = paragraphs.map(plain).join(' ').replace(/\s+/g, ' ').trim();
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength).replace(/[\ud800-\udbff]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  // Scripts without spaces between words are cut where the room ends.
  return `${(lastSpace > excerptLength / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
