/** The list of saved stories as a value: what is loaded, what comes next, what can be undone. No DOM, no database. */
import type { Article } from '../../article.ts';

/** What the list shows of a story. Times are ISO 8601, `picture` is the hash of a stored picture. */
export type Summary = {
  key: string;
  url: string;
  title: string;
  dek: string | null;
  byline: string | null;
  siteName: string | null;
  savedAt: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  readingMinutes: number;
  excerpt: string;
  picture: string | null;
  /** How many marks it has, where that is known. */
  marks?: number;
  /** How much of it has been read here, from 0 to 1; null or absent where nobody knows. */
  share?: number | null;
};

/** A story whole, as the library gives it. */
export type SavedStory = {
  summary: Summary;
  article: Article;
  pictures: ReadonlyMap<string, Blob>;
  missing: readonly string[];
};

/** What lies beyond the last story that is loaded. */
export type Rest = 'more' | 'loading' | 'failed' | 'end';
export type Listing =
  | { at: 'loading' }
  | { at: 'failed' }
  | { at: 'ready'; stories: readonly Summary[]; rest: Rest };

/** How many stories are read at a time. */
export const pageSize = 40;

/** The stories that are loaded, newest first. */
export function storiesOf(listing: Listing): readonly Summary[] {
  return listing.at === 'ready' ? listing.stories : [];
}

/** A part of the list, and what lies beyond it. */
export type Page = { stories: readonly Summary[]; rest: 'more' | 'end' };

/** The list from its beginning. */
export function firstPage({ stories, rest }: Page): Listing {
  return { at: 'ready', stories, rest };
}

/** The list with a further page at its end. */
export function withPage(listing: Listing, page: Page): Listing {
  const known = new Set(storiesOf(listing).map(({ key }) => key));
  const added = page.stories.filter(({ key }) => !known.has(key));
  return { at: 'ready', stories: [...storiesOf(listing), ...added], rest: page.rest };
}

/** The same stories with something else beyond them. */
export function withRest(listing: Listing, rest: Rest): Listing {
  return listing.at === 'ready' ? { ...listing, rest } : listing;
}

/** The list without a story. */
export function without(listing: Listing, key: string): Listing {
  if (listing.at !== 'ready') return listing;
  return { ...listing, stories: listing.stories.filter((story) => story.key !== key) };
}

/** The list with a story back at its place: keys grow with the time of saving, so the greatest comes first. */
export function withStory(listing: Listing, story: Summary): Listing {
  if (listing.at !== 'ready' || listing.stories.some(({ key }) => key === story.key)) return listing;
  const newer = listing.stories.filter(({ key }) => key > story.key);
  return { ...listing, stories: [...newer, story, ...listing.stories.slice(newer.length)] };
}

/** Who is looked at when a story leaves the list: the next one, else the one before, else nobody. */
export function neighbour(listing: Listing, key: string): string | null {
  const stories = storiesOf(listing);
  const place = stories.findIndex((story) => story.key === key);
  if (place === -1) return null;
  return (stories[place + 1] ?? stories[place - 1])?.key ?? null;
}

export type Step = 'next' | 'previous' | 'first' | 'last';

/** Where a step from a story leads; from nowhere it leads to the first. It stops at both ends. */
export function stepFrom(listing: Listing, key: string | null, step: Step): string | null {
  const stories = storiesOf(listing);
  const place = stories.findIndex((story) => story.key === key);
  const last = stories.length - 1;
  const aims = { first: 0, last, next: place + 1, previous: place - 1 };
  return stories[Math.min(Math.max(aims[step], 0), last)]?.key ?? null;
}
