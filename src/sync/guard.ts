/** Looks before it is followed at what would go from here: a device or a server that lost its library must not empty ours. */
import type { Status } from '../devices.ts';
import { prefixes } from '../library/ids.ts';
import { kindOf, restOf } from './kinds.ts';
import type { LocalSide } from './local.ts';
import type { Change } from './side.ts';

/** So many stories in one go, or so large a share of them, are asked about. */
const most = 20;
const mostShare = 0.1;
/** So few are followed in a library of any size. */
const fewest = 3;

/** Stories that are kept here, those that another side does not keep. */
export type Fewer = { keys: string[]; of: number };
type Why = NonNullable<Status['asks']>['why'];
/** What the person said to a question, and to which. */
export type Answer = { why: Why; how: 'follow' | 'keep' };
export type Question = Fewer & { why: Why };

/** What these changes of the other side would delete here. */
export async function deletionsIn(local: LocalSide, changes: readonly Change[]): Promise<Fewer> {
  const kept = await keptHere(local);
  const gone = changes.filter(({ id, deleted }) => {
    const kind = kindOf(id);
    return (kind === 'bin' && !deleted) || (kind === 'summary' && deleted);
  });
  const keys = new Set(gone.map(({ id }) => restOf(id)).filter((key) => kept.has(key)));
  return { keys: [...keys], of: kept.size };
}

/** What a database that held this library does not know any more, by all of its changes. */
export async function missingFrom(local: LocalSide, all: readonly Change[]): Promise<Fewer> {
  const kept = await keptHere(local);
  const there = new Set(all.filter(({ id }) => kindOf(id) === 'summary').map(({ id }) => restOf(id)));
  return { keys: [...kept].filter((key) => !there.has(key)), of: kept.size };
}

async function keptHere(local: LocalSide): Promise<Set<string>> {
  const [summaries, bins] = [await local.ids(prefixes.summary), await local.ids(prefixes.bin)];
  const kept = new Set(summaries.map(restOf));
  for (const id of bins) kept.delete(restOf(id));
  return kept;
}

/** The question that has to be answered first, if there is one. */
export function questionIn(deleted: Fewer, missing: Fewer | null): Question | null {
  if (missing !== null && isTooMany(missing)) return { why: 'missing', ...missing };
  return isTooMany(deleted) ? { why: 'deleted', ...deleted } : null;
}

/** Whether so many need a word from the person. */
function isTooMany({ keys, of }: Fewer): boolean {
  return keys.length > most || (keys.length > fewest && keys.length > of * mostShare);
}
