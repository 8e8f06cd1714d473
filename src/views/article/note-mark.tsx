/** The mark of a footnote in the text, and the way back from its note. */
import type { ComponentChildren, JSX } from 'preact';
import { say } from '../../words.ts';

/** The id of the element that shows a note; none for one that nothing leads to. */
export function noteAnchor(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `note-${id}`;
}

/**
 * Goes to an element of the same story. The address stays as it is: in the reader it is that of the page beneath,
 * which a fragment would set in motion.
 */
function goTo(event: MouseEvent, selector: string): void {
  event.preventDefault();
  const root = event.currentTarget instanceof Element ? event.currentTarget.closest('[data-story]') : null;
  const target = root?.querySelector(selector);
  if (!(target instanceof HTMLElement)) return;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

/** A mark in the text; it says which note it leads to, so that a reader may show the note in place. */
export function NoteMark({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <a
      class="note-mark"
      href={`#note-${id}`}
      data-note={id}
      role="doc-noteref"
      aria-label={say('articleNoteMark', id)}
      onClick={(event) => goTo(event, `[id="note-${id}"]`)}
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
