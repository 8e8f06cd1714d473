/** A reading ruler: a band of about three lines that follows the pointer or the arrow keys; the rest is dimmed. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnsOf } from './blocks.ts';
import { isTyping } from './keys.ts';

/** Where the band stands: px from the beginning of the window to its middle, and how much room there is. */
export type Band = { at: number; room: number; line: number };

/** The part of the window in which the band moves by keys; beyond it the story moves instead. */
const low = 0.2;
const high = 0.65;

/** A step by one line, of the band or, where it would leave the middle of the window, of the story. */
export function stepOfBand({ at, room, line }: Band, by: 1 | -1): { at: number; scroll: number } {
  const next = at + by * line;
  const isInside = by === 1 ? next <= room * high : next >= room * low;
  return isInside ? { at: next, scroll: 0 } : { at, scroll: by * line };
}

function lineOf(story: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(story);
  const line = Number.parseFloat(lineHeight);
  return Number.isNaN(line) ? Number.parseFloat(fontSize) * 1.5 : line;
}

const stepKeys: Readonly<Record<'lines' | 'columns', Readonly<Record<string, 1 | -1>>>> = {
  lines: { ArrowDown: 1, ArrowUp: -1 },
  columns: { ArrowLeft: 1, ArrowRight: -1 },
};

type Ground = { root: HTMLElement; story: Element; view: Window };

/** Lines go down the window, columns go from its right edge to the left. */
function measure({ story, view }: Ground): { room: number; line: number; kind: 'lines' | 'columns' } {
  const columns = columnsOf(story);
  const kind = columns === null ? 'lines' : 'columns';
  return { room: columns === null ? view.innerHeight : view.innerWidth, line: lineOf(story), kind };
}

function scrollBy({ root, story }: Ground, by: number): void {
  const columns = columnsOf(story);
  if (columns === null) root.scrollBy({ top: by, behavior: 'instant' });
  else columns.scrollBy({ left: -by, behavior: 'instant' });
}

function useBand(ground: Ground): number {
  const start = measure(ground);
  const [at, setAt] = useState(start.room * 0.35);
  const latest = useRef(at);
  latest.current = at;
  const { root, view } = ground;
  // A band that can be seen can be moved: a key may come before the next frame.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const follow = ({ clientX, clientY, pointerType }: PointerEvent): void => {
      if (pointerType === 'touch') return;
      const { kind, room } = measure(ground);
      setAt(kind === 'lines' ? clientY : room - clientX);
    };
    const press = (event: KeyboardEvent): void => {
      const { kind, ...band } = measure(ground);
      const by = stepKeys[kind][event.key];
      const isOthers = event.defaultPrevented || isTyping(event.composedPath()[0] ?? null);
      if (by === undefined || isOthers || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = stepOfBand({ at: latest.current, ...band }, by);
      setAt(step.at);
      if (step.scroll !== 0) scrollBy(ground, step.scroll);
    };
    root.addEventListener('pointermove', follow, { signal: leaving.signal, passive: true });
    root.addEventListener('keydown', press, { signal: leaving.signal });
    return () => leaving.abort();
  }, [root, view]);
  return at;
}

/** The band over the story; it takes no press and is not there for those who listen. */
export function Ruler({ root, story }: { root: HTMLElement; story: Element }): JSX.Element | null {
  const view = root.ownerDocument.defaultView;
  return view === null ? null : <BandOver ground={{ root, story, view }} />;
}

function BandOver({ ground }: { ground: Ground }): JSX.Element {
  const at = useBand(ground);
  const { kind, line } = measure(ground);
  const size = Math.round(line * 3.2);
  const begin = Math.round(at - size / 2);
  const move = kind === 'lines' ? `translateY(${begin}px)` : `translateX(${-begin}px)`;
  const extent = kind === 'lines' ? { blockSize: `${size}px` } : { inlineSize: `${size}px` };
  return <div class="ruler" data-kind={kind} aria-hidden="true" style={{ ...extent, transform: move }} />;
}
