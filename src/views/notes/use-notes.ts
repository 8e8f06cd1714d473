/** Which footnote is shown in place: one at a time. */
import { useMemo, useState } from 'preact/hooks';
import type { Article, Block, NoteBlock } from '../../article.ts';
import type { NotesInPlace, ShownNote } from '../article/note-mark.tsx';

/** How a note was asked for: the focus goes into it where no pointer did. */
export type Asked = ShownNote & { by: 'keys' | 'pointer' };

export type OpenNote = Pick<Article, 'language' | 'direction'> & {
  note: NoteBlock;
  asked: Asked;
  close: () => void;
};

/** The footnote that a mark leads to, wherever it stands in the story. */
export function noteIn(blocks: readonly Block[], id: string): NoteBlock | null {
  for (const block of blocks) {
    if (block.kind !== 'note') continue;
    if (block.id === id) return block;
    const within = noteIn(block.blocks, id);
    if (within !== null) return within;
  }
  return null;
}

/** In upright lines nothing beside a mark can be told from the text: there the way to the note has to do. */
function isUpright(mark: Element): boolean {
  return getComputedStyle(mark).writingMode.startsWith('vertical');
}

/** A mark within a note that is shown changes the note, and leaves it where it is. */
function markOf({ mark }: ShownNote, before: ShownNote | null): HTMLElement {
  return mark.closest('[data-story]') === null && before !== null ? before.mark : mark;
}

/** A press by a key, or by what speaks for one, counts no clicks, or is said to come from no pointer. */
function handOf(event: MouseEvent): Asked['by'] {
  const isPointer = Reflect.get(event, 'pointerType') !== '';
  return event.detail > 0 && isPointer ? 'pointer' : 'keys';
}

/** What marks are told through their context, and the note that is open. */
export function useNotes({ body, language, direction }: Article): {
  inPlace: NotesInPlace;
  open: OpenNote | null;
} {
  const [asked, ask] = useState<Asked | null>(null);
  const inPlace = useMemo((): NotesInPlace => {
    const press: NotesInPlace['press'] = (pressed, event) => {
      if (isUpright(pressed.mark) || noteIn(body, pressed.id) === null) return false;
      const isSame = asked?.mark === pressed.mark;
      ask(isSame ? null : { id: pressed.id, mark: markOf(pressed, asked), by: handOf(event) });
      return true;
    };
    return { shown: asked, press };
  }, [asked, body]);
  const note = asked === null ? null : noteIn(body, asked.id);
  const open =
    asked === null || note === null ? null : { note, asked, language, direction, close: () => ask(null) };
  return { inPlace, open };
}
