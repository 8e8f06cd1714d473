/** Fetches the pictures of a story, a few at a time, within what one story may take. */
import type { Article } from '../article.ts';
import { pictureAddresses } from './article-parts.ts';
import type { PictureRequest } from './fetch-picture.ts';
import { sha256 } from './ids.ts';

/** Which pictures of a story are to be fetched as it is saved. */
export type Wish = 'all' | 'lead' | 'none';
export type FetchPicture = (request: PictureRequest) => Promise<Blob | null>;
/** A picture at hand, not yet stored. */
export type Fetched = { address: string; hash: string; data: Blob };

/** How fetching goes: told how many pictures are asked for, and of each that came or did not; what came before `stop` is kept. */
export type FetchHow = { stop?: AbortSignal; onProgress?: (done: number, all: number) => void };
type Asked = { fetch: FetchPicture; signal: AbortSignal; wish: Wish; room: number };

/** What the pictures of one story may take together. */
export const storyLimits = { pictures: 200, atOnce: 4, bytes: 150_000_000, milliseconds: 120_000 } as const;

/**
 * The pictures of an article that are to be had, without those in `stored`, as long as there are bytes of `room`. Never rejects for a picture's
 * sake: one that does not come is simply not among them.
 */
export async function fetchPictures(
  article: Article,
  stored: ReadonlySet<string>,
  { fetch, signal, wish, room, stop, onProgress = () => undefined }: Asked & FetchHow,
): Promise<Fetched[]> {
  const all = wishedFor(article, wish).filter((address) => !stored.has(address));
  const wanted = all.slice(0, storyLimits.pictures);
  const queue = wanted.values();
  const fetched: Fetched[] = [];
  const ends = stop === undefined ? [signal] : [signal, stop];
  const until = AbortSignal.any([...ends, AbortSignal.timeout(storyLimits.milliseconds)]);
  let done = 0;
  if (wanted.length > 0) onProgress(done, wanted.length);
  const lane = async (): Promise<void> => {
    for (const address of queue) {
      if (until.aborted || sizeOf(fetched) >= Math.min(storyLimits.bytes, room)) return;
      const data = await fetch({ address, page: article.url, signal: until }).catch(() => null);
      if (data !== null) fetched.push({ address, data, hash: await sha256(data) });
      done += 1;
      if (!until.aborted) onProgress(done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: storyLimits.atOnce }, lane));
  return fetched;
}

/** The addresses of the pictures that are wanted with a story. */
export function wishedFor(article: Article, wish: Wish): string[] {
  if (wish === 'none') return [];
  const lead = article.leadImage?.image.src;
  return pictureAddresses(article).filter((address) => wish === 'all' || address === lead);
}

function sizeOf(pictures: readonly Fetched[]): number {
  return pictures.reduce((sum, { data }) => sum + data.size, 0);
}
