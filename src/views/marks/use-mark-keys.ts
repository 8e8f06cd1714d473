/** Hears the keys of marking. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTyping } from '../reading/keys.ts';
import { type Flow, type MarkDeed, markDeedOf } from './mark-keys.ts';

function flowOf(root: HTMLElement): Flow {
  const story = root.querySelector<HTMLElement>('[data-story]');
  return {
    direction: story?.dir === 'rtl' ? 'rtl' : 'ltr',
    writing: root.dataset['writing'] === 'vertical' ? 'vertical' : 'horizontal',
  };
}

/** The mark that ends in an element and has a note; a footnote of the story is none. */
function notedMark(element: Element): string | null {
  return element.matches('mark') ? element.getAttribute('data-note') : null;
}

type Keys = {
  open: (id: string) => void;
  act: (deed: MarkDeed) => 'done' | 'left';
  list: () => void;
  leave: (() => void) | null;
};

/** Listens before the keys of the guide, and takes from them only what is for marks. */
export function useMarkKeys(root: HTMLElement, keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const target = event.composedPath()[0] ?? null;
      if (event.defaultPrevented || isTyping(target)) return;
      const { act, list, leave, open } = latest.current;
      const noted = event.key === 'Enter' && target instanceof Element ? notedMark(target) : null;
      const isEscape = event.key === 'Escape' && leave !== null;
      const isList = event.key === 'M' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const deed = markDeedOf(event, flowOf(root));
      if (isEscape) leave();
      else if (isList) list();
      else if (noted !== null) open(noted);
      else if (deed === null || act(deed) === 'left') return;
      event.preventDefault();
      event.stopPropagation();
    };
    root.addEventListener('keydown', press, { signal: leaving.signal, capture: true });
    return () => leaving.abort();
  }, [root]);
}
