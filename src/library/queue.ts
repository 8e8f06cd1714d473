/**
 * The queue of stories to be loaded and saved. It is this device's own affair and never replicated, or two devices
 * would load the same. What becomes of a story shows in the name of its document, so that counting reads no documents
 * and a worker that dies leaves all in its place: a story leaves the queue in the transaction that says why.
 */
import { pageOf } from '../addresses.ts';
import { prefixes, queueId, sha256 } from './ids.ts';
import { noted } from './imports.ts';
import {
  FailedRecord,
  type QueuedStory,
  type QueueFailure,
  type QueueHalt,
  QueueRecord,
  WaitingRecord,
} from './queue-records.ts';
import { parsed, type Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

/** A story in the queue; `id` is its place there, which it keeps when it fails and waits again. */
export type Queued = { id: string; story: QueuedStory };
export type Failed = Queued & { why: QueueFailure };
export type QueueState = { waiting: number; failed: number; saved: number; halt: QueueHalt | null };

const states = [prefixes.waiting, prefixes.failed] as const;
const hashIn = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

async function idsIn({ store }: Shelf, prefix: string): Promise<string[]> {
  return (await store.ids(prefix)).map((id) => id.slice(prefix.length));
}

async function control(shelf: Shelf) {
  const document = await shelf.store.readLocal(queueId);
  const { halt, saved } = parsed(shelf, QueueRecord, { id: queueId, document }) ?? { halt: null, saved: 0 };
  return { halt, saved };
}

const controlDraft = (halt: QueueHalt | null, saved: number): Draft => ({
  _id: queueId,
  version: 1,
  halt,
  saved,
});

/** How many wait, failed and were saved. */
export async function queueState(shelf: Shelf): Promise<QueueState> {
  const [waiting = [], failed = []] = await Promise.all(states.map((prefix) => idsIn(shelf, prefix)));
  return { waiting: waiting.length, failed: failed.length, ...(await control(shelf)) };
}

/** How many are written at once. */
const batch = 200;

/** Puts stories at the end of the queue, each page once; gives the places of those that were not there. */
export async function enqueue(shelf: Shelf, stories: readonly QueuedStory[], now: Date): Promise<string[]> {
  const stamp = now.toISOString().replace(/\D/g, '');
  const added: string[] = [];
  const { waiting } = await queueState(shelf);
  if (waiting === 0) await change(shelf, async () => [controlDraft((await control(shelf)).halt, 0)]);
  for (let from = 0; from < stories.length; from += batch) {
    const part = await Promise.all(
      stories.slice(from, from + batch).map(async (story, index) => {
        const place = String(from + index).padStart(7, '0');
        return { story, id: `${stamp}-${place}-${await sha256(pageOf(story.url))}` };
      }),
    );
    await change(shelf, async () => {
      const there = (await Promise.all(states.map((prefix) => idsIn(shelf, prefix)))).flat();
      const known = new Set(there.map(hashIn));
      const fresh = part.filter(({ id }) => !known.has(hashIn(id)) && known.add(hashIn(id)));
      added.push(...fresh.map(({ id }) => id));
      const drafts = fresh.map(({ id, story }): Draft => ({ _id: prefixes.waiting + id, version: 1, story }));
      return [...drafts, ...(await importNoted(shelf, fresh))];
    });
  }
  return added;
}

/** What was put into the queue, with the import that it belongs to; stories are of one import or of none. */
async function importNoted(shelf: Shelf, fresh: readonly Queued[]): Promise<Draft[]> {
  const id = fresh[0]?.story.import;
  if (id === undefined) return [];
  return noted(shelf, id, { stories: [], queued: fresh.map((queued) => queued.id) });
}

function change({ store }: Shelf, plan: () => Promise<Draft[]>): Promise<void> {
  return store.change(plan);
}

/** The first of those that wait, without some. */
export async function firstWaiting(
  shelf: Shelf,
  { count, without }: { count: number; without: ReadonlySet<string> },
): Promise<Queued[]> {
  const found: Queued[] = [];
  for (const id of await idsIn(shelf, prefixes.waiting)) {
    if (found.length === count) break;
    // One that cannot be read holds up no other.
    const queued = without.has(id) ? null : await waiting(shelf, id);
    if (queued !== null) found.push(queued);
  }
  return found;
}

/** A story that waits at that place; null where it is no longer wanted. */
export async function waiting(shelf: Shelf, id: string): Promise<Queued | null> {
  const document = await shelf.store.readLocal(prefixes.waiting + id);
  const record = parsed(shelf, WaitingRecord, { id: prefixes.waiting + id, document });
  return record === null ? null : { id, story: record.story };
}

/** Those that failed, the last first, as far as a list shows them. */
export async function failures(shelf: Shelf, most = 200): Promise<Failed[]> {
  const ids = (await idsIn(shelf, prefixes.failed)).slice(-most).reverse();
  const read = ids.map(async (id): Promise<Failed[]> => {
    const document = await shelf.store.readLocal(prefixes.failed + id);
    const record = parsed(shelf, FailedRecord, { id: prefixes.failed + id, document });
    return record === null ? [] : [{ id, story: record.story, why: record.why }];
  });
  return (await Promise.all(read)).flat();
}

/** A story leaves the queue: it was saved, or could not be. Nothing happens to one that is not there any more. */
export async function settle(shelf: Shelf, id: string, outcome: 'saved' | QueueFailure): Promise<void> {
  await change(shelf, async () => {
    const queued = await waiting(shelf, id);
    if (queued === null) return [];
    const gone: Draft = { _id: prefixes.waiting + id, _deleted: true };
    const { halt, saved } = await control(shelf);
    if (outcome === 'saved') return [gone, controlDraft(halt, saved + 1)];
    return [gone, { _id: prefixes.failed + id, version: 1, why: outcome, story: queued.story }];
  });
}

/** Stops the loading of what waits, or lets it go on. */
export async function halt(shelf: Shelf, why: QueueHalt | null): Promise<void> {
  await change(shelf, async () => [controlDraft(why, (await control(shelf)).saved)]);
}

/** What failed waits again, in its old place. */
export async function retryFailed(shelf: Shelf): Promise<void> {
  const ids = await idsIn(shelf, prefixes.failed);
  for (let from = 0; from < ids.length; from += batch)
    await change(shelf, async () => {
      const part = ids.slice(from, from + batch);
      return (await Promise.all(part.map((id) => again(shelf, id)))).flat();
    });
}

async function again(shelf: Shelf, id: string): Promise<Draft[]> {
  const document = await shelf.store.readLocal(prefixes.failed + id);
  const record = parsed(shelf, FailedRecord, { id: prefixes.failed + id, document });
  if (record === null) return [];
  return [
    { _id: prefixes.failed + id, _deleted: true },
    { _id: prefixes.waiting + id, version: 1, story: record.story },
  ];
}

/** Takes stories out of the queue, whatever became of them: those of some places, or all that wait or failed. */
export async function dequeue(shelf: Shelf, which: readonly string[] | 'waiting' | 'failed'): Promise<void> {
  const names =
    typeof which === 'string'
      ? (await idsIn(shelf, prefixes[which])).map((id) => prefixes[which] + id)
      : which.flatMap((id) => states.map((prefix) => prefix + id));
  for (let from = 0; from < names.length; from += batch)
    await change(shelf, async () =>
      names.slice(from, from + batch).map((_id) => ({ _id, _deleted: true as const })),
    );
}
