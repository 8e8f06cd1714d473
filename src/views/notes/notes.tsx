/** Around a story: shows its footnotes beside their marks. */
import type { ComponentChildren, JSX } from 'preact';
import type { Article } from '../../article.ts';
import { NotesContext } from '../article/note-mark.tsx';
import { NoteInPlace } from './note-in-place.tsx';
import { useNotes } from './use-notes.ts';

type Props = { article: Article; children: ComponentChildren };

export function Notes({ article, children }: Props): JSX.Element {
  const { inPlace, open } = useNotes(article);
  return (
    <NotesContext.Provider value={inPlace}>
      {children}
      {open !== null && <NoteInPlace {...open} />}
    </NotesContext.Provider>
  );
}
