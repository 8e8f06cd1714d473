/** What the search benchmark runs in the browser: ways to find words in many stories, each with its own disk. */
import MiniSearch from 'minisearch';
import { printOf, SegmentBuilder } from '../../src/library/search/building.ts';
import type { Searchable } from '../../src/library/search/fields.ts';
import { type LiveSegment, merged } from '../../src/library/search/merging.ts';
import { rank } from '../../src/library/search/rank.ts';
import type { Segment } from '../../src/library/search/segment.ts';
import { fold } from '../../src/search/fold.ts';
import { parseQuery } from '../../src/search/query.ts';
import { wordsIn } from '../../src/search/tokens.ts';
import { inventedStory } from './invented-stories.ts';

/** A way to search. `keep` puts it on disk, `load` makes it anew from there. */
type Way = {
  add(stories: readonly Searchable[]): void;
  kept(): unknown[] | Promise<unknown[]>;
  load(kept: readonly unknown[]): void;
  search(typed: string): number;
};

export function searchable(index: number): Searchable {
  const { title, dek, highlights, byline, site, tags, body } = inventedStory(index);
  const key = String(index).padStart(8, '0');
  return {
    key,
    page: key,
    texts: { title: [title], dek: [dek], highlights, byline: [byline], site: [site], tags, notes: [], body },
  };
}

function own(): Way {
  let segments: LiveSegment[] = [];
  const live = (segment: Segment) => ({ segment, isLive: new Uint8Array(segment.head.keys.length).fill(1) });
  return {
    add: (stories) => {
      const builder = new SegmentBuilder();
      for (const story of stories) builder.add(story, printOf(story));
      segments.push(live(builder.build()));
    },
    kept: async () => {
      const groups = [0, 16, 32]
        .map((from) => segments.slice(from, from + 16))
        .filter(({ length }) => length > 0);
      return Promise.all(groups.map((group) => merged(group, new AbortController().signal)));
    },
    load: (kept) => {
      segments = kept.map((segment) => live(segment as Segment));
    },
    search: (typed) => rank(segments, parseQuery(typed)).length,
  };
}

const miniOptions = {
  fields: ['title', 'dek', 'highlights', 'byline', 'site', 'tags', 'body'],
  idField: 'key',
  tokenize: wordsIn,
  processTerm: (term: string) => term,
};

function mini(): Way {
  let index = new MiniSearch(miniOptions);
  const flat = ({ key, texts }: Searchable) => ({
    key,
    ...Object.fromEntries(Object.entries(texts).map(([name, lines]) => [name, lines.join('\n')])),
  });
  return {
    add: (stories) => index.addAll(stories.map(flat)),
    kept: () => [JSON.stringify(index)],
    load: ([json]) => {
      index = MiniSearch.loadJSON(String(json), miniOptions);
    },
    search: (typed) =>
      index.search(typed, {
        combineWith: 'AND',
        prefix: (_, at, all) => at === all.length - 1 && !typed.endsWith(' '),
        boost: { title: 10, dek: 5, highlights: 4, byline: 5, tags: 8 },
      }).length,
  };
}

/** Folded texts looked through one after the other; a match begins where a word does. */
function scan(): Way {
  let texts: string[] = [];
  return {
    add: (stories) => {
      for (const { texts: given } of stories)
        texts.push(
          ` ${Object.values(given)
            .flat()
            .map((line) => wordsIn(fold(line)).join(' '))
            .join(' | ')} `,
        );
    },
    kept: () => texts,
    load: (kept) => {
      texts = kept.map(String);
    },
    search: (typed) => {
      const wanted = parseQuery(typed).clauses.map(
        ({ words, last }) => ` ${words.join(' ')}${last === 'whole' ? ' ' : ''}`,
      );
      const hits: { at: number; score: number }[] = [];
      for (const [at, text] of texts.entries()) {
        const counts = wanted.map((word) => countIn(text, word));
        if (counts.every((count) => count > 0))
          hits.push({ at, score: counts.reduce((sum, count) => sum + count / (count + 2), 0) });
      }
      return hits.sort((one, two) => two.score - one.score).length;
    },
  };
}

function countIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) count += 1;
  return count;
}

const ways: Readonly<Record<string, () => Way>> = { own, mini, scan };
let way = own();
let name = 'own';

/** Begins anew with one of the ways. */
export function begin(chosen: string): void {
  name = chosen;
  way = (ways[chosen] ?? own)();
}

/** Takes stories in; milliseconds. */
export function add(from: number, to: number): number {
  const stories = Array.from({ length: to - from }, (_, at) => searchable(from + at));
  return timed(() => way.add(stories));
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`bench-${name}`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Puts what was taken in on disk, and forgets it; the bytes that it takes there. */
export async function keep(): Promise<number> {
  const before = (await navigator.storage.estimate()).usage ?? 0;
  const opened = await database();
  const kept = await way.kept();
  // A hundred texts a record, as one that reads them all would want them.
  const size = Math.ceil(kept.length / 100);
  const records = Array.from({ length: Math.ceil(kept.length / size) }, (_, at) =>
    kept.slice(at * size, (at + 1) * size),
  );
  const change = opened.transaction('kept', 'readwrite');
  for (const [at, record] of records.entries()) change.objectStore('kept').put(record, at);
  await new Promise((resolve, reject) => {
    change.oncomplete = resolve;
    change.onabort = () => reject(change.error);
  });
  opened.close();
  way = (ways[name] ?? own)();
  return ((await navigator.storage.estimate()).usage ?? 0) - before;
}

/** Reads it from disk again: milliseconds in all, and those in which the page stood still at most. */
export async function load(): Promise<{ all: number; longest: number }> {
  const start = performance.now();
  const opened = await database();
  const asked = opened.transaction('kept').objectStore('kept').getAll();
  const kept = await new Promise<unknown[]>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const longest = timed(() => way.load(kept.flat()));
  opened.close();
  return { all: performance.now() - start, longest };
}

/** Milliseconds that each search takes, and how many stories it finds. */
export function search(typed: readonly string[]): { times: number[]; found: number[] } {
  const found: number[] = [];
  const times = typed.map((text) => timed(() => found.push(way.search(text))));
  return { times, found };
}
