/** What is done with stories, many at a time: shown at once, told of, and taken back on request. */
import { say, sayCount, type WordKey } from '../../words.ts';
import type { Catalogue, Change, ListVerbs, Undo } from './catalogue.ts';
import type { Summary } from './listing.ts';
import { sameName } from './shelves.ts';

/** What a person is told after a deed of theirs. `count` tells one notice from the next. */
export type Notice =
  | { at: 'none' }
  | { at: 'done' | 'done-for-good' | 'failed' | 'undo-failed'; words: string; count: number };

/** A tag's new name, and what else is to be done when the old one comes back. */
type Renaming = { from: string; to: string; onUndone: () => void };
type Done = { keys: readonly string[]; undo: Promise<Undo> };

/** How stories look after a change. */
function changed(story: Summary, change: Change): Summary {
  const { tag = [], untag = [], ...flags } = change;
  const left = story.tags.filter((name) => !untag.some((gone) => sameName(gone, name)));
  const added = tag.filter((name) => !left.some((known) => sameName(known, name)));
  return { ...story, ...flags, tags: [...left, ...added] };
}

export class Doings {
  #done: Done[] = [];
  #notices = 0;
  readonly #catalogue: Catalogue;
  readonly #verbs: ListVerbs;
  readonly #tell: (notice: Notice) => void;

  constructor(catalogue: Catalogue, verbs: ListVerbs, tell: (notice: Notice) => void) {
    this.#catalogue = catalogue;
    this.#verbs = verbs;
    this.#tell = tell;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Archives, tags, and so on; `word` names the deed. */
  change(stories: readonly Summary[], change: Change, word: WordKey): Promise<void> {
    const keys = stories.map(({ key }) => key);
    const undo = this.#catalogue.change(
      keys,
      (story) => changed(story, change),
      () => this.#verbs.changeStates(keys, change),
    );
    return this.#did(stories, undo, say(word));
  }

  /** Puts stories into the bin. */
  remove(stories: readonly Summary[]): Promise<void> {
    const keys = stories.map(({ key }) => key);
    const undo = this.#catalogue.change(
      keys,
      () => null,
      async () => {
        await this.#verbs.remove(keys);
        return () => this.#verbs.restore(keys);
      },
    );
    return this.#did(stories, undo, say('libraryDelete'));
  }

  /** Takes stories out of the bin. */
  restore(stories: readonly Summary[]): Promise<void> {
    const keys = stories.map(({ key }) => key);
    const undo = this.#catalogue.change(
      keys,
      (story) => story,
      async () => {
        await this.#verbs.restore(keys);
        return () => this.#verbs.remove(keys);
      },
    );
    return this.#did(stories, undo, say('libraryRestore'));
  }

  /** Forgets stories of the bin; there is no way back. */
  async forget(stories: readonly Summary[]): Promise<void> {
    const keys = stories.map(({ key }) => key);
    const words = doneWords(say('libraryForget'), stories);
    await this.#catalogue
      .change(
        keys,
        (story) => story,
        () => this.#verbs.emptyBin(keys),
      )
      .then(
        () => this.#say('done-for-good', words),
        () => this.#say('failed', say('libraryChangeFailed')),
      );
  }

  /** Gives a tag another name; where there is one of that name they become one. */
  async rename({ from, to, onUndone }: Renaming, stories: readonly Summary[]): Promise<void> {
    const undo = this.#catalogue.change(
      stories.map(({ key }) => key),
      (story) => changed(story, { untag: [from], tag: [to] }),
      async () => {
        const takeBack = await this.#verbs.renameTag(from, to);
        return () => takeBack().then(onUndone);
      },
    );
    await this.#did(stories, undo, say('libraryTagRename'));
  }

  /** Takes the last deed back, and gives the stories that it concerned; null when there is nothing, or no way. */
  async undo(): Promise<readonly string[] | null> {
    const last = this.#done.at(-1);
    if (last === undefined) return null;
    try {
      await (await last.undo)();
    } catch {
      this.#say('undo-failed', say('libraryUndoFailed'));
      return null;
    }
    this.#done = this.#done.filter((one) => one !== last);
    this.dismiss();
    await this.#catalogue.refresh(last.keys);
    return last.keys;
  }

  /** Takes the notice away. What was done can still be undone. */
  dismiss(): void {
    this.#tell({ at: 'none' });
  }

  async #did(stories: readonly Summary[], undo: Promise<Undo>, deed: string): Promise<void> {
    const done = { keys: stories.map(({ key }) => key), undo };
    this.#done.push(done);
    this.#say('done', doneWords(deed, stories));
    await undo.catch(() => {
      this.#done = this.#done.filter((one) => one !== done);
      this.#say('failed', say('libraryChangeFailed'));
    });
  }

  #say(at: 'done' | 'done-for-good' | 'failed' | 'undo-failed', words: string): void {
    this.#tell({ at, words, count: this.#notices++ });
  }
}

function doneWords(deed: string, stories: readonly Summary[]): string {
  const [only] = stories;
  const isOne = stories.length === 1 && only !== undefined;
  // A title in another direction would turn the signs around it.
  const what = isOne ? `\u2068${only.title}\u2069` : sayCount('libraryStoryCount', stories.length);
  return deed === say('libraryDelete') ? say('libraryDeleted', what) : say('libraryDone', deed, what);
}
