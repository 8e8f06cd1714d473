/** A library in memory for the tests of its page: invented stories, newest first. */
import type { Block } from '../../src/article.ts';
import type { SavedStory, Summary } from '../../src/views/library/listing.ts';
import type { ListVerbs } from '../../src/views/library/saved-list.ts';
import { plainStory } from './stories.ts';

const noon = Date.UTC(2026, 2, 1, 12);

/** The summary of the story that was saved as the `number`th. */
export function summary(number: number): Summary {
  const saved = new Date(noon + number * 60_000).toISOString();
  return {
    key: `${saved.replace(/\D/g, '')}-00000000`,
    url: `https://news.example/${number}`,
    title: `Story ${number}`,
    dek: null,
    byline: 'Ida Marsh',
    siteName: 'The Quayside Letter',
    savedAt: saved,
    language: 'en',
    direction: 'ltr',
    readingMinutes: 3,
    excerpt: 'The lamp was lit.',
    picture: null,
  };
}

/** The story of a summary, with one stored picture and one that is missing. */
export function savedStory(listed: Summary): SavedStory {
  const figure = (src: string, words: string): Block => ({
    kind: 'figure',
    image: { src, alt: '', width: null, height: null },
    caption: [{ text: words }],
    credit: null,
  });
  const [there, gone] = ['https://news.example/there.png', 'https://news.example/gone.png'];
  const body = [...plainStory.body, figure(there, 'It is there'), figure(gone, 'It is gone')];
  return {
    summary: listed,
    article: { ...plainStory, url: listed.url, title: listed.title, body },
    pictures: new Map([[there, new Blob(['png'], { type: 'image/png' })]]),
    missing: [gone],
  };
}

export type FakeLibrary = ListVerbs & {
  /** Every page that was asked for. */
  asked: { after: string | null; limit: number }[];
  /** Set to make the next calls of a verb reject. */
  broken: Set<'list' | 'remove' | 'restore'>;
  /** Saves a story from elsewhere. */
  add(story: Summary): void;
};

/** A library that holds `count` stories. */
export function fakeLibrary(count: number): FakeLibrary {
  let stories = Array.from({ length: count }, (_, index) => summary(index)).reverse();
  const bin = new Map<string, Summary>();
  const broken: FakeLibrary['broken'] = new Set();
  const asked: FakeLibrary['asked'] = [];
  const check = (verb: 'list' | 'remove' | 'restore') => {
    if (broken.has(verb)) throw new Error(`${verb} is broken`);
  };
  const add = (story: Summary) => {
    stories = [...stories, story].sort((a, b) => (a.key < b.key ? 1 : -1));
  };
  return {
    asked,
    broken,
    add,
    async list(page) {
      check('list');
      asked.push(page);
      const { after, limit } = page;
      return stories.filter(({ key }) => after === null || key < after).slice(0, limit);
    },
    async remove(key) {
      check('remove');
      for (const story of stories) if (story.key === key) bin.set(key, story);
      stories = stories.filter((story) => story.key !== key);
    },
    async restore(key) {
      check('restore');
      const story = bin.get(key);
      if (story !== undefined) add(story);
      bin.delete(key);
    },
  };
}
