/** One story as plain strings: the JSON export of a single story, and what benchmarks compare. */
import type { Article, Block, Span } from '../article.ts';
import { plain } from '../text.ts';

export type ArticleRecord = {
  url: string;
  canonicalUrl: string | null;
  title: string;
  dek: string | null;
  byline: string | null;
  authors: string[];
  siteName: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  dateline: string | null;
  section: string | null;
  kind: string;
  language: string | null;
  direction: string;
  free: boolean | null;
  leadImage: { src: string; alt: string; caption: string | null; credit: string | null } | null;
  highlights: string[];
  text: string;
  wordCount: number;
  setAside: { reason: string; pass: string; text: string }[];
};

function lines(text: readonly Span[]): string[] {
  const line = plain(text).trim();
  return line === '' ? [] : [line];
}

/** The text of a block, one line for each paragraph, item or row; captions and credits are left out. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lines(block.text);
    case 'list':
      return block.items.flatMap((item) => [
        ...lines(item.text),
        ...(item.list === null ? [] : blockLines(item.list)),
      ]);
    case 'quote':
      return [...block.paragraphs.flatMap(lines), ...lines(block.cite)];
    case 'table':
      return block.rows.map((row) => row.map((cell) => plain(cell.text).trim()).join(' ')).filter(Boolean);
    case 'code':
      return [block.source];
    case 'embed':
      return lines(block.text);
    case 'note':
      return [...(block.title === '' ? [] : [block.title]), ...block.blocks.flatMap(blockLines)];
    case 'figure':
    case 'gallery':
    case 'rule':
      return [];
  }
}

/** The record of an article, as documented in the README. */
export function articleRecord(article: Article): ArticleRecord {
  const { leadImage } = article;
  return {
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    title: article.title,
    dek: article.dek,
    byline: article.byline,
    authors: article.authors,
    siteName: article.siteName,
    publishedTime: article.publishedTime,
    modifiedTime: article.modifiedTime,
    dateline: article.dateline,
    section: article.section,
    kind: article.kind,
    language: article.language,
    direction: article.direction,
    free: article.free,
    leadImage: leadImage && {
      src: leadImage.image.src,
      alt: leadImage.image.alt,
      caption: plain(leadImage.caption) || null,
      credit: leadImage.credit,
    },
    highlights: article.highlights,
    text: [...article.highlights, ...article.body.flatMap(blockLines)].join('\n'),
    wordCount: article.wordCount,
    setAside: article.setAside.map(({ reason, pass, blocks }) => ({
      reason,
      pass,
      text: blocks.flatMap(blockLines).join('\n'),
    })),
  };
}
