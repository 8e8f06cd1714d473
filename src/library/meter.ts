/** What the library takes of this device, and what is left of it. */
import { prefixes } from './ids.ts';
import type { Shelf } from './shelf.ts';

/** What the browser says of its storage, in bytes. */
export type Estimate = () => Promise<{ usage?: number; quota?: number }>;

/** In bytes; null where the browser does not tell. */
export type Usage = {
  stories: number;
  pictures: number;
  pictureBytes: number;
  /** Everything but pictures. */
  otherBytes: number | null;
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
  return {
    stories: stories.length,
    pictures: pictures.length,
    pictureBytes: bytes,
    otherBytes: usage === undefined ? null : Math.max(0, usage - bytes),
    used: usage ?? null,
    free: usage === undefined || quota === undefined ? null : quota - usage,
  };
}

/** What all pictures take together. */
export async function pictureBytes({ store }: Shelf): Promise<number> {
  return bytesOf(store, await store.ids(prefixes.image));
}

const atOnce = 500;

async function bytesOf(store: Shelf['store'], ids: readonly string[]): Promise<number> {
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
