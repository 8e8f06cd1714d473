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

/** What YAML does not take unescaped, or nobody would see: ends of lines of other times, and marks of direction. */
const unprintable =
  /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

function yaml(value: string | readonly string[]): string {
  return JSON.stringify(value).replace(
    unprintable,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A JSON string is a valid YAML string, and a list of them a list; what is not known is left out. */
export function frontMatter(facts: Readonly<Record<string, string | readonly string[] | null>>): string {
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === null || value.length === 0 ? [] : [`${key}: ${yaml(value)}`],
  );
  return ['---', ...lines, '---'].join('\n');
}

function highlights(points: readonly string[], heading: string): string {
  if (points.length === 0) return '';
  return `## ${markdownWords(heading)}\n\n${points.map((point) => `- ${markdownWords(point)}`).join('\n')}`;
}

/** Many pages print the standfirst in the body too; here it stands once, above it. */
function withoutStandfirst({ dek, body }: Article): Block[] {
  const repeated = body.findIndex((each) => each.kind === 'paragraph' && plain(each.text).trim() === dek);
  return body.filter((_, i) => i !== repeated);
}

/**
 * The story as Markdown: front matter (title, byline, published, source), and what `storyMarkdown` gives. The same
 * article always gives the same text; it ends in a newline.
 */
export function articleMarkdown(article: Article): string {
  const { title, byline, publishedTime, url } = article;
  const front = frontMatter({ title, byline, published: publishedTime, source: url });
  return `${front}\n\n${storyMarkdown(article, 'Highlights')}`;
}

/** Headline, dek, lead picture, highlights under a heading of that name, then the body; ends in a newline. */
export function storyMarkdown(article: Article, heading: string): string {
  const { title, dek, leadImage } = article;
  const parts = [
    `# ${markdownWords(title)}`,
    dek === null ? '' : markdownWords(dek),
    leadImage === null ? '' : figure(leadImage),
    highlights(article.highlights, heading),
    blocks(withoutStandfirst(article)),
  ];
  return `${paragraphs(parts)}\n`;
}
