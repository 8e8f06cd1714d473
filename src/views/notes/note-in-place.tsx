/** A footnote beside its mark, with the way to where it stands. */

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../words.ts';
import { Blocks } from '../article/blocks.tsx';
import { reach, shownNoteId } from '../article/note-mark.tsx';
import { frameOf, placeBeside, roomBeside } from '../marks/beside.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { useLeaving } from './use-leaving.ts';
import type { OpenNote } from './use-notes.ts';

/** Brings the surface beside the mark, no larger than there is room. */
function bring(surface: HTMLElement, mark: HTMLElement): void {
  const view = surface.ownerDocument.defaultView;
  if (view === null) return;
  const box = mark.getBoundingClientRect();
  const room = roomBeside(box, frameOf(surface, view));
  surface.style.setProperty('max-inline-size', `${room.width}px`);
  surface.style.setProperty('max-block-size', `${room.height}px`);
  placeBeside(surface, box);
}

/** Keeps the surface at its mark; gone with the mark where the story is drawn anew. */
function usePlace({ asked, close }: OpenNote): { current: HTMLElement | null } {
  const surface = useRef<HTMLElement>(null);
  const place = (): void => {
    if (!asked.mark.isConnected) close();
    else if (surface.current !== null) bring(surface.current, asked.mark);
  };
  useLayoutEffect(place);
  useLayoutEffect(() => {
    const leaving = new AbortController();
    addEventListener('resize', place, { signal: leaving.signal });
    if (asked.by === 'keys') surface.current?.focus({ preventScroll: true });
    return () => leaving.abort();
  }, [asked]);
  return surface;
}

export function NoteInPlace(open: OpenNote): JSX.Element {
  const { note, asked, language, direction, close } = open;
  const surface = usePlace(open);
  const back = (): void => {
    close();
    asked.mark.focus({ preventScroll: true });
  };
  useLeaving(surface, { mark: asked.mark, close, back });
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    close();
    reach(asked.mark.closest('[data-story]'), `[id="note-${asked.id}"]`);
  };
  const name = say('articleNoteMark', asked.id);
  return (
    <section class="note-in-place" ref={surface} role="dialog" tabIndex={-1} aria-label={name}>
      <header>
        <a href={`#note-${asked.id}`} onClick={go}>
          {name}
        </a>
        <IconButton word="guideClose" press={back} sign={<CloseSign />} />
      </header>
      <div id={shownNoteId} lang={language ?? undefined} dir={direction}>
        <Blocks blocks={note.blocks} />
      </div>
    </section>
  );
}
