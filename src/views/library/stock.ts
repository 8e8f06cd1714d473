/** What the list can show of the library: its stories as far as they are read, and those in the bin. */
import type { Fault } from './faults.ts';
import type { Summary } from './listing.ts';

/** The stories in the bin; null until somebody has looked into it, or why that was to no avail. */
export type Bin = readonly Summary[] | null | Fault;

/** `isWhole` tells that nothing more is on its way. */
export type Stock =
  | { at: 'loading' }
  | { at: 'failed'; why: Fault }
  | { at: 'ready'; stories: readonly Summary[]; isWhole: boolean; bin: Bin };

/** What of the bin can be shown. */
export function shownOfBin(bin: Bin): readonly Summary[] {
  return bin === null || typeof bin === 'string' ? [] : bin;
}

/** Whether all stories are there, so that they can be counted. */
export function isWhole(stock: Stock): stock is Stock & { at: 'ready' } {
  return stock.at === 'ready' && stock.isWhole;
}
