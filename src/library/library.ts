/**
 * The library: every story that was saved on this device, in one database that only this directory knows.
 * Windows and the worker may each open it; what one changes the others see.
 */
import { announcer, listen } from './announcing.ts';
import type { Locks } from './connection.ts';
import { type BesideVerbs, besideVerbs } from './facade/beside.ts';
import { type CareVerbs, careVerbs } from './facade/care.ts';
import { type BinVerbs, binVerbs, type ListVerbs, listVerbs } from './facade/lists.ts';
import { type QueueVerbs, queueVerbs } from './facade/queue.ts';
import { type StoryVerbs, storyVerbs } from './facade/stories.ts';
import { type TransferVerbs, transferVerbs } from './facade/transfer.ts';
import { fetchPicture } from './fetch-picture.ts';
import type { FetchPicture, Wish } from './fetch-pictures.ts';
import { isLocal } from './ids.ts';
import type { Listed } from './listing.ts';
import { type Estimate, ownEstimate } from './meter.ts';
import { patiently } from './patience.ts';
import type { ListPage } from './reading.ts';
import type { Summary } from './records.ts';
import type { Saver } from './save.ts';
import { type SearchVerbs, searchVerbs } from './search/verbs.ts';
import type { Damage } from './shelf.ts';
import type { Draft, Store } from './store.ts';

export type { Damage, Listed, ListPage, Summary };

/**
 * Everything but `save`, which tells of its failure in its outcome, rejects with a StorageFailure when the
 * database cannot be opened, read or written. Keys are those of summaries.
 */
export type Library = StoryVerbs &
  BesideVerbs &
  QueueVerbs &
  ListVerbs &
  BinVerbs &
  TransferVerbs &
  SearchVerbs &
  CareVerbs & {
    /** Opens the database ahead of its first use; how that went is told to whoever uses it. */
    begin(): void;
    /**
     * Calls back after every change, whichever window or worker made it, with the keys of the stories that were
     * changed; there are none where marks were.
     */
    watch(onChange: (keys: readonly string[]) => void, signal: AbortSignal): void;
    /** Lets go of the database, in all windows: whoever asks next opens the one that `place` names then. */
    moved(): void;
    /** Finishes with the library; nothing of it may be called afterwards. */
    close(): Promise<void>;
  };

export type LibraryOptions = {
  name?: string;
  /** The name of its database, where that is another. */
  place?: () => Promise<string>;
  /** For how long opening it may take, in milliseconds. */
  limit?: number;
  fetchPicture?: FetchPicture;
  /** Which pictures are fetched with a story that is saved; all of them where nothing is said. */
  wish?: () => Promise<Wish>;
  /** What all pictures may take together, in bytes; no limit with null, and where nothing is said. */
  pictureLimit?: () => Promise<number | null>;
  now?: () => Date;
  locks?: Locks;
  estimate?: Estimate;
  /** Told of each record that is there and cannot be read; the rest of the library goes on. */
  onDamage?: (damage: Damage) => void;
};

/** The library of that name. The database is opened at the first use, and again after a failure to. */
export function openLibrary(options: LibraryOptions = {}): Library {
  const { name = defaultName, limit } = options;
  const { tell, tellMoved, close } = announcer(name, () => letGo());
  let database = name;
  const open = async (): Promise<Saver> => {
    database = (await options.place?.()) ?? name;
    return newSaver(options, database, tell);
  };
  const onLate = () => tell([]);
  const { ready, forget } = patiently(open, { database: () => database, onLate, limit });
  const letGo = async () => {
    const former = await forget().catch(() => null);
    await former?.store.close();
  };
  return {
    ...storyVerbs(ready),
    ...besideVerbs(ready),
    ...queueVerbs(ready, name),
    ...listVerbs(ready),
    ...binVerbs(ready),
    ...transferVerbs(ready),
    ...searchVerbs(ready),
    ...careVerbs(ready),
    begin: () => void ready().catch(() => null),
    watch: (onChange, signal) => listen(name, onChange, signal),
    moved: () => {
      void letGo();
      tellMoved();
    },
    close: async () => {
      close();
      await ready().catch(() => null);
      await letGo();
    },
  };
}

const defaultName = 'galley';

type Tell = (ids: readonly string[]) => void;

async function newSaver(options: LibraryOptions, database: string, tell: Tell): Promise<Saver> {
  const { name = defaultName, locks = navigator.locks, now = () => new Date() } = options;
  const { onDamage = () => undefined, fetchPicture: fetch = fetchPicture } = options;
  const { wish = async () => 'all' as const, pictureLimit = async () => null } = options;
  const { estimate = ownEstimate } = options;
  const { openStore } = await import('./store.ts'); // The adapter is no weight on the way to what needs no library yet.
  const store = await openStore(database, locks, estimate);
  return {
    name,
    locks,
    now,
    fetch,
    wish,
    pictureLimit,
    estimate,
    report: onDamage,
    store: telling(store, tell),
  };
}

/** A store that announces its changes, but not what is only noted on this device. */
function telling(store: Store, tell: Tell): Store {
  const change: Store['change'] = async (plan) => {
    const made: Draft[] = [];
    await store.change(async () => {
      made.push(...(await plan()));
      return made;
    });
    const shared = made.map(({ _id }) => _id).filter((id) => !isLocal(id));
    if (shared.length > 0) tell(shared);
  };
  return { ...store, change };
}
