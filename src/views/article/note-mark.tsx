/** The mark of a footnote in the text, and the way back from its note. */
import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { say } from '../../words.ts';

/** The id of the element that shows a note; none for one that nothing leads to. */
export function noteAnchor(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `note-${id}`;
}

/** The id of the words of a note that is shown in place. */
export const shownNoteId = 'shown-note';

/** Goes to an element of a story, and leaves the focus there. */
export function reach(story: Element | null, selector: string): void {
  const target = story?.querySelector(selector);
  if (!(target instanceof HTMLElement)) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/**
 * Goes to an element of the same story. The address stays as it is: in the reader it is that of the page beneath,
 * which a fragment would set in motion.
 */
function goTo(event: MouseEvent, selector: string): void {
  event.preventDefault();
  const root = event.currentTarget instanceof Element ? event.currentTarget.closest('[data-story]') : null;
  reach(root, selector);
}

/** The mark whose note is shown in place. */
export type ShownNote = { id: string; mark: HTMLElement };

export type NotesInPlace = {
  shown: ShownNote | null;
  /** Shows the note of a mark in place, or hides it; false where the way to the note has to do. */
  press: (pressed: ShownNote, event: MouseEvent) => boolean;
};

/** Provided by views that show notes beside their marks; elsewhere a mark leads to its note. */
export const NotesContext = createContext<NotesInPlace | null>(null);

/** A mark in the text; it says which note it leads to. */
export function NoteMark({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  const notes = useContext(NotesContext);
  const place = useRef<HTMLAnchorElement>(null);
  const isShown = notes?.shown != null && notes.shown.mark === place.current;
  const press = (event: MouseEvent): void => {
    const mark = place.current;
    if (mark !== null && notes?.press({ id, mark }, event) === true) event.preventDefault();
    else goTo(event, `[id="note-${id}"]`);
  };
  return (
    <a
      class="note-mark"
      ref={place}
      href={`#note-${id}`}
      data-note={id}
      role="doc-noteref"
      aria-label={say('articleNoteMark', id)}
      aria-expanded={notes === null ? undefined : isShown}
      aria-describedby={isShown ? shownNoteId : undefined}
      onClick={press}
    >
      {children}
    </a>
  );
}

/** The number of a note, which leads back to where the text marks it. */
export function WayBack({ id }: { id: string }): JSX.Element {
  return (
    <a
      class="note-back"
      href={`#note-${id}`}
      role="doc-backlink"
      aria-label={say('articleNoteBack', id)}
      onClick={(event) => goTo(event, `[data-note="${id}"]`)}
    >
      {id}
    </a>
  );
}
