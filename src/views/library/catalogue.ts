/** All saved stories as the page knows them, kept in step with the library; what is being changed shows at once. */
import { type Fault, faultOf } from './faults.ts';
import type { Summary } from './listing.ts';
import { type Bin, type Stock, shownOfBin } from './stock.ts';

/** Takes a change back. */
export type Undo = () => Promise<void>;
export type Change = {
  tag?: readonly string[];
  untag?: readonly string[];
  archived?: boolean;
  favourite?: boolean;
  read?: boolean;
};

/** What the page asks of the library's lists. Each may reject when the device does not give what was asked. */
export type ListVerbs = {
  /** Some of the newest as they were a moment ago, where they can be had before the rest; else none. */
  firstStories(): Promise<readonly Summary[]>;
  /** All stories, newest first, in parts. */
  listAll(): AsyncIterable<Summary[]>;
  /** One story, or null where it is not listed. */
  listed(key: string): Promise<Summary | null>;
  bin(): Promise<Summary[]>;
  changeStates(keys: readonly string[], change: Change): Promise<Undo>;
  renameTag(from: string, to: string): Promise<Undo>;
  remove(keys: readonly string[]): Promise<void>;
  restore(keys: readonly string[]): Promise<void>;
  /** Forgets stories of the bin for good. */
  emptyBin(keys?: readonly string[]): Promise<void>;
};

/** How a change will look: the story after it, or null where it leaves the list. */
export type Preview = (story: Summary) => Summary | null;
type Overlay = { keys: ReadonlySet<string>; preview: Preview };

/** More stories than these are read anew with all the others. */
const fewest = 40;

export class Catalogue {
  #known = new Map<string, Summary>();
  #bin: Bin = null;
  #isBinOpen = false;
  #at: 'loading' | 'failed' | 'ready' = 'loading';
  #why: Fault = 'database';
  #isWhole = false;
  #overlays: Overlay[] = [];
  #turn: Promise<void> = Promise.resolve();
  #isRefreshDue = false;
  readonly #verbs: ListVerbs;
  readonly #tell: (stock: Stock) => void;

  /** `tell` is called with every new state. */
  constructor(verbs: ListVerbs, tell: (stock: Stock) => void) {
    this.#verbs = verbs;
    this.#tell = tell;
  }

  /** Reads all stories from the beginning, or again after a failure. */
  load(): Promise<void> {
    this.#at = 'loading';
    this.#isWhole = false;
    this.#show();
    void this.#showFirst();
    return this.refresh();
  }

  /** Reads anew what was changed: these stories, or all where there is no word of which. */
  refresh(keys: readonly string[] = []): Promise<void> {
    if (keys.length > 0 && keys.length <= fewest && this.#isWhole)
      return this.#inTurn(() => this.#readSome(keys));
    if (this.#isRefreshDue) return this.#turn;
    this.#isRefreshDue = true;
    return this.#inTurn(async () => {
      this.#isRefreshDue = false;
      await this.#readAll();
    });
  }

  /** Reads the bin, which from now on is kept in step too. */
  openBin(): Promise<void> {
    this.#isBinOpen = true;
    return this.#inTurn(() => this.#readBin());
  }

  /** Shows stories as they will be, does it, and shows what came of it. Rejects where it could not be done. */
  async change<T>(keys: readonly string[], preview: Preview, verb: () => Promise<T>): Promise<T> {
    const overlay = { keys: new Set(keys), preview };
    this.#overlays = [...this.#overlays, overlay];
    this.#show();
    try {
      return await verb();
    } finally {
      void this.refresh(keys).then(() => {
        this.#overlays = this.#overlays.filter((other) => other !== overlay);
        this.#show();
      });
    }
  }

  /** Shows the first stories until the library itself has been asked. */
  async #showFirst(): Promise<void> {
    const first = await this.#verbs.firstStories();
    if (this.#at !== 'loading' || first.length === 0) return;
    this.#known = new Map(first.map((story) => [story.key, story]));
    this.#at = 'ready';
    this.#show();
  }

  async #readAll(): Promise<void> {
    const read = new Map<string, Summary>();
    try {
      for await (const part of this.#verbs.listAll()) {
        for (const story of part) read.set(story.key, story);
        if (this.#at !== 'loading' && this.#isWhole) continue;
        this.#known = new Map(read);
        this.#at = 'ready';
        this.#show();
      }
      this.#known = read;
      this.#at = 'ready';
      this.#isWhole = true;
      await this.#readBin();
    } catch (error) {
      this.#why = faultOf(error);
      // Some of the stories would be taken for all.
      if (!this.#isWhole) this.#at = 'failed';
    }
    this.#show();
  }

  async #readSome(keys: readonly string[]): Promise<void> {
    try {
      const found = await Promise.all(keys.map((key) => this.#verbs.listed(key)));
      for (const [index, key] of keys.entries()) {
        const story = found[index] ?? null;
        if (story === null) this.#known.delete(key);
        else this.#known.set(key, story);
      }
      await this.#readBin();
    } catch {
      // What is shown stays; the next change will tell.
    }
    this.#show();
  }

  async #readBin(): Promise<void> {
    if (!this.#isBinOpen) return;
    try {
      this.#bin = await this.#verbs.bin();
    } catch (error) {
      // What was read of it before stays.
      if (shownOfBin(this.#bin) !== this.#bin) this.#bin = faultOf(error);
    }
    this.#show();
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task).catch(() => undefined);
    return this.#turn;
  }

  #withOverlays(story: Summary): Summary[] {
    let shown: Summary | null = story;
    for (const { keys, preview } of this.#overlays)
      if (shown !== null && keys.has(story.key)) shown = preview(shown);
    return shown === null ? [] : [shown];
  }

  #show(): void {
    if (this.#at !== 'ready') {
      this.#tell(this.#at === 'failed' ? { at: 'failed', why: this.#why } : { at: 'loading' });
      return;
    }
    const known = [...this.#known.values()].sort((one, other) => (one.key < other.key ? 1 : -1));
    const stories = known.flatMap((story) => this.#withOverlays(story));
    this.#tell({ at: 'ready', stories, isWhole: this.#isWhole, bin: this.#binWithOverlays(known) });
  }

  /** The bin with what is on its way into it, and without what is on its way out. */
  #binWithOverlays(known: readonly Summary[]): Bin {
    const bin = this.#bin;
    if (bin === null || typeof bin === 'string') return bin;
    const removedAt = new Date().toISOString();
    const coming = known
      .filter((story) => this.#withOverlays(story).length === 0)
      .map((story) => ({ ...story, removedAt }));
    const there = bin.filter(
      (story) => !this.#overlays.some(({ keys, preview }) => keys.has(story.key) && preview(story) !== null),
    );
    const keys = new Set(there.map(({ key }) => key));
    return [...coming.filter(({ key }) => !keys.has(key)), ...there];
  }
}
