/** A story with its marks: shows them in it, and lets a person make, change and list them. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { sayCount } from '../../words.ts';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { boxAround, placeBeside } from './beside.ts';
import { copyCard } from './copy-card.ts';
import { CopyStory, copierOf } from './copy-story.ts';
import { MarkBar } from './mark-bar.tsx';
import { MarkBook, type MarkPort, type MarkState, type MarksFor } from './mark-book.ts';
import { MarkToast } from './mark-toast.tsx';
import { MarksPanel } from './marks-panel.tsx';
import { elementsOf } from './picking.ts';
import { PrintedNotes } from './printed-notes.tsx';
import { MarksShown } from './shown-strokes.ts';
import { type Marking, useMarking } from './use-marking.ts';

function useBook(port: MarkPort): [MarkState, MarkBook] {
  const show = useRef<(state: MarkState) => void>(() => undefined);
  const book = useMemo(() => new MarkBook(port, (state) => show.current(state)), [port]);
  const [state, setState] = useState(book.state);
  show.current = setState;
  useEffect(() => {
    const ending = new AbortController();
    port.watch?.(() => void book.load(), ending.signal);
    addEventListener('pagehide', () => book.hurry(), { signal: ending.signal });
    void book.load();
    return () => {
      ending.abort();
      book.hurry();
    };
  }, [book]);
  return [state, book];
}

type ToolsProps = { root: HTMLElement; article: Article; acts: Acts; state: MarkState; book: MarkBook };

/** Where the bar belongs: at what is selected, or at the mark. */
function boxOf(root: HTMLElement, { open }: Marking): DOMRect | null {
  if (open.at === 'picked') return open.picked.range.getBoundingClientRect();
  return open.at === 'mark' ? boxAround(elementsOf(root, open.id)) : null;
}

function Tools({ root, article, acts, state, book }: ToolsProps): JSX.Element {
  const copy = (exact: Parameters<typeof copyCard>[1]): void => {
    copyCard(article, exact).then(
      () => book.say('copied'),
      () => book.say('not-copied'),
    );
  };
  const marking = useMarking({ root, book, copy });
  const { open, verbs, listing } = marking;
  // Keys of marks are heard by the marks themselves; the sheet of keys wants to know that they mean something.
  useDeeds(acts, { deeds: { mark: () => undefined, marks: listing.open } });
  const mark = open.at === 'mark' ? (state.marks.find(({ id }) => id === open.id) ?? null) : null;
  const place = (surface: HTMLElement): void => {
    const box = boxOf(root, marking);
    if (box !== null) placeBeside(surface, box);
  };
  return (
    <>
      {state.marks.length > 0 && (
        <button type="button" class="as-link marks-line" onClick={listing.open}>
          {sayCount('marksCount', state.marks.length)}
        </button>
      )}
      {(open.at === 'picked' || mark !== null) && (
        <MarkBar mark={mark} isWriting={open.at === 'mark' && open.isWriting} verbs={verbs} place={place} />
      )}
      <PrintedNotes marks={state.marks} />
      {listing.isOpen && (
        <MarksPanel root={root} marks={state.marks} book={book} copy={copy} close={listing.close} />
      )}
      <MarkToast
        notice={state.notice}
        undo={verbs.undo}
        retry={() => book.retry()}
        dismiss={() => book.dismiss()}
      />
    </>
  );
}

type Props = { article: Article; marksFor: MarksFor; acts: Acts; children: ComponentChildren };

/** Goes around a story. Give it a `key` that changes with the story. */
export function Marked({ article, marksFor, acts, children }: Props): JSX.Element {
  const { url, title, siteName } = article;
  const port = useMemo(() => marksFor({ url, title, siteName }), [url]);
  const [state, book] = useBook(port);
  const copyStory = copierOf(port.print, state.marks, book);
  const place = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useEffect(() => {
    // What holds the story, hears the keys and scrolls: the reader's dialog, or a page of ours.
    const own = place.current;
    setRoot(own?.closest('dialog') ?? own?.ownerDocument.documentElement ?? null);
  }, []);
  return (
    <div class="story-column">
      <MarksShown.Provider value={state.marks}>
        <CopyStory.Provider value={copyStory}>{children}</CopyStory.Provider>
      </MarksShown.Provider>
      <div class="mark-tools" ref={place}>
        {root !== null && <Tools {...{ root, article, acts, state, book }} />}
      </div>
    </div>
  );
}
