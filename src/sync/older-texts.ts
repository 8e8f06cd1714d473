/** The revisions of a document, and where texts that give way are kept. */
import { prefixes } from '../library/ids.ts';
import { versionId } from '../library/versions.ts';
import type { Edit, Leaf, LocalSide } from './local.ts';
import type { Fields } from './resolve.ts';
import { fieldsOf } from './side.ts';

/** What the revisions of a document say, the winning one first. */
export async function revisionsOf(local: LocalSide, { id, rev, conflicts }: Leaf): Promise<Fields[]> {
  const docs = await local.docs(new Map([[id, [rev, ...conflicts]]]));
  const inOrder = [rev, ...conflicts].flatMap((wanted) => docs.find(({ _rev }) => _rev === wanted) ?? []);
  // A document with bytes beside it changes only in its revision.
  return inOrder.map(({ _attachments, ...doc }) => fieldsOf(doc));
}

/** What the revisions of a story's summary say. */
export async function summariesOf(local: LocalSide, key: string): Promise<Fields[]> {
  const [leaf] = await local.leaves([prefixes.summary + key]);
  return leaf === undefined || leaf.deleted ? [] : revisionsOf(local, leaf);
}

/** Older texts of a story under times that are free; the same on every device, so that they do not multiply. */
export async function versionEdits(local: LocalSide, key: string, older: readonly Fields[]): Promise<Edit[]> {
  if (older.length === 0) return [];
  const summaries = await summariesOf(local, key);
  const times = summaries.map(({ updatedAt }) => String(updatedAt)).sort();
  const taken = await takenVersions(local, key);
  let time = Date.parse(times.at(-1) ?? '') || 0;
  return older.flatMap((fields): Edit[] => {
    const text = JSON.stringify(fields);
    if ([...taken.values()].includes(text)) return [];
    while (taken.has(versionId(key, new Date(time).toISOString()))) time += 1;
    const id = versionId(key, new Date(time).toISOString());
    taken.set(id, text);
    return [{ id, rev: null, fields }];
  });
}

/** The older texts that a story has, by id; those that were deleted leave their id taken. */
async function takenVersions(local: LocalSide, key: string): Promise<Map<string, string>> {
  const ids = await local.ids(`${prefixes.version}${key}:`);
  const leaves = await local.leaves(ids);
  return new Map(leaves.map(({ id, doc }) => [id, JSON.stringify(fieldsOf(doc))]));
}
