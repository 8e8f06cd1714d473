/** Saving stories and opening them. */
import type { Article } from '../../article.ts';
import type { FetchHow } from '../fetch-pictures.ts';
import { purgeImports } from '../imports.ts';
import { migrate } from '../migrations.ts';
import { settlePlaces } from '../places.ts';
import { keyAt, open, picture, type SavedStory } from '../reading.ts';
import { fetchMissing, outcomeOf, resume, type SaveHow, type SaveOutcome, save } from '../save.ts';
import type { Ready } from './ready.ts';

export type StoryVerbs = {
  /** Saves a story with its pictures, or brings it up to date. Rejects only when the signal aborts. */
  save(article: Article, how?: Partial<SaveHow>): Promise<SaveOutcome>;
  /** Fetches the pictures of a saved story that are not there, whatever is wished for stories in general. */
  fetchMissing(key: string, how?: FetchHow): Promise<SaveOutcome>;
  /** Finishes what an earlier life of the worker left unfinished. */
  resume(): Promise<void>;
  isSaved(url: string): Promise<boolean>;
  /** The key of the story of an address; null when it is not there, or in the bin. */
  keyAt(url: string): Promise<string | null>;
  /** One story with all its pictures; null when it is not there, in the bin, or damaged. */
  open(key: string): Promise<SavedStory | null>;
  /** One picture by its SHA-256, such as a summary's. */
  picture(hash: string): Promise<Blob | null>;
};

/** The part of the facade that saves and opens. */
export function storyVerbs(ready: Ready): StoryVerbs {
  return {
    save: (article, how = {}) =>
      ready()
        .then((saver) => save(saver, article, { signal: new AbortController().signal, ...how }))
        .catch(outcomeOf),
    fetchMissing: (key, how = {}) =>
      ready()
        .then((saver) => fetchMissing(saver, key, how))
        .catch(outcomeOf),
    resume: async () => {
      const saver = await ready();
      await migrate(saver, saver.now());
      await resume(saver);
      await settlePlaces(saver, saver.now());
      await purgeImports(saver, saver.now());
    },
    isSaved: async (url) => (await keyAt(await ready(), url)) !== null,
    keyAt: async (url) => keyAt(await ready(), url),
    open: async (key) => open(await ready(), key),
    picture: async (hash) => picture(await ready(), hash),
  };
}
