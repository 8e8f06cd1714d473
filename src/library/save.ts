/**
 * A save is a job that survives its worker: the article is written down first, then its pictures are fetched,
 * then everything is written and the job struck off in one transaction. Doing a job twice gives one story.
 */
import * as v from 'valibot';
import { type Article, ArticleSchema } from '../article.ts';
import type { Locks } from './connection.ts';
import { StorageFailure, whyOf } from './failure.ts';
import {
  type Fetched,
  type FetchHow,
  type FetchPicture,
  fetchPictures,
  type Wish,
  wishedFor,
} from './fetch-pictures.ts';
import { prefixes, sha256 } from './ids.ts';
import { type Estimate, pictureBytes, roomLeft } from './meter.ts';
import { progressAt } from './places.ts';
import { open } from './reading.ts';
import { JobRecord, type Picture } from './records.ts';
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
      /** That no more pictures were fetched because somebody wanted no more. */
      stopped?: true | undefined;
    }
  | { at: 'failed'; why: ReturnType<typeof whyOf> | 'no-story' | 'too-large' };

/** What a save needs besides the shelf. `name` is the library's, for locks that all windows share. */
export type Saver = Shelf & {
  name: string;
  locks: Locks;
  fetch: FetchPicture;
  /** Which pictures the person wants kept. */
  wish: () => Promise<Wish>;
  /** What all pictures may take together, in bytes; null is no limit. */
  pictureLimit: () => Promise<number | null>;
  now: () => Date;
  estimate: Estimate;
};

/** The longest article that is kept, in UTF-16 units of its JSON. */
export const longest = 20_000_000;
/** After so many lives of the worker a story is kept without the pictures that seem to end them. */
const mostAttempts = 3;

type Job = { address: string; savedAt: string; attempts: number; article: Article };

/** With `signal` all of it ends and nothing is kept; with `stop` only the fetching does. */
export type SaveHow = FetchHow & { signal: AbortSignal };

/** Saves a story, or brings it up to date. Rejects when the signal aborts. */
export async function save(saver: Saver, article: Article, how: SaveHow): Promise<SaveOutcome> {
  if (JSON.stringify(article).length > longest) return { at: 'failed', why: 'too-large' };
  // What could not be read back must not be written.
  if (!v.is(ArticleSchema, article)) return { at: 'failed', why: 'no-story' };
  const address = await sha256(article.url);
  const job = { address, savedAt: saver.now().toISOString(), attempts: 1, article };
  return alone(saver, address, () => finished(saver, job, how));
}

/** Fetches the pictures of a saved story that are not there, whatever is wished for stories in general. */
export async function fetchMissing(saver: Saver, key: string, how: FetchHow): Promise<SaveOutcome> {
  const found = await open(saver, key);
  if (found === null) return { at: 'failed', why: 'no-story' };
  const address = await sha256(found.article.url);
  return alone(saver, address, async () => {
    // A save that went on until now may have brought another text, which must stay.
    const latest = await open(saver, key);
    if (latest === null) return { at: 'failed', why: 'no-story' };
    const job = { address, savedAt: saver.now().toISOString(), attempts: 1, article: latest.article };
    const asking = { ...saver, wish: async () => 'all' as const };
    const outcome = await finished(asking, job, { ...how, signal: new AbortController().signal });
    if (outcome.at === 'failed') return outcome;
    return { ...outcome, picturesFailed: (await open(saver, key))?.missing.length ?? 0 };
  });
}

/** Finishes the saves that an earlier life of the worker began. */
export async function resume(saver: Saver): Promise<void> {
  const { signal } = new AbortController();
  for (const id of await saver.store.ids(prefixes.job))
    await alone(saver, id.slice(prefixes.job.length), async () => {
      const job = parsed(saver, JobRecord, { id, document: await saver.store.readLocal(id) });
      const address = id.slice(prefixes.job.length);
      if (job !== null) await finished(saver, { ...job, address, attempts: job.attempts + 1 }, { signal });
    });
}

/** Saves of one address come one after the other, whichever window they are from. */
function alone<T>({ name, locks }: Saver, address: string, work: () => Promise<T>): Promise<T> {
  return locks.request(`${name}:save:${address}`, work);
}

/** The outcome that tells of a failure of the database; any other error goes on. */
export function outcomeOf(error: unknown): SaveOutcome {
  if (error instanceof StorageFailure) return { at: 'failed', why: whyOf(error) };
  throw error;
}

async function finished(saver: Saver, job: Job, how: SaveHow): Promise<SaveOutcome> {
  const { signal, stop } = how;
  signal.throwIfAborted();
  try {
    await journal(saver, job);
    const wish = await saver.wish();
    const room = await pictureRoom(saver);
    const fetched = await picturesOf(saver, job, { ...how, wish, room });
    signal.throwIfAborted();
    const outcome = await withinRoom(saver, job, { fetched, wish });
    if (outcome.at === 'failed' || outcome.picturesFailed === 0) return outcome;
    if (room <= 0) return { ...outcome, room: 'no-pictures' };
    return stop?.aborted === true ? { ...outcome, stopped: true } : outcome;
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

type Asked = SaveHow & { wish: Wish; room: number };

async function picturesOf(saver: Saver, job: Job, asked: Asked): Promise<Fetched[]> {
  if (job.attempts > mostAttempts) return [];
  const known = await knownAt(saver, job.address);
  const stored = await thereOf(saver, known?.body?.pictures ?? []);
  return fetchPictures(job.article, stored, { fetch: saver.fetch, ...asked });
}

/** The bytes that pictures may still take. Only where there is a limit are those that are stored counted. */
async function pictureRoom(saver: Saver): Promise<number> {
  const limit = await saver.pictureLimit();
  return limit === null ? Number.POSITIVE_INFINITY : limit - (await pictureBytes(saver));
}

/** The addresses of the pictures whose data is on this device: some may be lost, or on their way from another. */
async function thereOf({ store }: Saver, pictures: readonly Picture[]): Promise<Set<string>> {
  const documents = await store.read(pictures.map(({ hash }) => prefixes.image + hash));
  return new Set(pictures.filter((_, index) => documents[index] !== null).map(({ address }) => address));
}

type Got = { fetched: readonly Fetched[]; wish: Wish };

/** A story whose pictures find no room is kept without them: its text takes little, and nothing else is thrown away. */
async function withinRoom(saver: Saver, job: Job, got: Got): Promise<SaveOutcome> {
  const room = await roomLeft(saver.estimate);
  try {
    const outcome = await commit(saver, job, got);
    return room === 'enough' || outcome.at === 'failed' ? outcome : { ...outcome, room };
  } catch (error) {
    const isFull = error instanceof StorageFailure && error.why === 'disk-full';
    if (!isFull || got.fetched.length === 0) throw error;
    const outcome = await commit(saver, job, { ...got, fetched: [] });
    return outcome.at === 'failed' ? outcome : { ...outcome, room: 'no-pictures' };
  }
}

async function commit(saver: Saver, job: Job, { fetched, wish }: Got): Promise<SaveOutcome> {
  const seen: SaveOutcome[] = [];
  await saver.store.change(async () => {
    const known = await knownAt(saver, job.address);
    const { address, article } = job;
    const story = await storyDrafts(saver, { address, article, fetched, known, now: new Date(job.savedAt) });
    // What nobody wanted did not fail.
    const wished = new Set(wishedFor(article, wish));
    const picturesFailed = story.missing.filter((each) => wished.has(each)).length;
    seen[0] = { at: 'saved', isNew: known === null, ...story.counts, picturesFailed };
    const progress = known === null ? await progressAt(saver.store, job.address, saver.now()) : null;
    const state = progress === null ? [] : [stateDraft(story.key, withProgress(noState, progress))];
    return [...story.drafts, ...state, { _id: prefixes.job + job.address, _deleted: true }];
  });
  return seen[0] ?? { at: 'failed', why: 'database' };
}
