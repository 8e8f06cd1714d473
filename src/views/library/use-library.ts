/** What ties the library page to the window: its address, its keys, its place. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Deed, deedOf } from './keys.ts';
import { hashOfShelf, shelfInHash, storyInHash } from './route.ts';
import type { Shelf } from './shelves.ts';

/** `keys` are those of the stories that were changed; none where it is not known which. */
export type Watch = (onChange: (keys: readonly string[]) => void, signal: AbortSignal) => void;

/**
 * Which story the address names, or null for the list; the shelf that is shown, or was shown last; and whether the
 * list is one step back.
 */
export type Route = { key: string | null; shelf: Shelf; cameFrom: 'list' | 'outside' };

/** The route, and the way back to the list: through the browser's history where the list is in it. */
export function useRoute(): [Route, () => void] {
  const [route, setRoute] = useState<Route>(() => ({
    key: storyInHash(location.hash),
    shelf: shelfInHash(location.hash) ?? { at: 'inbox' },
    cameFrom: 'outside',
  }));
  useEffect(() => {
    const ending = new AbortController();
    const follow = () =>
      setRoute((before) => {
        const key = storyInHash(location.hash);
        return {
          key,
          shelf: shelfInHash(location.hash) ?? (key === null ? { at: 'inbox' } : before.shelf),
          cameFrom: before.key === null ? 'list' : 'outside',
        };
      });
    addEventListener('hashchange', follow, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const back = () => {
    if (route.cameFrom === 'list') history.back();
    else location.hash = route.shelf.at === 'inbox' ? '' : hashOfShelf(route.shelf);
  };
  return [route, back];
}

/** Hears of each hash that the window's address gets. */
export function useHashChange(hear: (hash: string) => void): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('hashchange', () => latest.current(location.hash), { signal: ending.signal });
    return () => ending.abort();
  }, []);
}

/** Text is typed there; a box that is ticked takes no text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input:not([type="checkbox"]), select, textarea') !== null
  );
}

/** Listens to the keyboard. A deed that is answered `'left'` stays with the browser. */
export function useKeys(act: (deed: Deed) => 'done' | 'left'): void {
  const latest = useRef(act);
  latest.current = act;
  // Before anything is painted: from then on no key is lost.
  useLayoutEffect(() => {
    const ending = new AbortController();
    const press = (event: KeyboardEvent) => {
      const deed = event.defaultPrevented || isTyping(event.target) ? null : deedOf(event);
      if (deed !== null && latest.current(deed) === 'done') event.preventDefault();
    };
    addEventListener('keydown', press, { signal: ending.signal });
    return () => ending.abort();
  }, []);
}

/** The key of the row that holds the focus, or null. */
export function focusedKey(): string | null {
  return document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null;
}

/**
 * The list comes back as it was left, scrolled to the same place, and `onReturn` is told from which story;
 * a story begins at its top, and `onOpen` is told.
 */
export function usePlace(storyKey: string | null, verbs: { onReturn(from: string): void; onOpen(): void }) {
  const place = useRef({ top: 0, from: storyKey });
  useLayoutEffect(() => {
    const ending = new AbortController();
    const remember = () => {
      if (storyKey === null) place.current.top = scrollY;
    };
    addEventListener('scroll', remember, { passive: true, signal: ending.signal });
    return () => ending.abort();
  }, [storyKey]);
  useLayoutEffect(() => {
    const { top, from } = place.current;
    place.current = { top, from: storyKey };
    if (from === storyKey) return;
    scrollTo(0, storyKey === null ? top : 0);
    if (storyKey !== null) verbs.onOpen();
    else if (from !== null) verbs.onReturn(from);
  }, [storyKey]);
}
