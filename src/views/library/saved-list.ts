/** Keeps the list of saved stories in step with the library: pages, changes from elsewhere, removing and undoing. */
import {
  firstPage,
  type Listing,
  type Page,
  pageSize,
  type Summary,
  storiesOf,
  without,
  withPage,
  withRest,
  withStory,
} from './listing.ts';

/** What the list asks of the library. Each may reject when the device does not give what was asked. */
export type ListVerbs = {
  list(page: { after: string | null; limit: number }): Promise<Summary[]>;
  remove(key: string): Promise<void>;
  restore(key: string): Promise<void>;
};

/** What a person is told after a deed of theirs. `count` tells one notice from the next. */
export type Notice =
  | { at: 'none' }
  | { at: 'removed'; story: Summary; count: number }
  | { at: 'remove-failed' | 'restore-failed'; count: number };

export type ListState = { listing: Listing; notice: Notice };

export class SavedList {
  #state: ListState = { listing: { at: 'loading' }, notice: { at: 'none' } };
  #removed: Summary[] = [];
  readonly #leaving = new Set<string>();
  #notices = 0;
  #turn: Promise<void> = Promise.resolve();
  #isRefreshDue = false;
  readonly #verbs: ListVerbs;
  readonly #tell: (state: ListState) => void;

  /** `tell` is called with every new state. */
  constructor(verbs: ListVerbs, tell: (state: ListState) => void) {
    this.#verbs = verbs;
    this.#tell = tell;
  }

  get state(): ListState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#removed.length > 0;
  }

  /** Reads the list from its beginning, or again after a failure. */
  load(): Promise<void> {
    this.#show({ listing: { at: 'loading' } });
    return this.refresh();
  }

  /** Reads anew as many stories as are shown. Asked several times while reading, it reads once more. */
  refresh(): Promise<void> {
    if (this.#isRefreshDue) return this.#turn;
    this.#isRefreshDue = true;
    return this.#inTurn(async () => {
      this.#isRefreshDue = false;
      const limit = Math.max(pageSize, storiesOf(this.#state.listing).length);
      const page = await this.#read({ after: null, limit });
      if (page !== null) this.#show({ listing: firstPage(page) });
      else if (this.#state.listing.at !== 'ready') this.#show({ listing: { at: 'failed' } });
    });
  }

  /** Reads the next page. Without effect when there is none, or when one is on its way. */
  more(): Promise<void> {
    const { listing } = this.#state;
    if (listing.at !== 'ready' || listing.rest === 'end' || listing.rest === 'loading') return this.#turn;
    this.#show({ listing: withRest(listing, 'loading') });
    return this.#inTurn(() => this.#nextPage());
  }

  /** Takes a story off the list at once; it comes back if the library cannot remove it. */
  async remove(story: Summary): Promise<void> {
    const { key } = story;
    this.#removed.push(story);
    this.#leaving.add(key);
    this.#show({
      listing: without(this.#state.listing, key),
      notice: { at: 'removed', story, count: this.#notices++ },
    });
    try {
      await this.#verbs.remove(key);
    } catch {
      this.#bringBack(story, { at: 'remove-failed', count: this.#notices++ });
    } finally {
      this.#leaving.delete(key);
    }
  }

  /** Brings back what was removed last, and gives its key; null when there is nothing to undo, or no way. */
  async undo(): Promise<string | null> {
    const story = this.#removed.at(-1);
    if (story === undefined) return null;
    try {
      await this.#verbs.restore(story.key);
    } catch {
      this.#show({ notice: { at: 'restore-failed', count: this.#notices++ } });
      return null;
    }
    this.#bringBack(story, { at: 'none' });
    return story.key;
  }

  /** Takes the notice away. What was removed can still be undone. */
  dismiss(): void {
    this.#show({ notice: { at: 'none' } });
  }

  #bringBack(story: Summary, notice: Notice): void {
    this.#removed = this.#removed.filter(({ key }) => key !== story.key);
    this.#show({ listing: withStory(this.#state.listing, story), notice });
  }

  async #nextPage(): Promise<void> {
    const after = storiesOf(this.#state.listing).at(-1)?.key ?? null;
    const page = await this.#read({ after, limit: pageSize });
    const { listing } = this.#state;
    this.#show({ listing: page === null ? withRest(listing, 'failed') : withPage(listing, page) });
  }

  /** A page of the library without what is on its way out at this moment; null when it cannot be read. */
  async #read(range: { after: string | null; limit: number }): Promise<Page | null> {
    try {
      const found = await this.#verbs.list(range);
      const stories = found.filter(({ key }) => !this.#leaving.has(key));
      return { stories, rest: found.length < range.limit ? 'end' : 'more' };
    } catch {
      return null;
    }
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task);
    return this.#turn;
  }

  #show(change: Partial<ListState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell(this.#state);
  }
}
