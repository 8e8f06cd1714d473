/** Copies what one side has and the other has not, in small batches, so that little is lost when it breaks off. */
import { SyncFailure } from './failure.ts';
import { byNeed, kindOf, type Part, storyOf } from './kinds.ts';
import type { Change, Doc, Revs, Seq, Side } from './side.ts';

/** Documents in a batch. A picture may have ten megabytes. */
const batchSizes: Readonly<Record<Part, number>> = { texts: 25, images: 3 };
/** What is sent at once, in characters of JSON, unless one document alone is longer: bad lines break off. */
const longest = 1_000_000;
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
  /** Documents that the other side refuses for their size stay here. */
  tooLarge: Set<string>;
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
  const { from, part, signal, prepare, onCopied } = copying;
  const inOrder = [...missing].sort(([one], [other]) => byNeed(one, other));
  for (const batch of chunks(inOrder, batchSizes[part])) {
    const docs = await prepare(await from.docs(new Map(batch)));
    for (const some of bySize(docs)) {
      signal.throwIfAborted();
      await onCopied(await put(some, copying));
    }
  }
}

/** Gives the ids of what was taken. Which of a batch is too large is found by halves. */
async function put(all: readonly Doc[], copying: Copying): Promise<string[]> {
  const docs = all.filter(({ _id }) => !lacksItsText(_id, copying.tooLarge));
  const ids = docs.map(({ _id }) => _id);
  try {
    if (docs.length > 0) await copying.to.put(docs);
    return ids;
  } catch (error) {
    if (!(error instanceof SyncFailure) || error.problem !== 'too-large') throw error;
  }
  if (ids.length === 1) {
    for (const id of ids) copying.tooLarge.add(id);
    return [];
  }
  const half = Math.ceil(docs.length / 2);
  const first = await put(docs.slice(0, half), copying);
  return [...first, ...(await put(docs.slice(half), copying))];
}

/** A story whose text stayed here must not be listed there. */
function lacksItsText(id: string, tooLarge: ReadonlySet<string>): boolean {
  if (kindOf(id) !== 'summary') return false;
  return [...tooLarge].some((other) => kindOf(other) === 'body' && storyOf(other) === storyOf(id));
}

function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

function* bySize(docs: readonly Doc[]): Generator<Doc[]> {
  let [batch, length]: [Doc[], number] = [[], 0];
  for (const doc of docs) {
    const own = JSON.stringify(doc).length;
    if (batch.length > 0 && length + own > longest) {
      yield batch;
      [batch, length] = [[], 0];
    }
    batch.push(doc);
    length += own;
  }
  if (batch.length > 0) yield batch;
}
