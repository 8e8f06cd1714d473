/** What ties the library page to the window: its address, its list, its keys, its place. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Deed, deedOf } from './keys.ts';
import { storyInHash } from './route.ts';
import { linkId } from './row.tsx';
import { type ListState, type ListVerbs, SavedList } from './saved-list.ts';

export type Watch = (onChange: () => void, signal: AbortSignal) => void;

/** The list and its state, kept in step with the library while the component lives. */
export function useSavedList(verbs: ListVerbs & { watch: Watch }): [ListState, SavedList] {
  const tell = useRef<(state: ListState) => void>(() => undefined);
  const list = useMemo(() => new SavedList(verbs, (state) => tell.current(state)), [verbs]);
  const [state, setState] = useState(list.state);
  tell.current = setState;
  useEffect(() => {
    const ending = new AbortController();
    verbs.watch(() => void list.refresh(), ending.signal);
    void list.load();
    return () => ending.abort();
  }, [list, verbs]);
  return [state, list];
}

/** Which story the address names, or null for the list, and whether the list is one step back. */
export type Route = { key: string | null; cameFrom: 'list' | 'outside' };

/** The route, and the way back to the list: through the browser's history where the list is in it. */
export function useRoute(): [Route, () => void] {
  const [route, setRoute] = useState<Route>(() => ({ key: storyInHash(location.hash), cameFrom: 'outside' }));
  useEffect(() => {
    const ending = new AbortController();
    const follow = () =>
      setRoute((before) => ({
        key: storyInHash(location.hash),
        cameFrom: before.key === null ? 'list' : 'outside',
      }));
    addEventListener('hashchange', follow, { signal: ending.signal });
    return () => ending.abort();
  }, []);
  const back = () => {
    if (route.cameFrom === 'list') history.back();
    else location.hash = '';
  };
  return [route, back];
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea') !== null;
}

/** Listens to the keyboard. A deed that is answered `'left'` stays with the browser. */
export function useKeys(act: (deed: Deed) => 'done' | 'left'): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
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
  const row = document.activeElement?.closest('.row');
  return row?.querySelector('[data-key]')?.getAttribute('data-key') ?? null;
}

/** Brings the focus to a story's link, and its row into sight, if it is in the page. */
export function focusRow(key: string): 'done' | 'absent' {
  const link = document.getElementById(linkId(key));
  if (link === null) return 'absent';
  link.focus({ preventScroll: true });
  link.closest('.row')?.scrollIntoView({ block: 'nearest' });
  return 'done';
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
