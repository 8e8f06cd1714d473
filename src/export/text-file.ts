/** A saved story as plain text: a paragraph a line, an empty line between them. */
import type { Block, Figure, ListBlock, Span } from '../article.ts';
import { plain } from '../text.ts';
import { bodyBelowDek } from './below-dek.ts';
import { cleanWords } from './clean-words.ts';
import type { ExportWords } from './export-words.ts';
import { inOrder } from './marks.ts';
import type { ExportedStory } from './story.ts';

const line = (spans: readonly Span[]): string => plain(spans).trim();
const joined = (parts: readonly (string | null)[], by: string): string =>
  parts.filter((part) => part !== null && part !== '').join(by);

function list({ ordered, start, items }: ListBlock, indent: string): string {
  return items
    .map(({ text, list: inner }, index) => {
      const sign = ordered ? `${start + index}.` : '•';
      const below = inner === null ? null : list(inner, `${indent}  `);
      return joined([`${indent}${sign} ${line(text)}`, below], '\n');
    })
    .join('\n');
}

function figure({ image, caption, credit }: Pick<Figure, 'image' | 'caption' | 'credit'>): string {
  const words = joined([line(caption) || image.alt, credit === null ? null : `(${credit})`], ' ');
  return words === '' ? '' : `[${words}]`;
}

function block(given: Block): string {
  switch (given.kind) {
    case 'paragraph':
    case 'heading':
      return line(given.text);
    case 'list':
      return list(given, '');
    case 'quote':
      return joined(
        [...given.paragraphs.map(line), given.cite.length > 0 ? `— ${line(given.cite)}` : null],
        '\n',
      );
    case 'figure':
      return figure(given);
    case 'gallery':
      return joined(given.figures.map(figure), '\n');
    case 'table':
      return joined(
        [line(given.caption), ...given.rows.map((row) => row.map(({ text }) => line(text)).join('\t'))],
        '\n',
      );
    case 'code':
      return given.source;
    case 'embed':
      return joined([line(given.text), joined([given.title, given.provider, given.url], ', ')], '\n');
    case 'rule':
      return '* * *';
    case 'note':
      return joined(
        [joined([given.id === undefined ? null : `[${given.id}]`, given.title], ' '), blocks(given.blocks)],
        '\n',
      );
  }
}

function blocks(given: readonly Block[]): string {
  return joined(given.map(block), '\n\n');
}

function notes({ marks }: Pick<ExportedStory, 'marks'>, heading: string): string {
  if (marks.length === 0) return '';
  const entries = inOrder(marks).map(({ anchor, note }) => joined([`“${anchor.exact}”`, note.trim()], '\n'));
  return joined([heading, ...entries], '\n\n');
}

/** Title, dek, facts and address, key points, the text, then marks and notes; ends in a newline. */
export function textFile(story: Pick<ExportedStory, 'article' | 'marks'>, words: ExportWords): string {
  const { title, dek, byline, siteName, publishedTime, url, leadImage, highlights } = story.article;
  const day = publishedTime === null ? null : words.day(publishedTime);
  const parts = [
    title,
    dek,
    joined([joined([byline, siteName, day], ' · '), url], '\n'),
    leadImage === null ? null : figure(leadImage),
    highlights.length === 0
      ? null
      : joined([words.highlights, ...highlights.map((point) => `• ${point}`)], '\n'),
    blocks(bodyBelowDek(story.article)),
    notes(story, words.marks),
  ];
  return `${cleanWords(joined(parts, '\n\n'))}\n`;
}
