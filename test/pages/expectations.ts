/** Holds a story that was extracted from a sample page against what its source.json asks for. */
import type { Article, Figure } from '../../src/article.ts';
import { articleRecord, blockLines } from '../../src/export/record.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { plain } from '../../src/text.ts';
import { pageHtml, type Story } from './source.ts';

/** A sample page as it is served, parsed; its scripts do not run. */
export function documentOf(page: { folder: string }): Document {
  return new DOMParser().parseFromString(pageHtml(page), 'text/html');
}

/** The story of a sample page. */
export function storyOf(page: { folder: string; source: { url: string } }): Article | null {
  return extractArticle(documentOf(page), page.source.url);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

function same(name: string, found: unknown, wanted: unknown): string[] {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  return is === should ? [] : [`${name} is ${is} and should be ${should}`];
}

function captionFaults(article: Article, wanted: Story['source']['captions']): string[] {
  const found = figures(article).map(({ caption, credit }) => ({
    caption: squeezed(plain(caption)),
    credit,
  }));
  return same('captions', found, wanted);
}

type Pictured = Pick<Figure, 'image' | 'caption' | 'credit'>;

function figures(article: Article): Pictured[] {
  const inBody = article.body.flatMap((block): Pictured[] => {
    if (block.kind === 'figure') return [block];
    return block.kind === 'gallery' ? block.figures : [];
  });
  return article.leadImage === null ? inBody : [article.leadImage, ...inBody];
}

function pictures(article: Article): string[] {
  return figures(article).map(({ image }) => new URL(image.src).pathname);
}

function captions(article: Article): string[] {
  return figures(article).flatMap(({ caption, credit }) => [plain(caption), credit ?? '']);
}

function cites(article: Article): string[] {
  return article.body
    .flatMap((block) => (block.kind === 'quote' ? [plain(block.cite).trim()] : []))
    .filter(Boolean);
}

function embeds(article: Article): (string | null)[] {
  return article.body.flatMap((block) => (block.kind === 'embed' ? [block.url] : []));
}

function pictureFaults(article: Article, wanted: readonly string[]): string[] {
  const found = pictures(article);
  const fits =
    found.length === wanted.length && wanted.every((paths, i) => paths.split('|').includes(found[i] ?? ''));
  return fits ? [] : [`pictures are ${found.join(', ')} and should be ${wanted.join(', ')}`];
}

/** Clutter is looked for as whole words (an Anzeiger is no Anzeige), but also where it is glued to others. */
function holds(text: string, words: string): boolean {
  const sought = squeezed(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^\p{Ll}/u.test(words) ? '(?<!\\p{L})' : '';
  return new RegExp(`${before}${sought}(?!\\p{Ll})`, 'u').test(text);
}

const times = (text: string, words: string): number => text.split(words).length - 1;

/** Long enough to be a sentence of its own, which may stand in a story only once. */
const sentence = 40;

function textFaults(article: Article, { mustAppear, mustNotAppear }: Story['source']): string[] {
  const text = squeezed(articleRecord(article).text);
  const around = [article.title, article.dek, article.byline, ...captions(article)].join('\n');
  const everything = `${text}\n${squeezed(around)}`;
  return [
    ...mustAppear.filter((words) => !text.includes(squeezed(words))).map((words) => `missing: ${words}`),
    ...mustAppear
      .filter((words) => words.length > sentence && times(text, squeezed(words)) > 1)
      .map((words) => `more than once: ${words}`),
    ...mustNotAppear.filter((words) => holds(everything, words)).map((words) => `clutter: ${words}`),
  ];
}

/** A caption, the headline or the same paragraph must not come twice. */
function repeatFaults(article: Article): string[] {
  const lines = article.body.flatMap(blockLines).map(squeezed);
  const paragraphs = article.body
    .filter((block) => block.kind === 'paragraph')
    .flatMap(blockLines)
    .map(squeezed);
  const printed = captions(article)
    .map(squeezed)
    .filter((text) => text.length > sentence);
  return [
    ...paragraphs
      .filter((text, i) => paragraphs.indexOf(text) !== i)
      .map((text) => `paragraph twice: ${text}`),
    ...lines.filter((text) => printed.includes(text)).map((text) => `caption in the text: ${text}`),
    ...printed.filter((text, i) => printed.indexOf(text) !== i).map((text) => `caption twice: ${text}`),
    ...lines.filter((text) => text === article.title).map((text) => `headline in the text: ${text}`),
  ];
}

/** The standfirst may stand in the body as well, where readers of the text alone look for it. */
function paragraphsOf(article: Article): string[] {
  const found = article.body
    .filter((block) => block.kind === 'paragraph')
    .flatMap(blockLines)
    .map(squeezed);
  return found.filter((text) => article.dek === null || text !== squeezed(article.dek));
}

/** What is wrong with the story that came out of a page, one line each; none where all is as it should be. */
export function faultsOf(article: Article | null, source: Story['source']): string[] {
  if (article === null) return ['no story was found'];
  const record: Record<string, unknown> = articleRecord(article);
  return [
    ...same('title', article.title, source.title),
    ...same('byline', article.byline, source.byline),
    ...same('publishedTime', article.publishedTime, source.publishedTime),
    ...same('highlights', article.highlights, source.highlights),
    ...Object.entries(source.record).flatMap(([name, value]) => same(name, record[name], value)),
    ...same('number of paragraphs', paragraphsOf(article).length, source.paragraphs),
    ...textFaults(article, source),
    ...repeatFaults(article),
    ...(source.cites === undefined ? [] : same('cites', cites(article), source.cites)),
    ...(source.captions === undefined ? [] : captionFaults(article, source.captions)),
    ...(source.embeds === undefined ? [] : same('embeds', embeds(article), source.embeds)),
    ...(source.images === undefined ? [] : pictureFaults(article, source.images)),
  ];
}

/** The ledger for a failure message: which pass set aside what, before which block. */
export function ledgerOf(article: Article | null): string {
  const rows = (article?.setAside ?? []).map(
    ({ pass, before, blocks }) =>
      `  ${pass} (before block ${before}): ${squeezed(blocks.flatMap(blockLines).join(' ')).slice(0, 160)}`,
  );
  return ['Set aside:', ...rows].join('\n');
}
