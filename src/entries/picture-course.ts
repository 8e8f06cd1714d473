/** How far the pictures of a story are that the background fetches: told to our pages and to the tab, and ended by them. */
import * as v from 'valibot';
import type { PictureHow, PictureProgress } from '../views/parts/picture-course.tsx';

const channelName = 'galley:pictures';
const CourseSchema = v.object({ key: v.string(), done: v.number(), all: v.number() });
const StopSchema = v.object({ stop: v.string() });
type Fetching<T> = {
  run: (how: { stop: AbortSignal; onProgress: (done: number, all: number) => void }) => Promise<T>;
  /** Told likewise: a tab hears nothing of what our pages say to each other. */
  also?: ((progress: PictureProgress) => void) | undefined;
};

/**
 * Runs the fetching for a story, by its key or its address, and tells our pages how it goes; where one of them ends it,
 * what came is kept.
 */
export async function toldFetching<T>(key: string, { run, also }: Fetching<T>): Promise<T> {
  const stop = new AbortController();
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (v.is(StopSchema, data) && data.stop === key) stop.abort();
  };
  const onProgress = (done: number, all: number): void => {
    channel.postMessage({ key, done, all });
    also?.({ done, all });
  };
  return run({ stop: stop.signal, onProgress }).finally(() => channel.close());
}

/** Ends the fetching for a story, for whoever cannot say so on the channel. */
export function endFetching(key: string): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ stop: key });
  channel.close();
}

/** Hears how far the pictures of a story are until the work is done, and ends that when the signal aborts. */
export async function heard<T>(
  key: string,
  { signal, onProgress }: PictureHow,
  work: () => Promise<T>,
): Promise<T> {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }) => {
    if (v.is(CourseSchema, data) && data.key === key) onProgress({ done: data.done, all: data.all });
  };
  const end = (): void => channel.postMessage({ stop: key });
  signal.addEventListener('abort', end);
  return work().finally(() => {
    signal.removeEventListener('abort', end);
    channel.close();
  });
}
