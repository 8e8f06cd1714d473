/** A library in memory for tests: fake IndexedDB, locks of one pretended browser, invented stories. */
import './library-ground.ts';
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../../src/article.ts';
import type { Locks } from '../../src/library/connection.ts';
import { type Library, type LibraryOptions, type ListPage, openLibrary } from '../../src/library/library.ts';

/** Exclusive locks of one browser life: a new object stands for a browser that was started again. */
export function newLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  const request = (name: string, work: (lock: null) => unknown): Promise<unknown> => {
    const turn = (tails.get(name) ?? Promise.resolve()).then(() => work(null));
    tails.set(
      name,
      turn.catch(() => null),
    );
    return turn;
  };
  return { request } as Locks;
}

let count = 0;
/** A name that no other test uses. */
export function newName(): string {
  count += 1;
  return `test-${count}-${Math.random().toString(36).slice(2)}`;
}

/** A library that stores no pictures unless told how to fetch them. */
export function newLibrary(options: LibraryOptions = {}): Library {
  return openLibrary({
    name: newName(),
    locks: newLocks(),
    fetchPicture: async () => null,
    ...options,
  });
}

/** A PNG whose bytes depend on `mark`. */
export function png(mark: string): Blob {
  return new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), mark], { type: 'image/png' });
}

/** A clock that goes on by one second each time it is read. */
export function clock(start = '2026-01-01T00:00:00.000Z'): () => Date {
  let time = Date.parse(start);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

export const figure = (src: string) => ({
  kind: 'figure' as const,
  image: { src, alt: '', width: null, height: null },
  caption: [],
  credit: null,
});

export const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] });

/** An invented story, checked to be one. */
export function story(change: Partial<Article> = {}): Article {
  return v.parse(ArticleSchema, {
    version: 1,
    url: 'https://gazette.example/harbour',
    canonicalUrl: null,
    title: 'Harbour bridge reopens',
    dek: null,
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
    leadImage: null,
    highlights: [],
    body: [paragraph('The harbour bridge opened again on Monday after a year of repairs.')],
    wordCount: 12,
    readingMinutes: 1,
    setAside: [],
    ...change,
  });
}

const everyStory: ListPage = { after: null, limit: 100 };

/** Saves stories that have nothing but these titles. */
export async function saveTitles(library: Library, titles: readonly string[]): Promise<void> {
  for (const title of titles) await library.save(story({ title, url: `https://gazette.example/${title}` }));
}

/** The titles that are listed. */
export async function titlesIn(library: Library, page = everyStory): Promise<string[]> {
  return (await library.list(page)).map(({ title }) => title);
}

/** The key of the story with that title. */
export async function keyOf(library: Library, title: string): Promise<string> {
  const found = (await library.list(everyStory)).find((summary) => summary.title === title);
  return found?.key ?? 'nothing of that title is listed';
}

/** The key of the newest story. */
export async function firstKey(library: Library): Promise<string> {
  const [summary] = await library.list({ after: null, limit: 1 });
  return summary?.key ?? 'nothing is listed';
}

/** The key of the one story that there is. */
export async function onlyKey(library: Library): Promise<string> {
  const [key = '', ...others] = await library.keys();
  if (key === '' || others.length > 0) throw new Error(`there are ${others.length + 1} stories, not one`);
  return key;
}
