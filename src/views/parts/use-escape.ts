/** Escape for what stands beside the story, also where the focus has left it. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What is open, the latest last. */
const open: object[] = [];

/** The surface and the blocks of a story want nothing of Escape for themselves; all else that may have the focus does. */
const wantsNothing = 'html, body, .galley, .body > *';

/**
 * Shuts what stands in `place` on an Escape in it, and what was opened last on one that nobody else waits for: a press on
 * the words of a panel gives the focus to the surface, and some systems never give it to a button that was pressed.
 * `shut` is null while nothing is open.
 */
export function useEscape(place: { current: Element | null }, shut: (() => void) | null): void {
  const latest = useRef(shut);
  latest.current = shut;
  const isOpen = shut !== null;
  useLayoutEffect(() => {
    const here = place.current;
    if (!isOpen || here === null) return undefined;
    const mine = {};
    const leaving = new AbortController();
    const end = (event: Event): void => {
      if (Reflect.get(event, 'key') !== 'Escape' || Reflect.get(event, 'isComposing') === true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current?.();
    };
    const endFree = (event: Event): void => {
      const isFree = event.target instanceof Element && event.target.matches(wantsNothing);
      if (isFree && open.at(-1) === mine) end(event);
    };
    open.push(mine);
    here.addEventListener('keydown', end, { signal: leaving.signal });
    here.getRootNode().addEventListener('keydown', endFree, { signal: leaving.signal, capture: true });
    return () => {
      open.splice(open.indexOf(mine), 1);
      leaving.abort();
    };
  }, [isOpen]);
}
