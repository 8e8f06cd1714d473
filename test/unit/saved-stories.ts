/** A library in memory for the tests of its page: invented stories, newest first. */
import type { Block } from '../../src/article.ts';
import type { Change, ListVerbs } from '../../src/views/library/catalogue.ts';
import type { SavedStory, Summary } from '../../src/views/library/listing.ts';
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
    publishedTime: null,
    savedAt: saved,
    language: 'en',
    direction: 'ltr',
    wordCount: 600,
    readingMinutes: 3,
    excerpt: 'The lamp was lit.',
    picture: null,
    pictures: { stored: 0 },
    tags: [],
    archived: false,
    favourite: false,
    read: false,
    marks: 0,
    share: null,
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

type Verb = 'listAll' | 'listed' | 'remove' | 'restore' | 'changeStates' | 'bin';

export type FakeLibrary = ListVerbs & {
  /** Set to make the next calls of a verb reject. */
  broken: Set<Verb>;
  /** How often all stories were read. */
  reads: { all: number };
  /** Saves a story from elsewhere. */
  add(story: Summary): void;
};

const newestFirst = (one: Summary, other: Summary): number => (one.key < other.key ? 1 : -1);

function changed(story: Summary, { tag = [], untag = [], ...flags }: Change): Summary {
  return { ...story, ...flags, tags: [...story.tags.filter((name) => !untag.includes(name)), ...tag] };
}

/** A library that holds `count` stories. */
export function fakeLibrary(count: number): FakeLibrary {
  const stories = new Map(
    Array.from({ length: count }, (_, index) => summary(index)).map((story) => [story.key, story]),
  );
  const bin = new Map<string, Summary>();
  const broken: FakeLibrary['broken'] = new Set();
  const reads = { all: 0 };
  const check = (verb: Verb) => {
    if (broken.has(verb)) throw new Error(`${verb} is broken`);
  };
  const move = (from: Map<string, Summary>, to: Map<string, Summary>, keys: readonly string[]) => {
    for (const key of keys) {
      const story = from.get(key);
      if (story !== undefined) to.set(key, story);
      from.delete(key);
    }
  };
  const change = (keys: readonly string[], next: (story: Summary) => Summary) => {
    const before = keys.flatMap((key) => stories.get(key) ?? []);
    for (const story of before) stories.set(story.key, next(story));
    return async () => {
      for (const story of before) stories.set(story.key, story);
    };
  };
  return {
    broken,
    reads,
    add: (story) => void stories.set(story.key, story),
    firstStories: async () => [],
    async *listAll() {
      check('listAll');
      reads.all += 1;
      const all = [...stories.values()].sort(newestFirst);
      for (let at = 0; at < all.length; at += 100) yield all.slice(at, at + 100);
    },
    async listed(key) {
      check('listed');
      return stories.get(key) ?? null;
    },
    async bin() {
      check('bin');
      return [...bin.values()].map((story) => ({ ...story, removedAt: story.savedAt }));
    },
    async changeStates(keys, what) {
      check('changeStates');
      return change(keys, (story) => changed(story, what));
    },
    renameTag: async (from, to) =>
      change([...stories.keys()], (story) => changed(story, { untag: [from], tag: [to] })),
    async remove(keys) {
      check('remove');
      move(stories, bin, keys);
    },
    async restore(keys) {
      check('restore');
      move(bin, stories, keys);
    },
    async emptyBin(keys) {
      for (const key of keys ?? [...bin.keys()]) bin.delete(key);
    },
  };
}
