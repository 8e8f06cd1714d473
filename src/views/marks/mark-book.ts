/**
 * The marks of the story that is shown: what a person does is seen at once, kept at once, and can be undone. What
 * cannot be kept stays on the screen, is told, and can be tried again. No DOM.
 */
import type { KeepOutcome, Mark, MarkDraft, MarkedStory } from '../../marks.ts';
import type { PrintStory } from './copy-story.ts';

export type MarkPort = {
  /** Rejects where the library cannot be read. */
  load: () => Promise<readonly Mark[]>;
  /** Rejects where nobody answers. */
  keep: (drafts: readonly MarkDraft[]) => Promise<KeepOutcome>;
  /** Calls back when marks were changed elsewhere, until the signal aborts, where there is a way to hear of it. */
  watch?: (onChange: () => void, signal: AbortSignal) => void;
  /** The story with its marks to be copied; where there is nobody to print it, nothing offers to. */
  print?: PrintStory;
};

/** Where the marks of a story are kept. */
export type MarksFor = (story: MarkedStory) => MarkPort;

/** Why something is not kept; `unreachable` where the extension was updated or removed. */
export type Unkept = Extract<KeepOutcome, { at: 'failed' }>['why'] | 'unreachable';

/** What else there is to tell of a mark. */
type Said = 'copied' | 'not-copied' | 'nothing-picked';

type Told = { at: 'removed' | 'undone' | Said } | { at: 'unkept'; why: Unkept };

/** What a person is told. `count` tells one notice from the next. */
export type MarkNotice = { at: 'none' } | (Told & { count: number });

export type MarkState = { marks: readonly Mark[]; notice: MarkNotice };

/** What is undone: how a mark was before; null where it was not there. */
type Deed = { kind: 'note' | 'other'; id: string; before: Mark | null };

/** Drafts that are sent at once. */
const most = 50;

export class MarkBook {
  #state: MarkState = { marks: [], notice: { at: 'none' } };
  readonly #port: MarkPort;
  readonly #tell: (state: MarkState) => void;
  #deeds: Deed[] = [];
  /** What waits to be sent, and what could not be kept, by the mark. */
  readonly #due = new Map<string, MarkDraft>();
  readonly #unkept = new Map<string, MarkDraft>();
  /** The marks of which the last reading may tell what was before. */
  #newer = new Set<string>();
  #sending: Promise<void> | null = null;
  #notices = 0;

  /** `tell` is called with every new state. */
  constructor(port: MarkPort, tell: (state: MarkState) => void) {
    this.#port = port;
    this.#tell = tell;
  }

  get state(): MarkState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#deeds.length > 0;
  }

  /** Reads the marks, again when they were changed elsewhere. What was not kept before it began stays as it is here. */
  async load(): Promise<void> {
    const newer = new Set([...this.#due.keys(), ...this.#unkept.keys()]);
    this.#newer = newer;
    const found = await this.#port.load().catch(() => null);
    // Where nothing can be read, marking will tell that nothing can be kept; and a later reading knows more.
    if (found === null || newer !== this.#newer) return;
    const own = this.#state.marks.filter(({ id }) => newer.has(id));
    this.#show({ marks: [...found.filter(({ id }) => !newer.has(id)), ...own] });
  }

  find(id: string): Mark | null {
    return this.#state.marks.find((mark) => mark.id === id) ?? null;
  }

  /** Makes a mark, or puts a changed one in its place. What is typed into a note is one deed. */
  put(mark: Mark): void {
    const before = this.find(mark.id);
    const kind = before !== null && before.note !== mark.note ? 'note' : 'other';
    const last = this.#deeds.at(-1);
    if (kind === 'other' || last?.kind !== 'note' || last.id !== mark.id)
      this.#deeds.push({ kind, id: mark.id, before });
    this.#set(mark.id, mark);
  }

  remove(id: string): void {
    const before = this.find(id);
    if (before === null) return;
    this.#deeds.push({ kind: 'other', id, before });
    this.#set(id, null);
    this.#notify({ at: 'removed' });
  }

  /** Takes back the last deed, and gives the mark that it was about. */
  undo(): string | null {
    const deed = this.#deeds.pop();
    if (deed === undefined) return null;
    this.#set(deed.id, deed.before);
    this.#notify({ at: 'undone' });
    return deed.id;
  }

  /** Tries again to keep what could not be kept. */
  retry(): void {
    for (const [id, draft] of this.#unkept) this.#due.set(id, draft);
    this.dismiss();
    this.#send();
  }

  /** Tells what became of a deed that changes no mark. */
  say(at: Said): void {
    this.#notify({ at });
  }

  dismiss(): void {
    this.#show({ notice: { at: 'none' } });
  }

  /** Sends what waits beside what is on its way: nobody may be here any more when that is answered. */
  hurry(): void {
    if (this.#due.size > 0) void this.#port.keep([...this.#due.values()].slice(0, most)).catch(() => null);
  }

  /** Resolves when nothing waits to be sent. */
  async settled(): Promise<void> {
    await this.#sending;
  }

  #set(id: string, mark: Mark | null): void {
    const others = this.#state.marks.filter((each) => each.id !== id);
    this.#show({ marks: mark === null ? others : [...others, mark] });
    this.#due.set(id, mark === null ? { id, gone: true } : draftOf(mark));
    this.#newer.add(id);
    this.#send();
  }

  /** What is changed while something is being sent is sent after it, with what came in the meantime. */
  #send(): void {
    if (this.#due.size > 0) this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    while (this.#due.size > 0) {
      const drafts = [...this.#due.values()].slice(0, most);
      const result = await this.#port
        .keep(drafts)
        .catch(() => ({ at: 'failed', why: 'unreachable' }) as const);
      for (const draft of drafts) {
        if (this.#due.get(draft.id) === draft) this.#due.delete(draft.id);
        if (result.at === 'kept') this.#unkept.delete(draft.id);
        else this.#unkept.set(draft.id, draft);
      }
      if (result.at === 'failed') this.#notify({ at: 'unkept', why: result.why });
    }
    this.#sending = null;
  }

  #notify(told: Told): void {
    this.#show({ notice: { ...told, count: this.#notices++ } });
  }

  #show(change: Partial<MarkState>): void {
    this.#state = { ...this.#state, ...change };
    this.#tell(this.#state);
  }
}

function draftOf({ id, colour, note, anchor }: Mark): MarkDraft {
  return { id, colour, note, anchor };
}
