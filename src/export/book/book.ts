/** Stories as a book (EPUB 3): one, or a collection with its contents. */
import type { Article, Figure } from '../../article.ts';
import { sha256 } from '../archive-format.ts';
import { withCarried } from '../carried-pictures.ts';
import { cleanWords } from '../clean-words.ts';
import type { Look } from '../html-file.ts';
import { pictureName } from '../markdown-file.ts';
import { bookSheet } from '../sheet.ts';
import { languageTag } from '../span-markup.ts';
import { type Bytes, type ExportedPicture, type ExportedStory, type Stories, utf8 } from '../story.ts';
import { zipStream } from '../zip-stream.ts';
import { coverPicture } from './cover.ts';
import { type BookFacts, type BookFile, container, packageFile } from './package.ts';
import { contentsPage, coverPage, type Entry, isShownInBooks, storyPage } from './pages.ts';
import { type Redraw, redrawing } from './redrawn.ts';

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

/** What is told of a story in the package and the contents, when the story itself is no longer in memory. */
type Told = Entry & {
  key: string;
  facts: Pick<Article, 'url' | 'authors' | 'byline' | 'siteName' | 'publishedTime'>;
  isDescribed: boolean;
};

function toldOf(story: ExportedStory, file: string): Told {
  const { article, key } = story;
  const { language, direction, url, authors, byline, siteName, publishedTime } = article;
  return {
    ...{ key, file, title: titleOf(story), language, direction },
    facts: { url, authors, byline, siteName, publishedTime },
    isDescribed: altsOf(story).every((alt) => alt.trim() !== ''),
  };
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
async function idOf(stories: readonly Told[]): Promise<string> {
  const hash = await sha256(utf8(stories.map(({ key }) => key).join('\n')));
  const digits = `${hash.slice(0, 12)}5${hash.slice(13, 16)}8${hash.slice(17, 32)}`;
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}

/** Where the next page lies: to the left in scripts from right to left, and where lines run downwards. */
function turnsOf(stories: readonly Told[], writing: BookOptions['writing']): 'ltr' | 'rtl' {
  const isBack = ({ direction, language }: Told): boolean =>
    direction === 'rtl' || (writing === 'vertical' && /^(?:ja|zh|ko)\b/.test(language ?? ''));
  return stories.filter(isBack).length * 2 > stories.length ? 'rtl' : 'ltr';
}

/** A day that is none would be refused. */
function dayOf(time: string | null): string | null {
  const day = new Date(time ?? '');
  return Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10);
}

type Pictures = ReadonlyMap<string, ExportedPicture['type']>;

async function factsOf(
  stories: readonly Told[],
  pictures: Pictures,
  options: BookOptions,
): Promise<BookFacts> {
  const [only] = stories.length === 1 ? stories : [];
  const languages = distinct(stories.map(({ language }) => languageTag(language)));
  const authors = ({ facts }: Told): readonly (string | null)[] =>
    facts.authors.length > 0 ? facts.authors : [facts.byline];
  return {
    id: await idOf(stories),
    title: only?.title ?? options.title,
    languages: languages.length > 0 ? languages : [options.words.language],
    authors: distinct(stories.flatMap(authors)).slice(0, 20),
    publishers: distinct(stories.map(({ facts }) => facts.siteName)).slice(0, 20),
    sources: only === undefined ? [] : [only.facts.url],
    published: dayOf(only?.facts.publishedTime ?? null),
    madeAt: options.madeAt,
    turns: turnsOf(stories, options.writing),
    hasPictures: pictures.size > 0,
    isDescribed: stories.every(({ isDescribed }) => isDescribed),
  };
}

function listed(chapters: readonly Told[], pictures: Pictures): BookFile[] {
  const xhtml = 'application/xhtml+xml';
  return [
    { path: 'cover.svg', type: 'image/svg+xml', properties: 'cover-image' },
    { path: 'cover.xhtml', type: xhtml },
    { path: 'contents.xhtml', type: xhtml, properties: 'nav' },
    { path: 'book.css', type: 'text/css' },
    ...chapters.map(({ file }) => ({ path: file, type: xhtml })),
    ...[...pictures].map(([path, type]) => ({ path, type })),
  ];
}

/** What goes around the stories, when they all are known. */
async function around(
  chapters: readonly Told[],
  pictures: Pictures,
  options: BookOptions,
): Promise<[path: string, text: string][]> {
  const facts = await factsOf(chapters, pictures, options);
  const { direction } = chapters[0] ?? options.words;
  const below = [facts.publishers[0] ?? '', options.words.day(options.madeAt)].filter((line) => line !== '');
  const reading = ['cover.xhtml', 'contents.xhtml', ...chapters.map(({ file }) => file)];
  return [
    ['cover.svg', coverPicture({ title: facts.title, below, direction })],
    ['cover.xhtml', coverPage(facts.title, options.words)],
    ['contents.xhtml', contentsPage(chapters, options.words)],
    ['book.css', ownSheet],
    ['package.opf', packageFile(facts, listed(chapters, pictures), reading)],
  ];
}

/**
 * The bytes of the book, which asks for a story when the one before is written. A reading program knows a book by its
 * first bytes: the type comes first, and as it is.
 */
export async function* bookPieces(stories: Stories, options: BookOptions): AsyncGenerator<Bytes> {
  const zip = zipStream();
  yield* zip.add('mimetype', utf8('application/epub+zip'), 'stored');
  yield* zip.add('META-INF/container.xml', utf8(container), 'packed');
  const redraw = redrawing(options.redraw ?? (async () => null));
  const chapters: Told[] = [];
  const pictures = new Map<string, ExportedPicture['type']>();
  for await (const given of stories) {
    const story = await redraw(await withCarried(given));
    const told = toldOf(story, `story-${chapters.length + 1}.xhtml`);
    yield* zip.add(`book/${told.file}`, utf8(storyPage({ title: told.title, story }, options)), 'packed');
    for (const picture of [...story.pictures.values()].filter(isShownInBooks)) {
      const path = pictureName(picture);
      if (!pictures.has(path)) yield* zip.add(`book/${path}`, picture.bytes, 'stored');
      pictures.set(path, picture.type);
    }
    chapters.push(told);
  }
  for (const [path, text] of await around(chapters, pictures, options))
    yield* zip.add(`book/${path}`, utf8(text), 'packed');
  yield* zip.end();
}
