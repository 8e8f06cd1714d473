/** Saves invented stories into the library of the page that it runs in. */
import type { Article } from '../../src/article.ts';
import { openLibrary } from '../../src/library/library.ts';
import { inventedStory } from './invented-stories.ts';

const rightToLeft = new Set(['ar', 'he']);

function article(index: number): Article {
  const { language, title, dek, byline, site, highlights, body } = inventedStory(index);
  return {
    version: 1,
    url: `https://gazette.example/story-${index}`,
    canonicalUrl: null,
    title,
    dek,
    kicker: null,
    byline,
    authors: [byline],
    siteName: site,
    publishedTime: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
    modifiedTime: null,
    dateline: null,
    section: null,
    kind: 'news',
    language,
    direction: rightToLeft.has(language) ? 'rtl' : 'ltr',
    free: null,
    leadImage: null,
    highlights,
    body: body.map((text) => ({ kind: 'paragraph', text: [{ text }] })),
    wordCount: 300 + ((index * 37) % 1_500),
    readingMinutes: 2 + (index % 9),
    setAside: [],
  };
}

/** Saves the stories from one number up to another, and tags some of them. */
export async function fill(from: number, to: number): Promise<number> {
  const library = openLibrary({ fetchPicture: async () => null });
  for (let index = from; index < to; index += 1) await library.save(article(index));
  const keys = (await library.list({ after: null, limit: to - from })).map(({ key }) => key);
  const every = (step: number) => keys.filter((_, index) => index % step === 0);
  await library.changeStates(every(5), { tag: ['Harbour'] });
  await library.changeStates(every(7), { tag: ['To share', 'Science'] });
  await library.changeStates(every(9), { favourite: true });
  await library.changeStates(every(4), { archived: true });
  await library.changeStates(every(3), { read: true });
  await library.close();
  return keys.length;
}
