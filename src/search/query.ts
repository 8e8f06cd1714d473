/** What somebody typed into the search box, as a value. Nothing that is typed is an error. */
import { fold, plainFigures } from './fold.ts';
import { oneWord, wordsIn } from './tokens.ts';

/**
 * Words that stand side by side; where the last is only begun, any word that begins so will do. `whole` is the word
 * that they are together, in a script without spaces: where it stands as such it says more.
 */
export type Clause = { words: readonly string[]; last: 'whole' | 'begun'; whole?: string };

export const conditions = ['unread', 'read', 'archived', 'favourite'] as const;
export const contents = ['notes', 'marks', 'pictures'] as const;
export type Condition = (typeof conditions)[number];
export type Content = (typeof contents)[number];

export type Filter =
  | { at: 'site' | 'tag' | 'by'; text: string }
  /** A day, month or year as ISO 8601 writes it; `after` begins with it, `before` ends where it begins. */
  | { at: 'before' | 'after'; time: string }
  | { at: 'is'; condition: Condition }
  | { at: 'has'; content: Content };

export type Query = {
  clauses: readonly Clause[];
  without: readonly Clause[];
  filters: readonly Filter[];
  filtersOut: readonly Filter[];
};

const quotes = /["“”„‟«»「」『』＂]/g;
const parts = /(-|−)?(?:([\p{L}]+)[:：])?(?:"([^"]*)("|$)|(\S+)|(?=\s|$))/gu;

/** One thing between spaces, taken apart. */
type Part = { isOut: boolean; name: string; text: string; isOpen: boolean };

function partsOf(typed: string): Part[] {
  const text = typed.replace(quotes, '"');
  return [...text.matchAll(parts)]
    .filter(({ 0: whole }) => whole !== '')
    .map(({ 0: whole, 1: minus, 2: name = '', 3: quoted, 4: closing, 5: bare, index }) => ({
      isOut: minus !== undefined,
      name,
      text: quoted ?? bare ?? '',
      isOpen: index + whole.length === text.length && closing !== '"',
    }));
}

/** What is typed, taken apart. A word at the very end, with no space after it, is taken as begun. */
export function parseQuery(typed: string): Query {
  const query = { clauses: [], without: [], filters: [], filtersOut: [] } as const satisfies Query;
  return partsOf(typed).reduce(withPart, query);
}

function withPart(query: Query, part: Part): Query {
  const filter = filterOf(part);
  if (filter === 'unfinished') return query;
  if (filter !== null)
    return part.isOut
      ? { ...query, filtersOut: [...query.filtersOut, filter] }
      : { ...query, filters: [...query.filters, filter] };
  const clauses = clausesOf(part);
  return part.isOut
    ? { ...query, without: [...query.without, ...clauses] }
    : { ...query, clauses: [...query.clauses, ...clauses] };
}

/** A filter, null for plain words, and nothing yet for a filter that has only its name. */
function filterOf({ name, text }: Part): Filter | 'unfinished' | null {
  const at = nameOf(fold(name));
  if (at === null) return null;
  if (text.trim() === '') return 'unfinished';
  switch (at) {
    case 'site':
    case 'tag':
    case 'by':
      return { at, text: text.trim() };
    case 'before':
    case 'after': {
      const time = timeOf(text);
      return time === null ? null : { at, time };
    }
    case 'is': {
      const condition = conditions.find((one) => one === spelt(text));
      return condition === undefined ? null : { at, condition };
    }
    case 'has': {
      const content = contents.find((one) => one.startsWith(spelt(text).replace(/s$/, '')));
      return content === undefined ? null : { at, content };
    }
  }
}

const names = ['site', 'tag', 'by', 'before', 'after', 'is', 'has'] as const;

function nameOf(name: string): (typeof names)[number] | null {
  return names.find((known) => known === name) ?? null;
}

/** How others write the same conditions. */
const spellings: Readonly<Record<string, string>> = {
  ...{ favorite: 'favourite', favourites: 'favourite', favorites: 'favourite', starred: 'favourite' },
  ...{ archive: 'archived', image: 'pictures', images: 'pictures', highlights: 'marks' },
};

function spelt(text: string): string {
  const folded = fold(text.trim());
  return spellings[folded] ?? folded;
}

/** `2024`, `2024-05` or `2024-05-01`, also with other figures, dots or strokes; null for what is no such day. */
export function timeOf(text: string): string | null {
  const found = /^(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?$/.exec(
    plainFigures(text.normalize('NFKC').trim()),
  );
  if (found === null) return null;
  const time = found
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const date = new Date(time);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(time) ? time : null;
}

function clausesOf({ name, text, isOpen }: Part): Clause[] {
  const words = wordsIn(name === '' ? text : `${name} ${text}`);
  if (words.length === 0) return [];
  const whole = oneWord(text);
  return [{ words, last: isOpen ? 'begun' : 'whole', ...(whole === null ? {} : { whole }) }];
}

/** Whether there are words to look up, beside what filters ask. */
export function hasWords({ clauses, without }: Query): boolean {
  return clauses.length > 0 || without.length > 0;
}

/** Whether nothing is asked. */
export function isEmpty(query: Query): boolean {
  return !hasWords(query) && query.filters.length === 0 && query.filtersOut.length === 0;
}
