/** Which stories meet the filters of a search, and, where the index is not to be had, its words. */
import { fold } from '../../search/fold.ts';
import { matchesIn } from '../../search/matches.ts';
import type { Clause, Filter, Query } from '../../search/query.ts';
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
    const isMet = (clause: Clause) => isRoughlyIn(story, clause);
    return clauses.every((clause) => mayHold(story, clause)) && clauses.every(isMet) && !without.some(isMet);
  });
}

const linesOf = (story: Summary): string[] => [
  ...[story.title, story.dek ?? '', story.byline ?? '', siteOf(story), story.excerpt],
  ...story.tags,
];

/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** To take lines apart into words is slow, so that is done only where the letters of all words stand somewhere. */
function mayHold(story: Summary, { words }: Clause): boolean {
  const letters = lettersOf(story);
  return words.every((word) => letters.includes(word));
}

function isRoughlyIn(story: Summary, clause: Clause): boolean {
  const together = clause.words.join('');
  // A dictionary that parts such words takes a page minutes.
  if (unspaced.test(together)) return lettersOf(story).includes(together);
  if (!mayHold(story, clause)) return false;
  return linesOf(story).some((line) => matchesIn(line, [clause]).length > 0);
}

const folded = new WeakMap<Summary, string>();

function lettersOf(story: Summary): string {
  const known = folded.get(story);
  if (known !== undefined) return known;
  const letters = fold(linesOf(story).join('\n'));
  folded.set(story, letters);
  return letters;
}
