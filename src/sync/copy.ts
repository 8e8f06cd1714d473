/** Copies what one side has and the other has not, in small batches, so that little is lost when it breaks off. */
import type { Part } from './kinds.ts';
import { byNeed } from './kinds.ts';
import type { Change, Doc, Revs, Seq, Side } from './side.ts';

/** Documents in a batch. A picture may have ten megabytes. */
const batchSizes: Readonly<Record<Part, number>> = { texts: 25, images: 3 };
/** Documents whose revisions are compared at once. */
const comparedAtOnce = 500;

export type Copying = {
  from: Side;
  to: Side;
  part: Part;
  signal: AbortSignal;
  /** What is made of a batch on its way. */
  prepare: (docs: Doc[]) => Promise<Doc[]>;
  /** Told of each batch that has arrived, by the ids of its documents. */
  onCopied: (ids: readonly string[]) => Promise<void>;
};

/** Every change since then that concerns us, and where the list ends. */
export async function allChanges(
  side: Side,
  since: Seq | null,
  concerns: (id: string) => boolean,
): Promise<{ changes: Change[]; last: Seq | null }> {
  const found = new Map<string, Change>();
  for (let last = since, more = true; ; ) {
    if (!more) return { changes: [...found.values()], last };
    const page = await side.changes(last);
    for (const change of page.changes) if (concerns(change.id)) found.set(change.id, change);
    [last, more] = [page.last, page.more];
  }
}

/** The revisions of these changes that a side has not. */
export async function missingIn(side: Side, changes: readonly Change[]): Promise<Map<string, string[]>> {
  const missing = new Map<string, string[]>();
  for (const some of chunks(changes, comparedAtOnce)) {
    const revs = new Map(some.map((change) => [change.id, change.revs]));
    for (const [id, those] of await side.missing(revs)) missing.set(id, those);
  }
  return missing;
}

/** Copies these revisions, what others need first. */
export async function copy(missing: Revs, copying: Copying): Promise<void> {
  const { from, to, part, signal, prepare, onCopied } = copying;
  const inOrder = [...missing].sort(([one], [other]) => byNeed(one, other));
  for (const batch of chunks(inOrder, batchSizes[part])) {
    signal.throwIfAborted();
    const docs = await prepare(await from.docs(new Map(batch)));
    if (docs.length > 0) await to.put(docs);
    await onCopied(docs.map(({ _id }) => _id));
  }
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
