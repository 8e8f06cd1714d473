/** Stories as a book (EPUB 3): one, or a collection with its contents. */
import { zipSync } from 'fflate';
import type { Figure } from '../../article.ts';
import { sha256 } from '../archive-format.ts';
import { withCarried } from '../carried-pictures.ts';
import { cleanWords } from '../clean-words.ts';
import type { Look } from '../html-file.ts';
import { pictureName } from '../markdown-file.ts';
import { bookSheet } from '../sheet.ts';
import { languageTag } from '../span-markup.ts';
import { type Bytes, type ExportedPicture, type ExportedStory, utf8 } from '../story.ts';
import { zipDay } from '../zip-stream.ts';
import { coverPicture } from './cover.ts';
import { type BookFacts, type BookFile, container, packageFile } from './package.ts';
import { type Chapter, contentsPage, coverPage, isShownInBooks, storyPage } from './pages.ts';
import { type Redraw, withRedrawn } from './redrawn.ts';

export type BookOptions = Look & {
  madeAt: string;
  /** Of a collection. */
  title: string;
  writing: 'horizontal' | 'vertical';
  marks: 'with' | 'without';
  /** Draws pictures that reading programs need not show. */
  redraw?: Redraw;
};

const ownSheet = `${bookSheet}
.cover { text-align: center; margin: 0; }
.cover img { max-height: 100vh; margin: 0 auto; }
html.vertical { -epub-writing-mode: vertical-rl; writing-mode: vertical-rl; }
`;

/** A title of signs that nobody sees is none. */
function titleOf({ article }: ExportedStory): string {
  const title = cleanWords(article.title).replace(/\s+/g, ' ').trim();
  return title === '' ? new URL(article.url).host : title;
}

function chaptersOf(stories: readonly ExportedStory[]): Chapter[] {
  return stories.map((story, index) => ({ file: `story-${index + 1}.xhtml`, title: titleOf(story), story }));
}

function picturesOf(stories: readonly ExportedStory[]): Map<string, ExportedPicture> {
  const all = stories.flatMap(({ pictures }) => [...pictures.values()]).filter(isShownInBooks);
  return new Map(all.map((picture) => [pictureName(picture), picture]));
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.flatMap((value) => (value === null || cleanWords(value).trim() === '' ? [] : [value]))),
];

function altsOf({ article }: ExportedStory): string[] {
  const shown: Pick<Figure, 'image'>[] = article.body.flatMap((block) =>
    block.kind === 'figure' ? [block] : block.kind === 'gallery' ? block.figures : [],
  );
  return [...(article.leadImage === null ? [] : [article.leadImage]), ...shown].map(({ image }) => image.alt);
}

/** The same stories make the same book, which a reading program then knows again. */
async function idOf(stories: readonly ExportedStory[]): Promise<string> {
  const hash = await sha256(utf8(stories.map(({ key }) => key).join('\n')));
  const digits = `${hash.slice(0, 12)}5${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Where the next page lies: to the left in scripts from right to left, and where lines run downwards. */
function turnsOf(stories: readonly ExportedStory[], writing: BookOptions['writing']): 'ltr' | 'rtl' {
  const isBack = ({ article }: ExportedStory): boolean =>
    article.direction === 'rtl' || (writing === 'vertical' && /^(?:ja|zh|ko)\b/.test(article.language ?? ''));
  return stories.filter(isBack).length * 2 > stories.length ? 'rtl' : 'ltr';
}

/** A day that is none would be refused. */
function dayOf(time: string | null): string | null {
  const day = new Date(time ?? '');
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

async function factsOf(
  stories: readonly ExportedStory[],
  pictures: ReadonlyMap<string, ExportedPicture>,
  options: BookOptions,
): Promise<BookFacts> {
  const articles = stories.map(({ article }) => article);
  const [only] = articles.length === 1 ? articles : [];
  const languages = distinct(articles.map(({ language }) => languageTag(language)));
  const authors = (article: (typeof articles)[number]): (string | null)[] =>
    article.authors.length > 0 ? article.authors : [article.byline];
  return {
    id: await idOf(stories),
    title: stories.length === 1 && stories[0] !== undefined ? titleOf(stories[0]) : options.title,
    languages: languages.length > 0 ? languages : [options.words.language],
    authors: distinct(articles.flatMap(authors)).slice(0, 20),
    publishers: distinct(articles.map(({ siteName }) => siteName)).slice(0, 20),
    sources: only === undefined ? [] : [only.url],
    published: dayOf(only?.publishedTime ?? null),
    madeAt: options.madeAt,
    turns: turnsOf(stories, options.writing),
    hasPictures: pictures.size > 0,
    isDescribed: stories.flatMap(altsOf).every((alt) => alt.trim() !== ''),
  };
}

function listed(chapters: readonly Chapter[], pictures: ReadonlyMap<string, ExportedPicture>): BookFile[] {
  const xhtml = 'application/xhtml+xml';
  return [
    { path: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' },
    { path: 'cover.xhtml', type: xhtml },
    { path: 'contents.xhtml', type: xhtml, properties: 'nav' },
    { path: 'book.css', type: 'text/css' },
    ...chapters.map(({ file }) => ({ path: file, type: xhtml })),
    ...[...pictures].map(([path, { type }]) => ({ path, type })),
  ];
}

/** The bytes of the book. */
export async function bookFile(given: readonly ExportedStory[], options: BookOptions): Promise<Bytes> {
  const stories = await withRedrawn(
    await Promise.all(given.map(withCarried)),
    options.redraw ?? (async () => null),
  );
  const chapters = chaptersOf(stories);
  const pictures = picturesOf(stories);
  const facts = await factsOf(stories, pictures, options);
  const { direction } = stories[0]?.article ?? options.words;
  const below = [facts.publishers[0] ?? '', options.words.day(options.madeAt)].filter((line) => line !== '');
  const reading = ['cover.xhtml', 'contents.xhtml', ...chapters.map(({ file }) => file)];
  const texts: readonly [string, string][] = [
    ['package.opf', packageFile(facts, listed(chapters, pictures), reading)],
    ['cover.svg', coverPicture({ title: facts.title, below, direction })],
    ['cover.xhtml', coverPage(facts.title, options.words)],
    ['contents.xhtml', contentsPage(chapters, options.words)],
    ['book.css', ownSheet],
    ...chapters.map((chapter): [string, string] => [chapter.file, storyPage(chapter, options)]),
  ];
  return zipped(texts, pictures);
}

/** A reading program knows a book by its first bytes: the type comes first, and as it is. */
function zipped(texts: readonly [string, string][], pictures: ReadonlyMap<string, ExportedPicture>): Bytes {
  const stored = { level: 0 } as const;
  const bytes = zipSync(
    {
      mimetype: [utf8('application/epub+zip'), stored],
      'META-INF/container.xml': utf8(container),
      ...Object.fromEntries(texts.map(([path, text]) => [`book/${path}`, utf8(text)])),
      ...Object.fromEntries(
        [...pictures].map(([path, { bytes: picture }]) => [`book/${path}`, [picture, stored]]),
      ),
    },
    { mtime: zipDay, level: 6 },
  );
  return new Uint8Array(bytes);
}
