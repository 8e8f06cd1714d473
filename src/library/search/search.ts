/**
 * The search of a library: an index beside it, read from disk when it is first asked and kept up to date meanwhile.
 * Several windows may each have one; what one of them writes the others read.
 */

import type { Query } from '../../search/query.ts';
import { announcer, listen } from '../announcing.ts';
import type { Locks } from '../connection.ts';
import { catchUp, type Following, type SearchSource, type Way } from './following.ts';
import { type IndexStore, openIndexStore } from './index-store.ts';
import { type KeptHead, livenessOf, liveSegments } from './liveness.ts';
import type { LiveSegment } from './merging.ts';
import { type Hit, rank } from './rank.ts';
import { isWhole, type Piece } from './segment.ts';
import { withField } from './with-field.ts';

/** How much of the library the index knows: what it has read of it, from 0 to 1. */
export type Known = number;

/**
 * Everything may reject when the device does not give the index; the library goes on without it. An index that is
 * found damaged by a search is emptied, and `follow` makes it anew.
 */
export type Search = {
  /** The stories that hold what is asked in words, the best first. Filters are for who knows the stories. */
  find(query: Query): Promise<Hit[]>;
  /** The stories that have notes. */
  noted(): Promise<Set<string>>;
  /** Takes in what was changed in the library by now, and tells how far it is. */
  follow(onKnown?: (known: Known) => void): Promise<void>;
  /** Calls back when searches may give something else than before. */
  watch(onChange: () => void, signal: AbortSignal): void;
  close(): void;
};

export type SearchOptions = { source: SearchSource; name?: string; locks?: Locks };

/** The search of that name. Nothing is read before it is asked for something. */
export function openSearch({
  source,
  name = 'galley-search',
  locks = navigator.locks,
}: SearchOptions): Search {
  const ending = new AbortController();
  const { tell, close } = announcer(name);
  const held = new Held(name);
  // An announcer does not hear itself, so what is held is known to be old at once.
  const changed = () => {
    held.forget();
    tell([]);
  };
  listen(name, () => held.forget(), ending.signal);
  const follow: Search['follow'] = (onKnown = () => undefined) => {
    const onStep = ({ sequence, last }: Way) => {
      changed();
      onKnown(last === 0 ? 1 : Math.min(1, sequence / last));
    };
    return locks.request(`${name}:follow`, async () =>
      followed({ source, index: await held.store(), signal: ending.signal, onStep }, changed),
    );
  };
  return {
    find: async (query) => rank(await held.segments(), query),
    noted: async () => withField(await held.segments(), 'notes'),
    follow,
    watch: (onChange, signal) => listen(name, onChange, signal),
    close: () => {
      ending.abort();
      close();
      held.close();
    },
  };
}

/** Catches up; what cannot be read any more is begun anew, and what then fails again has another reason. */
async function followed(following: Following, onClear: () => void): Promise<void> {
  const { index, signal } = following;
  await catchUp(following).catch(async (error) => {
    signal.throwIfAborted();
    await index.clear();
    onClear();
    await catchUp(following).catch(() => {
      throw error;
    });
  });
}

/** The index as far as it is in memory. Segments never change, so only new ones are read. */
class Held {
  readonly #name: string;
  #store: Promise<IndexStore> | null = null;
  #segments: Promise<LiveSegment[]> | null = null;
  #pieces = new Map<number, Piece>();

  constructor(name: string) {
    this.#name = name;
  }

  store(): Promise<IndexStore> {
    this.#store ??= openIndexStore(this.#name).catch((error) => {
      this.#store = null;
      throw error;
    });
    return this.#store;
  }

  segments(): Promise<LiveSegment[]> {
    // What was just listed may be gone, merged by another window; what fails twice is damaged.
    this.#segments ??= this.#read()
      .catch(() => this.#read())
      .catch((error) => this.#beginAnew(error));
    return this.#segments;
  }

  /** What is in memory may be old from now on. */
  forget(): void {
    this.#segments = null;
  }

  close(): void {
    void this.#store?.then(
      (store) => store.close(),
      () => null,
    );
  }

  async #beginAnew(error: unknown): Promise<never> {
    this.#segments = null;
    await (await this.store()).clear();
    throw error;
  }

  async #read(): Promise<LiveSegment[]> {
    const store = await this.store();
    const heads = await store.heads();
    const missing = heads.map(({ number }) => number).filter((number) => !this.#pieces.has(number));
    // One after the other: a large segment takes the page some milliseconds.
    const read = new Map<number, Piece>();
    for (const number of missing) for (const piece of await store.pieces([number])) read.set(number, piece);
    return this.#keep(heads, read);
  }

  #keep(heads: readonly KeptHead[], read: ReadonlyMap<number, Piece>): LiveSegment[] {
    const all = new Map([...this.#pieces, ...read]);
    this.#pieces = new Map(
      heads.flatMap(({ number }): [number, Piece][] => {
        const piece = all.get(number);
        return piece === undefined ? [] : [[number, piece]];
      }),
    );
    const segments = liveSegments(heads, this.#pieces, livenessOf(heads));
    if (!segments.every(({ segment }) => isWhole(segment))) throw new Error('the index is damaged');
    return segments;
  }
}
