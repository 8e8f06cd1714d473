/** Takes in what the other side has: looked at, counted, settled, and only then noted. */
import type { Status } from '../devices.ts';
import { prefixes } from '../library/ids.ts';
import { allChanges, copy, missingIn } from './copy.ts';
import { forgotten, withoutFarewells } from './farewells.ts';
import { deletionsIn, missingFrom, type Question, questionIn } from './guard.ts';
import { isSound } from './incoming.ts';
import { goesIn, type Part } from './kinds.ts';
import type { Edit, LocalSide } from './local.ts';
import type { Counts, Run } from './run.ts';
import { settle } from './settle.ts';
import type { Change, Doc, Revs } from './side.ts';
import { keepSnapshot } from './snapshot.ts';

/** Brings in one part; stops before anything is taken where a question has to be answered first. */
export async function pull(going: Run, part: Part): Promise<Status['asks']> {
  const { remote, local, choice, checkpoint, answer, now } = going;
  const since = checkpoint.places[part].pulled;
  const { changes, last } = await allChanges(remote, since, (id) => goesIn(part, choice, id));
  const missing = await missingIn(local, changes);
  const news = changes.filter(({ id }) => missing.has(id));
  const deletions = await deletionsIn(local, news);
  const question = questionIn(deletions, await lacking(going, part, changes));
  if (question !== null && question.why !== answer?.why)
    return { why: question.why, stories: question.keys.length, of: question.of };
  if (question !== null) await keepSnapshot(local, now());
  if (news.length > 0)
    await takeIn(going, { part, missing, stay: await forgotten(remote, missing, deletions.keys) });
  // Before the note: where it breaks off here, the next run finds the same changes again and settles them.
  await settle(
    local,
    changes.map(({ id }) => id),
  );
  if (question !== null) await obey(going, question);
  if (last !== since) await checkpoint.keep(part, { pulled: last });
  return null;
}

/** What the database does not know any more; null where it was never told. */
async function lacking({ local, choice, checkpoint }: Run, part: Part, changes: readonly Change[]) {
  const isAsked = part === 'texts' && choice.stories && checkpoint.isForgotten;
  return isAsked && checkpoint.places.texts.pulled === null ? missingFrom(local, changes) : null;
}

/** Deletions were followed by now, and what is missing there goes there by itself: the other answers take a deed. */
async function obey({ local, answer, now }: Run, { why, keys }: Question): Promise<void> {
  if (why === 'deleted' && answer?.how === 'keep') await restore(local, keys);
  if (why === 'missing' && answer?.how === 'follow') await remove(local, keys, now());
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

/** Puts stories into the bin, from where they can be had back. */
async function remove(local: LocalSide, keys: readonly string[], now: Date): Promise<void> {
  await local.inTurn(async () => {
    const ids = keys.map((key) => prefixes.bin + key);
    const known = new Map((await local.leaves(ids)).map((leaf) => [leaf.id, leaf]));
    const edits = ids.flatMap((id): Edit[] => {
      const leaf = known.get(id);
      if (leaf?.deleted === false) return [];
      return [{ id, rev: leaf?.rev ?? null, fields: { version: 1, removedAt: now.toISOString() } }];
    });
    await local.edit(edits);
    local.tell(edits.map(({ id }) => id));
  });
}

type Taking = { part: Part; missing: Revs; stay: ReadonlySet<string> };

async function takeIn(going: Run, { part, missing, stay }: Taking): Promise<void> {
  const { remote, local, signal, counts, tooLarge, onProgress, now } = going;
  const prepare = async (docs: Doc[]): Promise<Doc[]> =>
    withoutFarewells(await onlySound(docs, counts), { local, stay, now: now() });
  const onCopied = async (ids: readonly string[]): Promise<void> => {
    counts.received += ids.length;
    if (ids.length > 0) local.tell(ids);
    await onProgress(counts);
  };
  await copy(missing, { from: remote, to: local, part, signal, prepare, onCopied, tooLarge });
}

async function onlySound(docs: Doc[], counts: Counts): Promise<Doc[]> {
  const sound = await Promise.all(docs.map(isSound));
  counts.unreadable += sound.filter((is) => !is).length;
  return docs.filter((_, index) => sound[index]);
}
