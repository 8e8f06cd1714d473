/** Stories whole, out of the library and into it. */
import type { Article } from '../../article.ts';
import type { MarkEntry, MarkedStory } from '../../marks.ts';
import { allKeysOf, type CompleteStory, completeStory, keysOf } from '../complete-story.ts';
import { importMarks, type MarksInput } from '../import-marks.ts';
import { type Into, importStories, type Taken } from '../import-stories.ts';
import { beginImport, type ImportMade, importsMade } from '../imports.ts';
import type { StoryInput } from '../incoming.ts';
import { markLists } from '../marks.ts';
import { undoImport } from '../undo-import.ts';
import { changedSinceSaved, type OlderText, openVersion, versionTimes } from '../versions.ts';
import type { Ready } from './ready.ts';

export type TransferVerbs = {
  /** The keys of all stories that are not in the bin, newest first. */
  keys(): Promise<string[]>;
  /** The same with those in the bin. */
  allKeys(): Promise<string[]>;
  /** Everything of one story, and whether it lies in the bin; null when it is not there, or damaged. */
  exportStory(key: string): Promise<CompleteStory | null>;
  /** The marks and notes of all stories, saved or not, with what is left of those that were removed. */
  markLists(): AsyncIterable<{ story: MarkedStory; entries: readonly MarkEntry[] }>;
  /** Merges marks of stories that did not come with them; tells how many are new. */
  importMarks(lists: readonly MarksInput[], into?: Into): Promise<number>;
  /**
   * Puts stories whole into the library in one transaction, so in batches of few. One that is there already is merged
   * with it, and comes out of the bin; the outcomes are in the order of the stories.
   */
  importStories(stories: readonly StoryInput[], into?: Into): Promise<Taken[]>;
  /** Begins an import from a file of that format, which can be taken back for 30 days; gives its id. */
  beginImport(from: string): Promise<string>;
  /** The imports of the last 30 days that did anything, the last first. */
  imports(): Promise<ImportMade[]>;
  /** Takes back what an import did; tells how many stories are kept since somebody changed them. */
  undoImport(id: string): Promise<{ kept: number }>;
  /** Until when each older text of a story stood, the oldest first. */
  versions(key: string): Promise<string[]>;
  /** Whether the story at the address of this one is saved, and says something else. */
  changedSinceSaved(article: Article): Promise<boolean>;
  /** The text that a story had until that time; null where there is none. */
  openVersion(key: string, until: string): Promise<OlderText | null>;
};

/** The part of the facade for exports, imports and older texts. */
export function transferVerbs(ready: Ready): TransferVerbs {
  return {
    keys: async () => keysOf(await ready()),
    allKeys: async () => allKeysOf(await ready()),
    exportStory: async (key) => completeStory(await ready(), key),
    markLists: async function* () {
      yield* markLists(await ready());
    },
    importMarks: async (lists, into) => importMarks(await ready(), { lists, into: into ?? null }),
    importStories: async (stories, into) => {
      const saver = await ready();
      return importStories(saver, { stories, into: into ?? null }, saver.now());
    },
    beginImport: async (from) => {
      const saver = await ready();
      return beginImport(saver, from, saver.now());
    },
    imports: async () => importsMade(await ready()),
    undoImport: async (id) => undoImport(await ready(), id),
    versions: async (key) => versionTimes(await ready(), key),
    changedSinceSaved: async (article) => changedSinceSaved(await ready(), article),
    openVersion: async (key, until) => openVersion(await ready(), key, until),
  };
}
