/** In what order stories are listed. */
import { listOrders, type Settings } from '../../settings.ts';
import type { Summary } from './listing.ts';

export type Order = Settings['listOrder'];
/** While words are searched for, what fits them best may come first too. */
export type SearchOrder = Order | 'best';

/** The order of that name, the newest first where there is none. */
export function orderOf(name: string): Order {
  return listOrders.find((order) => order === name) ?? 'saved';
}

/** Keys grow with the time of saving. */
const bySaved = (one: Summary, other: Summary): number =>
  one.key < other.key ? 1 : one.key > other.key ? -1 : 0;
const lengthOf = ({ wordCount }: Summary): number => wordCount;

function dayOf({ publishedTime, savedAt }: Summary): number {
  return Date.parse(publishedTime ?? savedAt) || 0;
}

const compare: Readonly<Record<Order, (one: Summary, other: Summary) => number>> = {
  saved: bySaved,
  'saved-first': (one, other) => bySaved(other, one),
  published: (one, other) => dayOf(other) - dayOf(one),
  longest: (one, other) => lengthOf(other) - lengthOf(one),
  shortest: (one, other) => lengthOf(one) - lengthOf(other),
  progress: (one, other) => (other.share ?? 0) - (one.share ?? 0),
};

/** The stories in that order; those that are equal in it, the newest first. */
export function arranged(stories: readonly Summary[], order: Order): Summary[] {
  return [...stories].sort((one, other) => compare[order](one, other) || bySaved(one, other));
}
