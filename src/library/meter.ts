/** What the library takes of this device, and what is left of it. */
import { prefixes } from './ids.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

/** What the browser says of its storage, in bytes. */
export type Estimate = () => Promise<{ usage?: number; quota?: number }>;

/** In bytes; null where the browser does not tell. */
export type Usage = {
  stories: number;
  pictures: number;
  pictureBytes: number;
  /** The texts of stories and their older texts, as long as they are: the browser may store them in less. */
  textBytes: number;
  olderBytes: number;
  used: number | null;
  free: number | null;
};

/** What is left should be more than this, and more than this share of the whole. */
const [leastBytes, leastShare] = [50_000_000, 0.05];

/** Whether there is room for more; where the browser does not tell, it will say when there is none. */
export async function roomLeft(estimate: Estimate): Promise<'enough' | 'little'> {
  const { usage, quota } = await estimate().catch((): Awaited<ReturnType<Estimate>> => ({}));
  if (usage === undefined || quota === undefined) return 'enough';
  const free = quota - usage;
  return free < leastBytes || free < quota * leastShare ? 'little' : 'enough';
}

/**
 * Less than this is no room: the last bytes of a disk are left alone, for Chromium can lose a whole database over a
 * write that finds none.
 */
const reserve = 4_000_000;

/**
 * Whether there is no room for so many bytes more, as far as the browser tells. Who has stored more than the browser
 * grants is not held to that: then it is not the room on the disk that it tells.
 */
export async function isFull(estimate: Estimate, bytes = 0): Promise<boolean> {
  const { usage, quota } = await estimate().catch((): Awaited<ReturnType<Estimate>> => ({}));
  if (usage === undefined || quota === undefined || usage > quota) return false;
  return quota - usage < reserve + bytes;
}

/** What the browser says of the storage that a page or a worker has. */
export const ownEstimate: Estimate = async () => navigator.storage.estimate();

/** Counts what is stored. */
export async function usageOf({ store }: Shelf, estimate: Estimate): Promise<Usage> {
  const [{ usage, quota }, stories, pictures] = await Promise.all([
    estimate(),
    store.ids(prefixes.summary),
    store.ids(prefixes.image),
  ]);
  const bytes = await bytesOf(store, pictures);
  const [bodies, summaries, older] = await Promise.all(
    [prefixes.body, prefixes.summary, prefixes.version].map((prefix) => reckoned(store, prefix)),
  );
  return {
    stories: stories.length,
    pictures: pictures.length,
    pictureBytes: bytes,
    textBytes: (bodies ?? 0) + (summaries ?? 0),
    olderBytes: older ?? 0,
    used: usage ?? null,
    free: usage === undefined || quota === undefined ? null : quota - usage,
  };
}

/** So many documents of a kind are weighed, evenly from among all: what they all take is reckoned from these. */
const weighed = 200;

async function reckoned(store: Store, prefix: string): Promise<number> {
  const ids = await store.ids(prefix);
  const count = Math.min(weighed, ids.length);
  const some = Array.from(
    { length: count },
    (_, place) => ids[Math.floor((place * ids.length) / count)] ?? '',
  );
  const lengths = (await store.read(some)).map((document) => JSON.stringify(document).length);
  const sum = lengths.reduce((all, length) => all + length, 0);
  return count === 0 ? 0 : Math.round((sum / count) * ids.length);
}

/** A letter takes two bytes at most; what is left of a room beyond that is taken by something else. */
const mostPerLetter = 2;

/**
 * What each of these takes of a room, where all of them together take as much of it as they can: texts and lists are
 * stored in less than they are long, and nobody tells how much less.
 */
export function sharesOf(room: number, lengths: readonly number[]): number[] {
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const taken = Math.min(room, all * mostPerLetter);
  return lengths.map((length) => (all === 0 ? 0 : Math.round((length / all) * taken)));
}

/** What all pictures take together. */
export async function pictureBytes({ store }: Shelf): Promise<number> {
  return bytesOf(store, await store.ids(prefixes.image));
}

const atOnce = 500;

async function bytesOf(store: Store, ids: readonly string[]): Promise<number> {
  let sum = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    const [first = '', last = ''] = [ids[start], ids[Math.min(start + atOnce, ids.length) - 1]];
    for (const { document } of await store.readRange({ first, last })) sum += sizeIn(document);
  }
  return sum;
}

function sizeIn(document: unknown): number {
  const size = typeof document === 'object' && document !== null && 'size' in document ? document.size : 0;
  return typeof size === 'number' ? size : 0;
}
