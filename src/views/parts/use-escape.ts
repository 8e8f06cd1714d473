/** Escape for what stands beside the story, also where the focus has left it. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What is open, the latest last. */
const open: object[] = [];

/** The surface and the blocks of a story want nothing of Escape for themselves; all else that may have the focus does. */
const wantsNothing = 'html, body, .galley, .body > *';

/**
 * Shuts what was opened last on an Escape that nobody else waits for: a press on the words of a panel gives the focus to
 * the surface, and some systems never give it to a button that was pressed. `shut` is null while nothing is open.
 */
export function useEscape(place: { current: Element | null }, shut: (() => void) | null): void {
  const latest = useRef(shut);
  latest.current = shut;
  const isOpen = shut !== null;
  useLayoutEffect(() => {
    const root = place.current?.getRootNode();
    if (!isOpen || root === undefined) return undefined;
    const mine = {};
    const leaving = new AbortController();
    const press = (event: Event): void => {
      const isFree = event.target instanceof Element && event.target.matches(wantsNothing);
      if (!isFree || Reflect.get(event, 'key') !== 'Escape' || open.at(-1) !== mine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current?.();
    };
    open.push(mine);
    root.addEventListener('keydown', press, { signal: leaving.signal, capture: true });
    return () => {
      open.splice(open.indexOf(mine), 1);
      leaving.abort();
    };
  }, [isOpen]);
}
