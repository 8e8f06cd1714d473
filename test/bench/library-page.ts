/** What the library benchmark runs in the browser: saves invented stories and times what a reader waits for. */
import type { Article } from '../../src/article.ts';
import { openLibrary } from '../../src/library/library.ts';

const words =
  'the harbour bridge opened again on Monday after a year of repairs that the council paid for'.split(' ');
let library = openLibrary({ name: 'bench' });

/** Where the stories pretend to be from, and the addresses of the pictures that each has. */
type Source = { site: string; pictures: readonly string[] };
const silent: Source = { site: 'https://gazette.example', pictures: [] };

/** Twenty paragraphs of forty words, of which each story has its own order. */
function story(index: number, { site, pictures }: Source): Article {
  const word = (at: number) => words[(at * 7 + (at >> 3) * index) % words.length] ?? '';
  const text = (paragraph: number) =>
    Array.from({ length: 40 }, (_, at) => word(paragraph * 40 + at)).join(' ');
  const figures = pictures.map((src) => ({
    kind: 'figure' as const,
    image: { src, alt: '', width: 640, height: 360 },
    caption: [{ text: `Picture of story ${index}` }],
    credit: null,
  }));
  return {
    version: 1,
    url: `${site}/story-${index}`,
    canonicalUrl: null,
    title: `Story ${index}: ${text(index % 20).slice(0, 60)}`,
    dek: text(1).slice(0, 120),
    kicker: null,
    byline: 'Ada Marsh',
    authors: ['Ada Marsh'],
    siteName: 'The Gazette',
    publishedTime: '2026-01-01T08:00:00Z',
    modifiedTime: null,
    dateline: null,
    section: null,
    kind: 'news',
    language: 'en',
    direction: 'ltr',
    free: null,
    leadImage: figures[0] ?? null,
    highlights: [],
    body: [
      ...figures.slice(1),
      ...Array.from({ length: 20 }, (_, at) => ({
        kind: 'paragraph' as const,
        text: [{ text: `${text(at)} ` }, { text: 'and so on', em: true as const }, { text: '.' }],
      })),
    ],
    wordCount: 860,
    readingMinutes: 4,
    setAside: [],
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

/** Saves stories `from` up to `to`, all from one source; the time of every save in milliseconds. */
async function fill(from: number, to: number, source = silent): Promise<number[]> {
  const times: number[] = [];
  for (let index = from; index < to; index += 1) {
    const { milliseconds, result } = await timed(() => library.save(story(index, source)));
    if (result.at !== 'saved') throw new Error(`story ${index} was not saved: ${result.why}`);
    times.push(milliseconds);
  }
  return times;
}

/** Puts stories `from` up to `to` in at once, as an import does. */
async function take(from: number, to: number): Promise<void> {
  const savedAt = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 60_000).toISOString();
  const stories = Array.from({ length: to - from }, (_, at) => ({
    article: story(from + at, silent),
    savedAt: savedAt(from + at),
  }));
  const outcomes = await library.importStories(stories);
  if (outcomes.some(({ at }) => at !== 'new')) throw new Error('a story was not taken');
}

type Times = Record<'first' | 'rows' | 'list' | 'deep' | 'all' | 'open', number>;

/** Times in milliseconds: the newest 50 of a library just opened, the first rows of all and all, 50 again, one story. */
async function measure(): Promise<Times> {
  await reopen();
  const newest = () => library.list({ after: null, limit: 50 });
  const first = await timed(newest);
  const list = await timed(newest);
  await reopen();
  const start = performance.now();
  let rows = 0;
  const all: { key: string }[] = [];
  for await (const part of library.listAll()) {
    if (all.length === 0) rows = performance.now() - start;
    all.push(...part);
  }
  const whole = performance.now() - start;
  const middle = all[all.length >> 1]?.key ?? '';
  const deep = await timed(() => library.list({ after: middle, limit: 50 }));
  const open = await timed(() => library.open(middle));
  if (list.result.length !== 50 || open.result === null) throw new Error('the library is not whole');
  return {
    first: first.milliseconds,
    list: list.milliseconds,
    deep: deep.milliseconds,
    rows,
    all: whole,
    open: open.milliseconds,
  };
}

/** Everything closed and opened again, as a page does that is loaded. */
async function reopen(): Promise<void> {
  await library.close();
  library = openLibrary({ name: 'bench' });
}

async function bytes(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

export { bytes, fill, measure, take };
