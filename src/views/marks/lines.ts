/**
 * The text of an article line by line, in the order in which it is shown: the same text that is read off the
 * document as its ground, known before it is drawn. Each line is told by the value that holds it.
 */
import type { Article, Block, ListBlock, Span } from '../../article.ts';
import { bodyBelowDek } from '../../export/below-dek.ts';
import { plain } from '../../text.ts';
import type { TextBlock } from './anchors.ts';

/** What holds a line: its spans, the block that it is the title or source of, or its name in the head. */
export type LineKey = readonly Span[] | Block | string;
type Line = { key: LineKey; text: string };
/** A line with its place among the blocks. */
export type PlacedLine = { key: LineKey; block: number; start: number; end: number };

const spans = (key: readonly Span[]): Line => ({ key, text: plain(key) });

function itemLines({ items }: ListBlock): Line[] {
  return items.flatMap(({ text, list }) => [spans(text), ...(list === null ? [] : itemLines(list))]);
}

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'embed':
      return [spans(block.text)];
    case 'list':
      return itemLines(block);
    case 'quote':
      return [...block.paragraphs, block.cite].map(spans);
    case 'figure':
      return [spans(block.caption)];
    case 'gallery':
      return block.figures.map(({ caption }) => spans(caption));
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map(({ text }) => text))].map(spans);
    case 'code':
      return [{ key: block, text: block.source }];
    case 'note':
      return [{ key: block, text: block.title }, ...block.blocks.flatMap(linesOf)];
    case 'rule':
      return [];
  }
}

type Part = { part: TextBlock['part']; index: number; lines: Line[] };

function partsOf(article: Article): Part[] {
  const { title, dek, leadImage, highlights } = article;
  const one = (part: Part['part'], lines: Line[]): Part => ({ part, index: 0, lines });
  return [
    one('title', [{ key: 'title', text: title }]),
    ...(dek === null ? [] : [one('dek', [{ key: 'dek', text: dek }])]),
    ...(leadImage === null ? [] : [one('lead', [spans(leadImage.caption)])]),
    ...highlights.map((text, index): Part => {
      return { part: 'highlight', index, lines: [{ key: highlightKey(index), text }] };
    }),
    ...bodyBelowDek(article).map((block, index): Part => ({ part: 'body', index, lines: linesOf(block) })),
  ];
}

/** The name of one of the publisher's key points. */
export function highlightKey(index: number): string {
  return `highlight ${index}`;
}

/** The blocks of the text as the ground has them, and where each line stands in them. */
export function textOf(article: Article): { blocks: readonly TextBlock[]; lines: readonly PlacedLine[] } {
  const placed: PlacedLine[] = [];
  const blocks = partsOf(article).map(({ part, index, lines }, block) => {
    let text = '';
    for (const { key, text: own } of lines.filter((line) => line.text !== '')) {
      if (text !== '') text += '\n';
      placed.push({ key, block, start: text.length, end: text.length + own.length });
      text += own;
    }
    return { part, index, text };
  });
  return { blocks, lines: placed };
}
