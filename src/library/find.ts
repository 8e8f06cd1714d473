/** Finds stories by words of what a list shows of them. No database. */
import type { Summary } from './records.ts';

/** What is looked through. */
type Searched = Pick<Summary, 'title' | 'siteName' | 'byline' | 'dek' | 'excerpt'>;

/** Small letters without accents, so that `cafe` finds `Café`. */
function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const wordsOf = (text: string): string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** 0 where a word of the search is nowhere; titles count more than the rest, whole words more than parts. */
function worthOf({ title, siteName, byline, dek, excerpt }: Searched, wanted: readonly string[]): number {
  const [first, rest] = [plainLetters(title), plainLetters([siteName, byline, dek, excerpt].join(' '))];
  const own = new Set(wordsOf(title));
  const worths = wanted.map((word) => {
    if (own.has(word)) return 4;
    if (first.includes(word)) return 3;
    return rest.includes(word) ? 1 : 0;
  });
  return worths.some((worth) => worth === 0) ? 0 : worths.reduce((sum: number, worth) => sum + worth, 0);
}

/** The stories that hold every word of the text, the best first; all as they are where the text has no word. */
export function bestMatches<T extends Searched>(stories: readonly T[], text: string): T[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [...stories];
  return stories
    .map((story) => ({ story, worth: worthOf(story, wanted) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, two) => two.worth - one.worth)
    .map(({ story }) => story);
}
