/** One turn of listening to other devices. */
import type { Status } from '../devices.ts';

/** How soon a page that is open may ask again, in milliseconds: after news or silence, and where nothing is to be had. */
export const [atOnce, later] = [500, 30_000];

export type Ear = {
  /** How the replication stands. */
  standing: () => Promise<Status['at']>;
  bringTogether: () => Promise<void>;
  /** Resolves when no run goes on. */
  atRest: () => Promise<void>;
  /** Waits for other devices to change something. */
  news: () => Promise<'something' | 'nothing' | 'unreachable'>;
};

/** Brings in what is new on other devices, once; gives how long to wait before the next turn, in milliseconds. */
export async function listened({ standing, bringTogether, atRest, news }: Ear): Promise<number> {
  const at = await standing();
  if (at === 'asks') return later; // Nothing goes on without a word from the person.
  if (at !== 'waiting') await bringTogether();
  // A run that goes on by itself does what is to be done: news may come as soon as it is over.
  await atRest();
  if ((await standing()) !== 'waiting') return later;
  const said = await news();
  if (said === 'something') await bringTogether();
  return said === 'unreachable' ? later : atOnce;
}
