/** One run: brings the library of this device and the database on the server together, both ways. */
import type { Choice, Status } from '../devices.ts';
import { schemaVersion } from '../library/records.ts';
import { type Checkpoint, checkpointOf } from './checkpoint.ts';
import { minutesAhead } from './clock.ts';
import { type Copying, copy, missingIn } from './copy.ts';
import type { Couch } from './couch.ts';
import type { Answer } from './guard.ts';
import { enter } from './join.ts';
import { keysFrom } from './key.ts';
import { goesIn, type Part, parts } from './kinds.ts';
import type { LocalSide } from './local.ts';
import type { Seal } from './plan.ts';
import { pull } from './pull.ts';
import { remoteSide } from './remote.ts';
import { sealedSide } from './sealed-side.ts';
import { meetSettings, type OwnSettings } from './shared-settings.ts';
import type { Change, Side } from './side.ts';
import { keepSnapshot } from './snapshot.ts';

export type Counts = Pick<Status, 'sent' | 'received' | 'unreadable' | 'tooLarge'>;

export type Running = {
  couch: Couch;
  local: LocalSide;
  choice: Choice;
  /** The key of an encrypted database, null for one that is open. */
  seal: Seal | null;
  signal: AbortSignal;
  /** Pictures stay where they are for now. */
  withoutPictures: boolean;
  /** What the person said to the question that the last run ended with. */
  answer: Answer | null;
  /** Goes through everything again: what was refused may be taken now. */
  afresh: boolean;
  onProgress: (counts: Counts) => Promise<void>;
  settings: OwnSettings;
  now: () => Date;
};

/** How a run ended: it did all there was to do, or it stopped for a word from the person. */
export type Outcome = Pick<Status, 'asks' | 'picturesWait' | 'clock'> & { counts: Counts };

export type Run = Running & {
  remote: Side;
  checkpoint: Checkpoint;
  counts: Counts;
  tooLarge: Set<string>;
  clock: number | null;
};

/** Brings both together. Rejects with a SyncFailure or a StorageFailure; what was done until then stays done. */
export async function run(running: Running): Promise<Outcome> {
  const { choice, withoutPictures } = running;
  const going = await begun(running);
  const { counts, clock } = going;
  for (const part of parts) {
    if (part === 'images' && withoutPictures) break;
    const asks = await pull(going, part);
    if (asks !== null) return { asks, counts, clock, picturesWait: false };
    if (part === 'texts' && choice.settings) await meetSettings(going.local, running.settings, running.now());
    await push(going, part);
  }
  return { asks: null, counts, clock, picturesWait: withoutPictures && choice.images };
}

async function begun(running: Running): Promise<Run> {
  const { couch, local, choice, seal, afresh, now } = running;
  const clock = minutesAhead(await enter(couch, seal), now());
  const remote = seal === null ? remoteSide(couch) : sealedSide(remoteSide(couch), await keysFrom(seal.key));
  // What an older version could not read and left out is looked at again by a newer one.
  const course = { choice: `${schemaVersion} ${JSON.stringify(choice)}`, afresh };
  const checkpoint = await checkpointOf(local, remote, course);
  if (checkpoint.isFirst) {
    await keepSnapshot(local, now());
    await checkpoint.keep('texts', {}); // So that it is not kept again, half changed, when the first run breaks off.
  }
  const counts = { sent: 0, received: 0, unreadable: 0, tooLarge: 0 };
  return { ...running, remote, checkpoint, counts, clock, tooLarge: new Set() };
}

/** Page by page, with a note after each: the order in which things were saved is one in which they can be read. */
async function push(going: Run, part: Part): Promise<void> {
  const { remote, local, choice, signal, checkpoint, counts, tooLarge, onProgress } = going;
  const onCopied = async (ids: readonly string[]): Promise<void> => {
    counts.sent += ids.length;
    counts.tooLarge = tooLarge.size;
    await onProgress(counts);
  };
  const prepare: Copying['prepare'] = async (docs) => docs;
  const copying: Copying = { from: local, to: remote, part, signal, prepare, onCopied, tooLarge };
  for (let more = true; more; ) {
    const since = checkpoint.places[part].pushed;
    const page = await local.changes(since);
    const ours = page.changes.filter(({ id }: Change) => goesIn(part, choice, id));
    await copy(await missingIn(remote, ours), copying);
    if (page.last !== since) await checkpoint.keep(part, { pushed: page.last });
    more = page.more;
  }
}
