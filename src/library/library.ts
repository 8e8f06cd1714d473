/**
 * The library: every story that was saved on this device, in one database that only this directory knows.
 * Windows and the worker may each open it; what one changes the others see.
 */
import type { Article } from '../article.ts';
import type { Mark, MarkDraft, MarkedStory } from '../marks.ts';
import type { Place, VoicePlace } from '../place.ts';
import { announcer, listen } from './announcing.ts';
import { purge, remove, restore } from './bin.ts';
import type { Locks } from './connection.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { FetchPicture } from './fetch-pictures.ts';
import { isLocal } from './ids.ts';
import { keepMarks, markCounts, marksOf } from './marks.ts';
import { keepPlaces, placesOf, withShares } from './places.ts';
import { isSaved, type ListPage, list, open, picture, type SavedStory } from './reading.ts';
import type { Summary } from './records.ts';
import { outcomeOf, resume, type SaveOutcome, type Saver, save } from './save.ts';
import type { Damage } from './shelf.ts';
import { type Draft, openStore, type Store } from './store.ts';

export type { Damage, ListPage, SavedStory, SaveOutcome, Summary };

/** What a list shows of a story: `share` is how much of it has been read here, from 0 to 1, or null. */
export type Listed = Summary & { share: number | null };

/**
 * Everything but `save`, which tells of its failure in its outcome, rejects with a StorageFailure when the
 * database cannot be opened, read or written. Keys are those of summaries.
 */
export type Library = {
  /** Saves a story with its pictures, or brings it up to date. Rejects only when the signal aborts. */
  save(article: Article, options?: { signal?: AbortSignal }): Promise<SaveOutcome>;
  /** Finishes the saves that an earlier life of the worker left unfinished. */
  resume(): Promise<void>;
  isSaved(url: string): Promise<boolean>;
  /** Where the story of an address, saved or not, was left; null where nobody left it lately. */
  placeOf(url: string): Promise<Place | null>;
  keepPlace(url: string, place: Place): Promise<void>;
  /** Where the voice that reads the story aloud has come to; null where it has not begun. */
  voiceOf(url: string): Promise<VoicePlace | null>;
  keepVoice(url: string, voice: VoicePlace): Promise<void>;
  /** The marks in the story of an address, saved or not. */
  marksOf(url: string): Promise<Mark[]>;
  /** Makes, changes and removes marks of one story. */
  keepMarks(story: MarkedStory, drafts: readonly MarkDraft[]): Promise<void>;
  /** How many marks there are in the stories of these addresses, in their order. */
  markCounts(urls: readonly string[]): Promise<number[]>;
  /** Newest first, without those in the bin; never loads bodies. `after` is the last key of the page before. */
  list(page: ListPage): Promise<Listed[]>;
  /** One story with all its pictures; null when it is not there, in the bin, or damaged. */
  open(key: string): Promise<SavedStory | null>;
  /** One picture by its SHA-256, such as a summary's. */
  picture(hash: string): Promise<Blob | null>;
  /** Puts a story into the bin, where it stays for 30 days. */
  remove(key: string): Promise<void>;
  restore(key: string): Promise<void>;
  /** Forgets what has been in the bin for more than 30 days. */
  purge(now?: Date): Promise<void>;
  /** Calls back after every change, whichever window or worker made it. */
  watch(onChange: () => void, signal: AbortSignal): void;
  /** Finishes with the library; nothing of it may be called afterwards. */
  close(): Promise<void>;
};

export type LibraryOptions = {
  name?: string;
  fetchPicture?: FetchPicture;
  now?: () => Date;
  locks?: Locks;
  /** Told of each record that is there and cannot be read; the rest of the library goes on. */
  onDamage?: (damage: Damage) => void;
};

/** The library of that name. The database is opened at the first use, and again after a failure to. */
export function openLibrary(options: LibraryOptions = {}): Library {
  const { name = defaultName, now = () => new Date() } = options;
  const { tell, close } = announcer(name);
  const saver = reopening(() => newSaver(options, tell));
  return {
    save: (article, { signal = new AbortController().signal } = {}) =>
      saver()
        .then((ready) => save(ready, article, signal))
        .catch(outcomeOf),
    resume: async () => resume(await saver()),
    isSaved: async (url) => isSaved(await saver(), url),
    placeOf: async (url) => (await placesOf((await saver()).store, url, now())).place ?? null,
    keepPlace: async (url, place) => keepPlaces((await saver()).store, { url, place }, now()),
    voiceOf: async (url) => (await placesOf((await saver()).store, url, now())).voice ?? null,
    keepVoice: async (url, voice) => keepPlaces((await saver()).store, { url, voice }, now()),
    marksOf: async (url) => marksOf(await saver(), url),
    keepMarks: async (story, drafts) => keepMarks(await saver(), { story, drafts }, now()),
    markCounts: async (urls) => markCounts(await saver(), urls),
    list: async (page) => {
      const shelf = await saver();
      return withShares(shelf.store, await list(shelf, page), now());
    },
    open: async (key) => open(await saver(), key),
    picture: async (hash) => picture(await saver(), hash),
    remove: async (key) => remove(await saver(), key, now()),
    restore: async (key) => restore(await saver(), key),
    purge: async (at = now()) => purge(await saver(), at),
    watch: (onChange, signal) => listen(name, onChange, signal),
    close: async () => {
      close();
      const opened = await saver().catch(() => null);
      await opened?.store.close();
    },
  };
}

const defaultName = 'galley';

async function newSaver(options: LibraryOptions, tell: () => void): Promise<Saver> {
  const { name = defaultName, locks = navigator.locks, now = () => new Date() } = options;
  const { onDamage = () => undefined, fetchPicture: fetch = fetchPicture } = options;
  const store = await openStore(name, locks);
  return { name, locks, now, fetch, report: onDamage, store: telling(store, tell) };
}

/** The same promise for everybody, made anew after it was rejected. */
function reopening<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

/** A store that announces its changes, but not what is only noted on this device. */
function telling(store: Store, tell: () => void): Store {
  const change: Store['change'] = async (plan) => {
    const made: Draft[] = [];
    await store.change(async () => {
      made.push(...(await plan()));
      return made;
    });
    if (made.some((draft) => !isLocal(draft._id))) tell();
  };
  return { ...store, change };
}
