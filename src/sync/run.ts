/** One run: brings the library of this device and the database on the server together, both ways. */
import type { Choice, Status } from '../devices.ts';
import { prefixes } from '../library/ids.ts';
import { type Checkpoint, checkpointOf } from './checkpoint.ts';
import { allChanges, type Copying, copy, missingIn } from './copy.ts';
import type { Couch } from './couch.ts';
import { forgotten, withoutFarewells } from './farewells.ts';
import { deletionsIn, isTooMany } from './guard.ts';
import { isSound } from './incoming.ts';
import { enter } from './join.ts';
import { keysFrom } from './key.ts';
import { goesIn, type Part, parts } from './kinds.ts';
import type { LocalSide } from './local.ts';
import type { Seal } from './plan.ts';
import { remoteSide } from './remote.ts';
import { sealedSide } from './sealed-side.ts';
import { settle } from './settle.ts';
import type { Change, Doc, Revs, Side } from './side.ts';

export type Counts = Pick<Status, 'sent' | 'received' | 'unreadable'>;

export type Running = {
  couch: Couch;
  local: LocalSide;
  choice: Choice;
  /** The key of an encrypted database, null for one that is open. */
  seal: Seal | null;
  signal: AbortSignal;
  /** Pictures stay where they are for now. */
  withoutPictures: boolean;
  /** What the person said to many deletions, if asked. */
  answer: 'follow' | 'keep' | null;
  onProgress: (counts: Counts) => Promise<void>;
};

/** How a run ended: it did all there was to do, or it stopped for a word from the person. */
export type Outcome = { asks: Status['asks']; counts: Counts; picturesWait: boolean };

type Run = Running & { remote: Side; checkpoint: Checkpoint; counts: Counts };

/** Brings both together. Rejects with a SyncFailure or a StorageFailure; what was done until then stays done. */
export async function run(running: Running): Promise<Outcome> {
  const { couch, local, choice, seal, withoutPictures } = running;
  await enter(couch, seal);
  const remote = seal === null ? remoteSide(couch) : sealedSide(remoteSide(couch), await keysFrom(seal.key));
  const checkpoint = await checkpointOf(local, remote, JSON.stringify(choice));
  const counts = { sent: 0, received: 0, unreadable: 0 };
  const going: Run = { ...running, remote, checkpoint, counts };
  for (const part of parts) {
    if (part === 'images' && withoutPictures) break;
    const asks = await pull(going, part);
    if (asks !== null) return { asks, counts, picturesWait: false };
    await push(going, part);
  }
  return { asks: null, counts, picturesWait: withoutPictures && choice.images };
}

async function pull(going: Run, part: Part): Promise<Status['asks']> {
  const { remote, local, choice, checkpoint, answer } = going;
  const since = checkpoint.places[part].pulled;
  const { changes, last } = await allChanges(remote, since, (id) => goesIn(part, choice, id));
  const missing = await missingIn(local, changes);
  const news = changes.filter(({ id }) => missing.has(id));
  const deletions = await deletionsIn(local, news);
  if (isTooMany(deletions) && answer === null) return { deletions: deletions.keys.length, of: deletions.of };
  if (news.length > 0)
    await takeIn(going, { part, missing, stay: await forgotten(remote, missing, deletions.keys) });
  // Before the note: where it breaks off here, the next run finds the same changes again and settles them.
  await settle(
    local,
    changes.map(({ id }) => id),
  );
  if (answer === 'keep') await restore(local, deletions.keys);
  if (last !== since) await checkpoint.keep(part, { pulled: last });
  return null;
}

/** Takes stories out of the bin, here and, when this is pushed, everywhere. */
async function restore(local: LocalSide, keys: readonly string[]): Promise<void> {
  await local.inTurn(async () => {
    const leaves = await local.leaves(keys.map((key) => prefixes.bin + key));
    const live = leaves.filter(({ deleted }) => !deleted);
    await local.edit(live.map(({ id, rev }) => ({ id, rev, fields: 'deleted' })));
    local.tell(live.map(({ id }) => id));
  });
}

type Taking = { part: Part; missing: Revs; stay: ReadonlySet<string> };

async function takeIn(going: Run, { part, missing, stay }: Taking): Promise<void> {
  const { remote, local, signal, counts, onProgress } = going;
  const prepare = async (docs: Doc[]): Promise<Doc[]> =>
    withoutFarewells(await onlySound(docs, counts), { local, stay, now: new Date() });
  const onCopied = async (ids: readonly string[]): Promise<void> => {
    counts.received += ids.length;
    if (ids.length > 0) local.tell(ids);
    await onProgress(counts);
  };
  await copy(missing, { from: remote, to: local, part, signal, prepare, onCopied });
}

async function onlySound(docs: Doc[], counts: Counts): Promise<Doc[]> {
  const sound = await Promise.all(docs.map(isSound));
  counts.unreadable += sound.filter((is) => !is).length;
  return docs.filter((_, index) => sound[index]);
}

/** Page by page, with a note after each: the order in which things were saved is one in which they can be read. */
async function push(going: Run, part: Part): Promise<void> {
  const { remote, local, choice, signal, checkpoint, counts, onProgress } = going;
  const onCopied = async (ids: readonly string[]): Promise<void> => {
    counts.sent += ids.length;
    await onProgress(counts);
  };
  const copying: Copying = { from: local, to: remote, part, signal, prepare: async (docs) => docs, onCopied };
  for (let more = true; more; ) {
    const since = checkpoint.places[part].pushed;
    const page = await local.changes(since);
    const ours = page.changes.filter(({ id }: Change) => goesIn(part, choice, id));
    await copy(await missingIn(remote, ours), copying);
    if (page.last !== since) await checkpoint.keep(part, { pushed: page.last });
    more = page.more;
  }
}
