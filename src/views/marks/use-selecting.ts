/** Hears what is selected in a story, and which mark is pressed. */
import { useEffect, useRef } from 'preact/hooks';
import { type Picked, selectedText } from './picking.ts';

type Hear = {
  pick: (picked: Picked | null) => void;
  /** Which mark was pressed, on words that a note ends with or others; null where something else was. */
  press: (id: string | null, on: 'words' | 'noted') => void;
};

/** Ms after which a selection that still changes is looked at; the handles of a touch screen tell of no end. */
const pause = 150;

const own = '.mark-tools';

function pressed(event: Event): Parameters<Hear['press']> | null {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || target.closest(own) !== null) return null;
  const isLink = target.closest('a[href]') !== null;
  const note = isLink ? null : (target.closest('[data-note]')?.getAttribute('data-note') ?? null);
  if (note !== null) return [note, 'noted'];
  const mark = isLink ? null : (target.closest('[data-mark]')?.getAttribute('data-mark') ?? null);
  return [mark?.split(' ')[0] ?? null, 'words'];
}

/** Calls back when something was selected or is selected no more, and when a mark is pressed. */
export function useSelecting(root: HTMLElement, hear: Hear): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const leaving = new AbortController();
    const options = { signal: leaving.signal, capture: true };
    let isDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      if (!isDown) timer = setTimeout(() => latest.current.pick(selectedText(root)), pause);
    };
    const setDown = (now: boolean): void => {
      isDown = now;
      if (!now) later();
    };
    root.addEventListener('pointerdown', (event) => setDown(event.pointerType === 'mouse'), options);
    for (const end of ['pointerup', 'pointercancel'] as const)
      root.addEventListener(end, () => setDown(false), options);
    // Let go outside of the window, the button is up when the pointer comes back.
    root.addEventListener('pointermove', ({ buttons }) => isDown && buttons === 0 && setDown(false), options);
    root.ownerDocument.addEventListener('selectionchange', later, options);
    root.addEventListener(
      'click',
      (event) => {
        const at = pressed(event);
        if (at !== null && selectedText(root) === null) latest.current.press(...at);
      },
      { signal: leaving.signal },
    );
    leaving.signal.addEventListener('abort', () => clearTimeout(timer));
    return () => leaving.abort();
  }, [root]);
}
