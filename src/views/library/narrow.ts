/** Which stories meet the filters of a search, and, where the index is not to be had, its words. */
import { fold } from '../../search/fold.ts';
import { matchesIn } from '../../search/matches.ts';
import type { Filter, Query } from '../../search/query.ts';
import { type Summary, siteOf } from './listing.ts';
import { sameName } from './shelves.ts';

const holds = (text: string | null, wanted: string): boolean =>
  text !== null && fold(text).includes(fold(wanted));

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Days are compared as texts: `2024-05` is before `2024-05-01`, and all of May is after it. */
function dayOf({ publishedTime, savedAt }: Summary): string {
  return publishedTime ?? savedAt;
}

/** What of a story only the index knows. */
export type Noted = ReadonlySet<string>;

/** Whether a story meets a filter. */
export function meets(story: Summary, filter: Filter, noted: Noted): boolean {
  switch (filter.at) {
    case 'site':
      return holds(siteOf(story), filter.text) || holds(hostOf(story.url), filter.text);
    case 'tag':
      return story.tags.some((tag) => sameName(fold(tag), fold(filter.text)));
    case 'by':
      return holds(story.byline, filter.text);
    case 'before':
      return dayOf(story) < filter.time;
    case 'after':
      return dayOf(story) >= filter.time;
    case 'is':
      return { unread: !story.read, read: story.read, archived: story.archived, favourite: story.favourite }[
        filter.condition
      ];
    case 'has':
      return { notes: noted.has(story.key), marks: story.marks > 0, pictures: story.pictures.stored > 0 }[
        filter.content
      ];
  }
}

/** The stories that meet all filters of a search. */
export function narrowed(stories: readonly Summary[], query: Query, noted: Noted): Summary[] {
  return stories.filter(
    (story) =>
      query.filters.every((filter) => meets(story, filter, noted)) &&
      !query.filtersOut.some((filter) => meets(story, filter, noted)),
  );
}

/** The stories whose title, dek, byline, site or tags hold all words of a search: without an index that must do. */
export function roughly(stories: readonly Summary[], { clauses, without }: Query): Summary[] {
  return stories.filter((story) => {
    const lines = [
      story.title,
      story.dek ?? '',
      story.byline ?? '',
      siteOf(story),
      story.excerpt,
      ...story.tags,
    ];
    const isMet = (clause: Query['clauses'][number]) =>
      lines.some((line) => matchesIn(line, [clause]).length > 0);
    return clauses.every(isMet) && !without.some(isMet);
  });
}
