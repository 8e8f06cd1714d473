/**
 * A save is a job that survives its worker: the article is written down first, then its pictures are fetched,
 * then everything is written and the job struck off in one transaction. Doing a job twice gives one story.
 */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../article.ts';
import type { Locks } from './connection.ts';
import { StorageFailure } from './failure.ts';
import { type Fetched, type FetchPicture, fetchPictures, type Wish } from './fetch-pictures.ts';
import { prefixes, sha256 } from './ids.ts';
import { type Estimate, roomLeft } from './meter.ts';
import { progressAt } from './places.ts';
import { JobRecord } from './records.ts';
import { knownAt, parsed, type Shelf } from './shelf.ts';
import { noState } from './state.ts';
import { withProgress } from './state-changes.ts';
import { stateDraft } from './states.ts';
import { storyDrafts } from './story-drafts.ts';

/** How a save ended. */
export type SaveOutcome =
  | {
      at: 'saved';
      isNew: boolean;
      picturesStored: number;
      picturesFailed: number;
      /** That room was short: there is little left, or there was none for the pictures. */
      room?: 'little' | 'no-pictures' | undefined;
    }
  | { at: 'failed'; why: StorageFailure['why'] | 'no-story' | 'too-large' };

/** What a save needs besides the shelf. `name` is the library's, for locks that all windows share. */
export type Saver = Shelf & {
  name: string;
  locks: Locks;
  fetch: FetchPicture;
  /** Which pictures the person wants kept. */
  wish: () => Promise<Wish>;
  now: () => Date;
  estimate: Estimate;
};

/** The longest article that is kept, in UTF-16 units of its JSON. */
export const longest = 20_000_000;
/** After so many lives of the worker a story is kept without the pictures that seem to end them. */
const mostAttempts = 3;

type Job = { address: string; savedAt: string; attempts: number; article: Article };

/** Saves a story, or brings it up to date. Rejects when the signal aborts. */
export async function save(saver: Saver, article: Article, signal: AbortSignal): Promise<SaveOutcome> {
  if (JSON.stringify(article).length > longest) return { at: 'failed', why: 'too-large' };
  // What could not be read back must not be written.
  if (!v.is(ArticleSchema, article)) return { at: 'failed', why: 'no-story' };
  const address = await sha256(article.url);
  const job = { address, savedAt: saver.now().toISOString(), attempts: 1, article };
  return alone(saver, address, () => finished(saver, job, signal));
}

/** Finishes the saves that an earlier life of the worker began. */
export async function resume(saver: Saver): Promise<void> {
  const { signal } = new AbortController();
  for (const id of await saver.store.ids(prefixes.job))
    await alone(saver, id.slice(prefixes.job.length), async () => {
      const job = parsed(saver, JobRecord, { id, document: await saver.store.readLocal(id) });
      const address = id.slice(prefixes.job.length);
      if (job !== null) await finished(saver, { ...job, address, attempts: job.attempts + 1 }, signal);
    });
}

/** Saves of one address come one after the other, whichever window they are from. */
function alone<T>({ name, locks }: Saver, address: string, work: () => Promise<T>): Promise<T> {
  return locks.request(`${name}:save:${address}`, work);
}

/** The outcome that tells of a failure of the database; any other error goes on. */
export function outcomeOf(error: unknown): SaveOutcome {
  if (error instanceof StorageFailure) return { at: 'failed', why: error.why };
  throw error;
}

async function finished(saver: Saver, job: Job, signal: AbortSignal): Promise<SaveOutcome> {
  signal.throwIfAborted();
  try {
    await journal(saver, job);
    const wish = await saver.wish();
    const fetched = await picturesOf(saver, job, { signal, wish });
    signal.throwIfAborted();
    const outcome = await withinRoom(saver, job, fetched);
    // What nobody wanted did not fail.
    return outcome.at === 'saved' && wish !== 'all' ? { ...outcome, picturesFailed: 0 } : outcome;
  } catch (error) {
    await dropped(saver, job);
    return outcomeOf(error);
  }
}

function journal({ store }: Saver, { address, ...job }: Job): Promise<void> {
  return store.change(async () => [{ ...job, _id: prefixes.job + address, version: 1 }]);
}

/** A job that cannot be done must not come back; on a disk that takes no write at all it will be tried again. */
function dropped({ store }: Saver, { address }: Job): Promise<void> {
  return store.change(async () => [{ _id: prefixes.job + address, _deleted: true }]).catch(() => undefined);
}

type Asked = { signal: AbortSignal; wish: Wish };

async function picturesOf(saver: Saver, job: Job, { signal, wish }: Asked): Promise<Fetched[]> {
  if (job.attempts > mostAttempts) return [];
  const known = await knownAt(saver, job.address);
  const stored = new Set(known?.body?.pictures.map(({ address }) => address));
  return fetchPictures(job.article, stored, { fetch: saver.fetch, signal, wish });
}

/** A story whose pictures find no room is kept without them: its text takes little, and nothing else is thrown away. */
async function withinRoom(saver: Saver, job: Job, fetched: readonly Fetched[]): Promise<SaveOutcome> {
  const room = await roomLeft(saver.estimate);
  try {
    const outcome = await commit(saver, job, fetched);
    return room === 'enough' || outcome.at === 'failed' ? outcome : { ...outcome, room };
  } catch (error) {
    const isFull = error instanceof StorageFailure && error.why === 'disk-full';
    if (!isFull || fetched.length === 0) throw error;
    const outcome = await commit(saver, job, []);
    return outcome.at === 'failed' ? outcome : { ...outcome, room: 'no-pictures' };
  }
}

async function commit(saver: Saver, job: Job, fetched: readonly Fetched[]): Promise<SaveOutcome> {
  const seen: SaveOutcome[] = [];
  await saver.store.change(async () => {
    const known = await knownAt(saver, job.address);
    const { address, article } = job;
    const story = await storyDrafts(saver, { address, article, fetched, known, now: new Date(job.savedAt) });
    seen[0] = { at: 'saved', isNew: known === null, ...story.counts };
    const progress = known === null ? await progressAt(saver.store, job.address, saver.now()) : null;
    const state = progress === null ? [] : [stateDraft(story.key, withProgress(noState, progress))];
    return [...story.drafts, ...state, { _id: prefixes.job + job.address, _deleted: true }];
  });
  return seen[0] ?? { at: 'failed', why: 'database' };
}
