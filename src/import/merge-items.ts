/** One story that stands in a file twice, or in several files, is one: nothing that either says is lost. */
import { pageOf } from '../addresses.ts';
import { type ImportItem, tagsOf } from './item.ts';

/** Items by their page, in the order in which they came. */
export type Gathered = Map<string, ImportItem>;

/** Adds an item, merged with what is known of its page. */
export function gather(gathered: Gathered, item: ImportItem): void {
  const page = pageOf(item.url);
  const known = gathered.get(page);
  gathered.set(page, known === undefined ? item : merged(known, item));
}

/** The oldest date, the union of tags, and what either says of the rest. */
function merged(first: ImportItem, second: ImportItem): ImportItem {
  const quotes = new Set(first.highlights.map(({ quote }) => quote));
  return {
    ...first,
    title: first.title ?? second.title,
    savedAt: oldest(first.savedAt, second.savedAt),
    tags: tagsOf([...first.tags, ...second.tags]),
    archived: first.archived || second.archived,
    favourite: first.favourite || second.favourite,
    readAt: oldest(first.readAt, second.readAt),
    progress: further(first.progress, second.progress),
    note: both(first.note, second.note),
    highlights: [...first.highlights, ...second.highlights.filter(({ quote }) => !quotes.has(quote))],
    inside: first.inside ?? second.inside,
  };
}

function oldest(first: string | null, second: string | null): string | null {
  if (first === null || second === null) return first ?? second;
  return first < second ? first : second;
}

function further(first: number | null, second: number | null): number | null {
  return first === null || second === null ? (first ?? second) : Math.max(first, second);
}

function both(first: string | null, second: string | null): string | null {
  if (first === null || second === null || first === second) return first ?? second;
  return `${first}\n\n${second}`;
}
