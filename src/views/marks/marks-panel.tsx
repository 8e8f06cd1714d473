/** All marks of a story in their order: each leads to its place, and can be coloured, written to and removed. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Anchor, Mark } from '../../marks.ts';
import { say } from '../../words.ts';
import { BinSign } from '../library/signs.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { NoteSign, QuoteSign } from '../parts/signs.tsx';
import { move } from '../reading/moves.ts';
import { Panel } from '../reading/panel.tsx';
import { ColourButtons, NoteField } from './mark-bar.tsx';
import type { MarkBook } from './mark-book.ts';
import { elementsOf } from './picking.ts';

/** `go` is null for marks that stand nowhere now. */
type Verbs = { book: MarkBook; copy: (words: Anchor) => void; go: ((id: string) => void) | null };

/** The longest quote that the list shows. */
const most = 280;

function Quote({ mark, go }: { mark: Mark; go: (() => void) | null }): JSX.Element {
  const { exact } = mark.anchor;
  const words = exact.length > most ? `${exact.slice(0, most).toWellFormed()}…` : exact;
  if (go === null)
    return (
      <blockquote data-colour={mark.colour} dir="auto">
        {words}
      </blockquote>
    );
  return (
    <button type="button" class="mark-quote" data-colour={mark.colour} dir="auto" onClick={go}>
      {words}
    </button>
  );
}

function Note({ mark, book }: { mark: Mark; book: MarkBook }): JSX.Element {
  const [isWriting, setWriting] = useState(false);
  if (isWriting)
    return (
      <NoteField
        note={mark.note}
        write={(note) => book.put({ ...mark, note })}
        close={() => setWriting(false)}
        field={(field) => field?.focus({ preventScroll: true })}
      />
    );
  return (
    <>
      {mark.note.trim() !== '' && (
        <p class="mark-note" dir="auto">
          {mark.note}
        </p>
      )}
      <IconButton word="markNote" press={() => setWriting(true)} sign={<NoteSign />} />
    </>
  );
}

function Item({ mark, verbs }: { mark: Mark; verbs: Verbs }): JSX.Element {
  const { book, copy, go } = verbs;
  return (
    <li>
      <Quote mark={mark} go={go === null ? null : () => go(mark.id)} />
      <div class="mark-ways">
        <Note mark={mark} book={book} />
        <ColourButtons current={mark.colour} choose={(colour) => book.put({ ...mark, colour })} />
        <IconButton word="markCopy" press={() => copy(mark.anchor)} sign={<QuoteSign />} />
        <IconButton word="markRemove" press={() => book.remove(mark.id)} sign={<BinSign />} />
      </div>
    </li>
  );
}

type Props = {
  root: HTMLElement;
  marks: readonly Mark[];
  book: MarkBook;
  copy: (words: Anchor) => void;
  close: () => void;
};

/** The marks as they stand in the document, and those that stand in it no longer. */
function sorted(root: HTMLElement, marks: readonly Mark[]): { found: Mark[]; lost: Mark[] } {
  const places = new Map<string, number>();
  for (const [place, element] of root.querySelectorAll('[data-story] [data-mark]').entries())
    for (const id of element.getAttribute('data-mark')?.split(' ') ?? [])
      if (!places.has(id)) places.set(id, place);
  const placeOf = ({ id }: Mark): number => places.get(id) ?? -1;
  const byPlace = marks.toSorted((one, other) => placeOf(one) - placeOf(other));
  return {
    found: byPlace.filter((mark) => placeOf(mark) >= 0),
    lost: byPlace.filter((mark) => placeOf(mark) < 0),
  };
}

export function MarksPanel({ root, marks, book, copy, close }: Props): JSX.Element {
  const { found, lost } = sorted(root, marks);
  const go = (id: string): void => {
    close();
    const [first] = elementsOf(root, id);
    // The panel gives the focus back when it goes; after that it is led on.
    setTimeout(() => first !== undefined && move(first));
  };
  const list = (some: readonly Mark[], verbs: Verbs): JSX.Element => (
    <ol class="marks-list">
      {some.map((mark) => (
        <Item key={mark.id} mark={mark} verbs={verbs} />
      ))}
    </ol>
  );
  return (
    <Panel title={say('marksTitle')} close={close}>
      {marks.length === 0 && <p>{say('marksNone')}</p>}
      {list(found, { book, copy, go })}
      {lost.length > 0 && <h3>{say('marksLost')}</h3>}
      {lost.length > 0 && list(lost, { book, copy, go: null })}
    </Panel>
  );
}
