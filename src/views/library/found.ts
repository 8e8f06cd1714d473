/** What a search gave, and the list that comes of it, of the shelf and of the order. No DOM, no database. */
import { isEmpty, type Query } from '../../search/query.ts';
import { arranged, type SearchOrder } from './arrange.ts';
import type { Summary } from './listing.ts';
import { narrowed, roughly } from './narrow.ts';
import { isOn, type Shelf } from './shelves.ts';
import { isWhole, type Stock, shownOfBin } from './stock.ts';

/** `places` are those of the stories by how well they fit, null where no words were asked. */
export type Answer = { query: Query; places: ReadonlyMap<string, number> | null; noted: ReadonlySet<string> };

export type Found =
  | { at: 'nothing-asked' }
  /** `before` is what is shown meanwhile. */
  | { at: 'searching'; before: Answer | null }
  | { at: 'found'; answer: Answer }
  /** The index is not to be had: titles and summaries must do. */
  | { at: 'failed'; query: Query };

/** What is searched for, if anything is. */
export function queryOf(found: Found): Query | null {
  switch (found.at) {
    case 'nothing-asked':
      return null;
    case 'searching':
      return found.before?.query ?? null;
    case 'found':
      return found.answer.query;
    case 'failed':
      return found.query;
  }
}

/** Where a search looks: from the inbox in everything, elsewhere on the shelf itself. */
function looksEverywhere(shelf: Shelf, query: Query | null): boolean {
  return shelf.at === 'inbox' && query !== null && !isEmpty(query);
}

/** With an index that is behind, what it does not know yet is found by titles and summaries. */
export type Asked = { shelf: Shelf; found: Found; order: SearchOrder; index: 'behind' | 'in-step' };

function answerOf(found: Found): Answer | null {
  if (found.at === 'found') return found.answer;
  return found.at === 'searching' ? found.before : null;
}

/** Whether what is shown can come in the order of how well it fits. */
export function isRanked(found: Found): boolean {
  return (answerOf(found)?.places ?? null) !== null;
}

/**
 * Whether the first stories that are listed stay the first when the rest of them has come: stories come in the order in
 * which they were saved, the newest first.
 */
export function isSettled(stock: Stock, { found, order }: Pick<Asked, 'found' | 'order'>): boolean {
  return isWhole(stock) || (found.at === 'nothing-asked' && order === 'saved');
}

/** The stories to show, in their order. */
export function listOf(stock: Stock, { shelf, found, order: asked, index }: Asked): readonly Summary[] {
  const order = asked === 'best' ? 'saved' : asked;
  if (stock.at !== 'ready') return [];
  const query = queryOf(found);
  const all = shelf.at === 'bin' ? shownOfBin(stock.bin) : stock.stories;
  const on = looksEverywhere(shelf, query) ? all : all.filter((story) => isOn(shelf, story));
  if (query === null) return shelf.at === 'bin' ? on : arranged(on, order);
  if (found.at === 'failed') return arranged(roughly(narrowed(on, query, new Set()), query), order);
  const answer = answerOf(found);
  if (answer === null) return arranged(on, order);
  return ofAnswer(narrowed(on, query, answer.noted), answer, { order: asked, index });
}

/** The best first, unless somebody asks for another order. */
function ofAnswer(
  stories: readonly Summary[],
  { places, query }: Answer,
  { order, index }: Pick<Asked, 'order' | 'index'>,
): Summary[] {
  if (places === null) return arranged(stories, order === 'best' ? 'saved' : order);
  const found = stories.filter(({ key }) => places.has(key));
  const others = index === 'behind' ? stories.filter(({ key }) => !places.has(key)) : [];
  const rough = roughly(others, query);
  if (order !== 'best') return arranged([...found, ...rough], order);
  found.sort((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0));
  return [...found, ...arranged(rough, 'saved')];
}
