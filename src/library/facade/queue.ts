/** The part of the facade for the queue of stories to load. */

import {
  dequeue,
  enqueue,
  type Failed,
  failures,
  firstWaiting,
  halt,
  type Queued,
  type QueueState,
  queueState,
  retryFailed,
  settle,
  waiting,
} from '../queue.ts';
import type { QueuedStory, QueueFailure, QueueHalt } from '../queue-records.ts';
import type { Saver } from '../save.ts';
import type { Ready } from './ready.ts';

export type QueueVerbs = {
  queueState(): Promise<QueueState>;
  /** Puts stories at the end, each page once; gives the places of those that were not there. */
  enqueue(stories: readonly QueuedStory[]): Promise<string[]>;
  firstWaiting(which: { count: number; without: ReadonlySet<string> }): Promise<Queued[]>;
  /** A story that waits at a place; null where it is no longer wanted. */
  waiting(id: string): Promise<Queued | null>;
  /** Those that failed, the last first; no more than a list shows. */
  failures(): Promise<Failed[]>;
  settle(id: string, outcome: 'saved' | QueueFailure): Promise<void>;
  /** Stops the loading, or lets it go on with null. */
  halt(why: QueueHalt | null): Promise<void>;
  retryFailed(): Promise<void>;
  dequeue(which: readonly string[] | 'waiting' | 'failed'): Promise<void>;
  /** Calls back after every change of the queue, whoever made it. */
  watchQueue(onChange: () => void, signal: AbortSignal): void;
};

const channelOf = (name: string): string => `${name}:queue`;

/** Tells everybody who watches the queue of a library. */
function tell(name: string): void {
  const channel = new BroadcastChannel(channelOf(name));
  channel.postMessage(null);
  channel.close();
}

function listen(name: string, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const channel = new BroadcastChannel(channelOf(name));
  channel.onmessage = () => onChange();
  signal.addEventListener('abort', () => channel.close(), { once: true });
}

/** The verbs of the queue of the library of that name. */
export function queueVerbs(ready: Ready, name: string): QueueVerbs {
  const changing = async <T>(work: (saver: Saver) => Promise<T>): Promise<T> => {
    const done = await work(await ready());
    tell(name);
    return done;
  };
  return {
    queueState: async () => queueState(await ready()),
    enqueue: (stories) => changing((saver) => enqueue(saver, stories, saver.now())),
    firstWaiting: async (which) => firstWaiting(await ready(), which),
    waiting: async (id) => waiting(await ready(), id),
    failures: async () => failures(await ready()),
    settle: (id, outcome) => changing((saver) => settle(saver, id, outcome)),
    halt: (why) => changing((saver) => halt(saver, why)),
    retryFailed: () => changing(retryFailed),
    dequeue: (which) => changing((saver) => dequeue(saver, which)),
    watchQueue: (onChange, signal) => listen(name, onChange, signal),
  };
}
