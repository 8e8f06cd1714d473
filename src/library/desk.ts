/** Changes of many documents on their way into one transaction: what is read shows them as if they were stored. */
import type { Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

export type Desk = {
  /** The library as it will be. */
  shelf: Shelf;
  put(drafts: readonly Draft[]): void;
  /** Each document once, as it was put last. */
  drafts(): Draft[];
};

/** A desk over what is stored. */
export function deskOver(shelf: Shelf): Desk {
  const drafts = new Map<string, Draft>();
  const read = async (ids: readonly string[]): Promise<unknown[]> => {
    const stored = await shelf.store.read(ids.filter((id) => !drafts.has(id)));
    return ids.map((id) => {
      const draft = drafts.get(id);
      if (draft === undefined) return stored.shift() ?? null;
      return draft._deleted ? null : draft;
    });
  };
  const ids = async (prefix: string): Promise<string[]> => {
    const stored = await shelf.store.ids(prefix);
    const put = [...drafts.values()].filter(({ _id, _deleted }) => !_deleted && _id.startsWith(prefix));
    const living = stored.filter((id) => drafts.get(id)?._deleted !== true);
    return [...new Set([...living, ...put.map(({ _id }) => _id)])].sort();
  };
  return {
    shelf: { ...shelf, store: { ...shelf.store, read, ids } },
    put: (changes) => {
      for (const draft of changes) drafts.set(draft._id, draft);
    },
    drafts: () => [...drafts.values()],
  };
}
