/** Ends every disagreement that a copying left: one revision of each document, and one story of each address. */
import { prefixes } from '../library/ids.ts';
import { joinOrphans, joinStories } from './join-stories.ts';
import { kindOf, storyOf } from './kinds.ts';
import type { Edit, Leaf, LocalSide } from './local.ts';
import { revisionsOf, summariesOf, versionEdits } from './older-texts.ts';
import { resolve } from './resolve.ts';

/** Documents looked at in one turn. */
const atOnce = 100;

/** Settles the documents of these ids. Each turn is whole, and done again it changes nothing. */
export async function settle(local: LocalSide, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce)
    await local.inTurn(() => settleSome(local, ids.slice(start, start + atOnce)));
}

async function settleSome(local: LocalSide, ids: readonly string[]): Promise<void> {
  const leaves = await local.leaves(ids);
  const disagreeing = leaves.filter(({ conflicts }) => conflicts.length > 0);
  // Texts are told apart by the summaries of their story, so these are settled after them.
  const late = (id: string): number => (id.startsWith(prefixes.summary) ? 1 : 0);
  const inOrder = [...disagreeing].sort((one, other) => late(one.id) - late(other.id));
  for (const leaf of inOrder) await settleOne(local, leaf);
  await joinOrphans(local, leaves);
  if (disagreeing.length > 0) local.tell(disagreeing.map(({ id }) => id));
}

async function settleOne(local: LocalSide, leaf: Leaf): Promise<void> {
  const kind = kindOf(leaf.id);
  if (kind === null) return;
  const revisions = await revisionsOf(local, leaf);
  const key = storyOf(leaf.id);
  const summaries = key === null ? [] : await summariesOf(local, key);
  const { fields, older } = resolve(kind, { revisions, summaries });
  // First, so that where it breaks off the address still disagrees and they are joined the next time.
  if (kind === 'address')
    await joinStories(
      local,
      revisions.map((address) => String(address['key'])),
    );
  const isChanged = JSON.stringify(fields) !== JSON.stringify(revisions[0]);
  await local.edit([
    ...(isChanged ? [{ id: leaf.id, rev: leaf.rev, fields }] : []),
    ...leaf.conflicts.map((rev): Edit => ({ id: leaf.id, rev, fields: 'deleted' })),
    ...(key === null ? [] : await versionEdits(local, key, older)),
  ]);
}
