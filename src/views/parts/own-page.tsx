/** A page of Galley's own that is one column: its title, the way to the library, and what it is for. */
import type { ComponentChildren, JSX } from 'preact';
import { say, type WordKey } from '../../words.ts';
import { LibrarySign } from './signs.tsx';

export function OwnPage({ title, children }: { title: WordKey; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <header class="bar">
        <h1>{say(title)}</h1>
        <a class="button" href="library.html">
          <LibrarySign />
          {say('libraryTitle')}
        </a>
      </header>
      <main>{children}</main>
    </>
  );
}
