/** What the library page knows of saved stories, and where a step in a list of them leads. No DOM, no database. */
import type { Article } from '../../article.ts';

/** What the list shows of a story. Times are ISO 8601, `picture` is the hash of a stored picture. */
export type Summary = {
  key: string;
  url: string;
  title: string;
  dek: string | null;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  savedAt: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  wordCount: number;
  readingMinutes: number;
  excerpt: string;
  picture: string | null;
  pictures: { stored: number };
  tags: readonly string[];
  archived: boolean;
  favourite: boolean;
  read: boolean;
  /** How many marks it has. */
  marks: number;
  /** How much of it has been read here, from 0 to 1; null where nobody knows. */
  share: number | null;
  /** Since when it is in the bin. */
  removedAt?: string;
};

/** A story whole, as the library gives it. */
export type SavedStory = {
  summary: Pick<Summary, 'key' | 'title' | 'savedAt'>;
  article: Article;
  pictures: ReadonlyMap<string, Blob>;
  missing: readonly string[];
};

/** The site as it calls itself, or its host. */
export function siteOf({ siteName, url }: Pick<Summary, 'siteName' | 'url'>): string {
  return siteName ?? (URL.canParse(url) ? new URL(url).host : url);
}

/** Who is looked at when stories leave a list: the one that follows, else the one before, else nobody. */
export function neighbour(keys: readonly string[], leaving: ReadonlySet<string>): string | null {
  const last = keys.findLastIndex((key) => leaving.has(key));
  const after = keys.slice(last + 1).find((key) => !leaving.has(key));
  return after ?? keys.slice(0, Math.max(0, last)).findLast((key) => !leaving.has(key)) ?? null;
}

export type Step = 'next' | 'previous' | 'first' | 'last';

/** Where a step from a story leads; from nowhere it leads to the first. It stops at both ends. */
export function stepFrom(keys: readonly string[], key: string | null, step: Step): string | null {
  const place = key === null ? -1 : keys.indexOf(key);
  const last = keys.length - 1;
  const aims = { first: 0, last, next: place + 1, previous: place - 1 };
  return keys[Math.min(Math.max(aims[step], 0), last)] ?? null;
}
