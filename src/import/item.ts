/** What a file of another service holds, told in the same way whichever service wrote it. */
import { isSafeLink, parseAddress } from '../addresses.ts';
import { cleanLine } from '../clean-text.ts';
import { markLimits } from '../marks.ts';
import { limits } from '../text.ts';
import { isoTime } from './times.ts';

/** A passage that was marked, and what was written about it. */
export type ImportHighlight = { quote: string; note: string | null };

/** The text of a story that is in the file, and what the service knows of it. */
export type Inside = {
  html: () => Promise<string>;
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  language: string | null;
  dek: string | null;
  picture: string | null;
};

export type ImportItem = {
  /** Where in the file it stands first, from 1; `file` names the entry of a zip. */
  line: number;
  file: string | null;
  url: string;
  title: string | null;
  /** Times are ISO 8601, UTC. */
  savedAt: string | null;
  tags: string[];
  archived: boolean;
  favourite: boolean;
  readAt: string | null;
  /** From 0 to 1. */
  progress: number | null;
  note: string | null;
  highlights: ImportHighlight[];
  inside: Inside | null;
};

/** Why a row is not taken. */
export type Why = 'broken' | 'no-address' | 'not-web' | 'too-long' | 'bad-path' | 'too-large';
export type Refusal = { line: number; file: string | null; why: Why; text: string };

/** What a format reads in a row, as it is written there. Only the address is needed. */
export type Raw = {
  url: string;
  title?: string | null;
  saved?: string | number | null;
  tags?: readonly string[];
  archived?: boolean;
  favourite?: boolean;
  read?: string | number | null;
  progress?: number | null;
  note?: string | null;
  highlights?: readonly ImportHighlight[];
  inside?: Inside | null;
};

/** A row of a file: where it stands, how it begins, and what it says; null where that cannot be told. */
export type Row = { line: number; text: string; raw: Raw | null };

const most = { tag: 100, tags: 100, highlights: 10_000, shown: 200 } as const;

/** A row as a story to import, or why it is none. `now` bounds its dates. */
export function itemOf({ line, text, raw }: Row, now: Date): ImportItem | Refusal {
  const refused = (why: Why): Refusal => ({ line, file: null, why, text: shown(text) });
  if (raw === null) return refused('broken');
  const url = webAddress(raw.url);
  if (url.at === 'refused') return refused(url.why);
  const title = cleanLine(raw.title ?? '').slice(0, limits.title);
  return {
    line,
    file: null,
    url: url.href,
    title: title === '' || title === raw.url.trim() ? null : title.toWellFormed(),
    savedAt: isoTime(raw.saved ?? null, now),
    tags: tagsOf(raw.tags ?? []),
    archived: raw.archived ?? false,
    favourite: raw.favourite ?? false,
    readAt: isoTime(raw.read ?? null, now),
    progress: shareOf(raw.progress ?? null),
    note: cleanText(raw.note ?? '', markLimits.note),
    highlights: highlightsOf(raw.highlights ?? []),
    inside: raw.inside ?? null,
  };
}

/** True for a row that was not taken. */
export function isRefused(each: ImportItem | Refusal): each is Refusal {
  return 'why' in each;
}

type Address = { at: 'web'; href: string } | { at: 'refused'; why: Why };

function webAddress(given: string): Address {
  const parsed = parseAddress(given.trim());
  if (parsed === null) return { at: 'refused', why: 'no-address' };
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return { at: 'refused', why: 'not-web' };
  parsed.username = '';
  parsed.password = '';
  if (parsed.href.length > limits.url) return { at: 'refused', why: 'too-long' };
  return isSafeLink(parsed.href) ? { at: 'web', href: parsed.href } : { at: 'refused', why: 'not-web' };
}

/** Tags as they are kept: one clean line each, each once whatever its capitals. */
export function tagsOf(given: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const each of given.slice(0, 10 * most.tags)) {
    const tag = cleanLine(each).slice(0, most.tag).toWellFormed();
    const key = tag.toLocaleLowerCase('en');
    if (tag !== '' && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()].slice(0, most.tags);
}

function highlightsOf(given: readonly ImportHighlight[]): ImportHighlight[] {
  return given.slice(0, most.highlights).flatMap(({ quote, note }) => {
    const words = cleanText(quote, markLimits.quote);
    return words === null ? [] : [{ quote: words, note: cleanText(note ?? '', markLimits.note) }];
  });
}

/** Text of several lines, each made clean; null where nothing is left. */
export function cleanText(text: string, longest: number): string | null {
  const lines = text
    .slice(0, longest)
    .split(/\r\n?|\n/)
    .map(cleanLine);
  const whole = lines.join('\n').trim();
  return whole === '' ? null : whole;
}

function shareOf(progress: number | null): number | null {
  if (progress === null || !Number.isFinite(progress)) return null;
  return Math.min(1, Math.max(0, progress));
}

function shown(text: string): string {
  return cleanLine(text.slice(0, 2 * most.shown))
    .slice(0, most.shown)
    .toWellFormed();
}
