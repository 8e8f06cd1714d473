/** Lists of stories, what was done with them, and the bin. */
import { emptyBin, purge, remove, restore } from '../bin.ts';
import { type Binned, type Listed, listAll, listBin, listedOf, listPage } from '../listing.ts';
import type { ListPage } from '../reading.ts';
import type { State } from '../state.ts';
import type { StateChange } from '../state-changes.ts';
import { changeStates, renameTag, statesOf, type TagCount, tagCounts, type Undo } from '../states.ts';
import type { Ready } from './ready.ts';

export type ListVerbs = {
  /** Newest first, without those in the bin; never loads bodies. `after` is the last key of the page before. */
  list(page: ListPage): Promise<Listed[]>;
  /** All of them, newest first, in parts: the first is small and comes at once. */
  listAll(): AsyncGenerator<Listed[]>;
  /** One story as lists show it; null where it is not listed. */
  listed(key: string): Promise<Listed | null>;
  /** The state of a story, to merge with that of another device. */
  stateOf(key: string): Promise<State>;
  /** Changes many stories in one transaction; gives the way back. */
  changeStates(keys: readonly string[], change: StateChange): Promise<Undo>;
  /** All tags by name, with the number of stories outside of the bin. */
  tags(): Promise<TagCount[]>;
  /** Gives a tag another name in all stories; where there is a tag of that name already they become one. */
  renameTag(from: string, to: string): Promise<Undo>;
};

export type BinVerbs = {
  /** Puts stories into the bin, where they stay for 30 days. */
  remove(keys: readonly string[]): Promise<void>;
  restore(keys: readonly string[]): Promise<void>;
  /** What is in the bin, removed last first. */
  bin(): Promise<Binned[]>;
  /** Forgets what is in the bin, of these keys or all, with pictures that nothing else shows. There is no way back. */
  emptyBin(keys?: readonly string[]): Promise<void>;
  /** Forgets what has been in the bin for more than 30 days. */
  purge(now?: Date): Promise<void>;
};

/** The part of the facade for lists and states. */
export function listVerbs(ready: Ready): ListVerbs {
  return {
    list: async (page) => {
      const saver = await ready();
      return listPage(saver, page, saver.now());
    },
    listAll: async function* () {
      const saver = await ready();
      yield* listAll(saver, saver.now());
    },
    listed: async (key) => {
      const saver = await ready();
      return listedOf(saver, key, saver.now());
    },
    stateOf: async (key) => {
      const [state = { tags: [] }] = await statesOf(await ready(), [key]);
      return state;
    },
    changeStates: async (keys, change) => {
      const saver = await ready();
      return changeStates(saver, { keys, change }, saver.now);
    },
    tags: async () => tagCounts(await ready()),
    renameTag: async (from, to) => {
      const saver = await ready();
      return renameTag(saver, { from, to }, saver.now);
    },
  };
}

/** The part of the facade for the bin. */
export function binVerbs(ready: Ready): BinVerbs {
  return {
    remove: async (keys) => {
      const saver = await ready();
      await remove(saver, keys, saver.now());
    },
    restore: async (keys) => restore(await ready(), keys),
    bin: async () => {
      const saver = await ready();
      return listBin(saver, saver.now());
    },
    emptyBin: async (keys) => emptyBin(await ready(), keys ?? null),
    purge: async (at) => {
      const saver = await ready();
      await purge(saver, at ?? saver.now());
    },
  };
}
