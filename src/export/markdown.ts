/** One story as Markdown (CommonMark with GFM tables): for files, notes, and the goldens of test/pages. */
import type { Article, Block, EmbedBlock, Figure, ListBlock, NoteBlock, QuoteBlock } from '../article.ts';
import { plain } from '../text.ts';
import { markdownTable } from './markdown-table.ts';
import { fenceFor, markdownAddress, markdownLine, markdownText, markdownWords } from './markdown-text.ts';

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

function quoted(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}

function indented(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);
}

function list({ ordered, start, items }: ListBlock): string {
  return items
    .map((item, i) => {
      const marker = ordered ? `${start + i}. ` : '- ';
      const inner = item.list === null ? '' : `\n${list(item.list)}`;
      return marker + indented(markdownLine(item.text) + inner, marker.length);
    })
    .join('\n');
}

function quote({ paragraphs: said, cite }: QuoteBlock): string {
  const from = markdownLine(cite);
  return quoted(paragraphs([...said.map(markdownText), from === '' ? '' : `— ${from}`]));
}

type Pictured = Pick<Figure, 'image' | 'caption' | 'credit'>;

function figure({ image, caption, credit }: Pictured): string {
  const picture = `![${markdownWords(image.alt)}](${markdownAddress(image.src)})`;
  const owner = credit === null ? '' : `(${markdownWords(credit)})`;
  const below = [markdownLine(caption), owner].filter((part) => part !== '').join(' ');
  return below === '' ? picture : `${picture}\\\n${below}`;
}

function embed({ provider, title, url, text }: EmbedBlock): string {
  const name = markdownWords(title === null ? provider : `${title} (${provider})`);
  const card = url === null ? name : `[${name}](${markdownAddress(url)})`;
  return quoted(paragraphs([markdownText(text), card]));
}

function note({ title, id, blocks: inside }: NoteBlock): string {
  if (id !== undefined) return `[^${id}]: ${indented(blocks(inside), 4)}`;
  const name = markdownWords(title);
  return quoted(paragraphs([name === '' ? '' : `**${name}**`, blocks(inside)]));
}

function code(source: string, language: string): string {
  const fence = fenceFor(source, 3);
  return `${fence}${language.replace(/[`\s]/g, '')}\n${source.replace(/\n$/, '')}\n${fence}`;
}

function block(given: Block): string {
  switch (given.kind) {
    case 'paragraph':
      return markdownText(given.text);
    case 'heading':
      return `${'#'.repeat(given.level)} ${markdownLine(given.text)}`;
    case 'list':
      return list(given);
    case 'quote':
      return quote(given);
    case 'figure':
      return figure(given);
    case 'gallery':
      return paragraphs(given.figures.map(figure));
    case 'table':
      return markdownTable(given);
    case 'code':
      return code(given.source, given.language ?? '');
    case 'embed':
      return embed(given);
    case 'rule':
      return '---';
    case 'note':
      return note(given);
  }
}

/** Two lists in a row would be read as one: an empty comment keeps them apart. */
function blocks(given: readonly Block[]): string {
  return paragraphs(
    given.flatMap((each, i) =>
      each.kind === 'list' && given[i - 1]?.kind === 'list' ? ['<!-- -->', block(each)] : [block(each)],
    ),
  );
}

/** A JSON string is a valid YAML string; what is not known is left out. */
function frontMatter({ title, byline, publishedTime, url }: Article): string {
  const known = Object.entries({ title, byline, published: publishedTime, source: url });
  const lines = known.flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`]));
  return ['---', ...lines, '---'].join('\n');
}

function highlights(points: readonly string[]): string {
  if (points.length === 0) return '';
  return `## Highlights\n\n${points.map((point) => `- ${markdownWords(point)}`).join('\n')}`;
}

/** Many pages print the standfirst in the body too; here it stands once, above it. */
function withoutStandfirst({ dek, body }: Article): Block[] {
  const repeated = body.findIndex((each) => each.kind === 'paragraph' && plain(each.text).trim() === dek);
  return body.filter((_, i) => i !== repeated);
}

/**
 * The story as a Markdown file: front matter (title, byline, published, source), headline, dek, lead picture,
 * highlights under a heading, then the body. The same article always gives the same text; it ends in a newline.
 */
export function articleMarkdown(article: Article): string {
  const { title, dek, leadImage } = article;
  const parts = [
    frontMatter(article),
    `# ${markdownWords(title)}`,
    dek === null ? '' : markdownWords(dek),
    leadImage === null ? '' : figure(leadImage),
    highlights(article.highlights),
    blocks(withoutStandfirst(article)),
  ];
  return `${paragraphs(parts)}\n`;
}
