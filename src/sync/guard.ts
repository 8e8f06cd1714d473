/** Looks before it is followed at what another device deleted: a device that lost its library must not empty ours. */
import { prefixes } from '../library/ids.ts';
import { kindOf, restOf } from './kinds.ts';
import type { LocalSide } from './local.ts';
import type { Change } from './side.ts';

/** Deletions of so many stories in one go, or of so large a share of them, are asked about. */
const most = 20;
const mostShare = 0.1;
/** So few are followed in a library of any size. */
const fewest = 3;

/** The stories that are kept here and would not be any more, and how many are kept. */
export type Deletions = { keys: string[]; of: number };

/** What these changes of the other side would delete here. */
export async function deletionsIn(local: LocalSide, changes: readonly Change[]): Promise<Deletions> {
  const [summaries, bins] = [await local.ids(prefixes.summary), await local.ids(prefixes.bin)];
  const kept = new Set(summaries.map(restOf));
  for (const id of bins) kept.delete(restOf(id));
  const gone = changes.filter(({ id, deleted }) => {
    const kind = kindOf(id);
    return (kind === 'bin' && !deleted) || (kind === 'summary' && deleted);
  });
  const keys = new Set(gone.map(({ id }) => restOf(id)).filter((key) => kept.has(key)));
  return { keys: [...keys], of: kept.size };
}

/** Whether so many deletions need a word from the person. */
export function isTooMany({ keys, of }: Deletions): boolean {
  return keys.length > most || (keys.length > fewest && keys.length > of * mostShare);
}
