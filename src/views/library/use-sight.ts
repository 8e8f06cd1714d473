/** Which part of the list is in sight, as the page is scrolled and its width changes. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { boxOf, type Form, type Layout, layoutFor, type Range, rangeInSight } from './window.ts';

export type Sight = { layout: Layout; range: Range };

const isSame = (one: Sight, other: Sight): boolean =>
  one.range.from === other.range.from &&
  one.range.to === other.range.to &&
  one.layout.columns === other.layout.columns &&
  one.layout.height === other.layout.height;

const atFoot = '.foot > :is(.picked-stories, .backup-reminder)';

/** How much of the window is covered by what stays there: the tools at its top, and what is at its foot. */
function coveredBy(name: '.tools' | typeof atFoot): number {
  return document.querySelector(name)?.getBoundingClientRect().height ?? 0;
}

export type Sighted = Sight & {
  list: { current: HTMLOListElement | null };
  /** Scrolls as little as it takes for the story at that place to be seen. */
  bringIntoSight: (index: number) => void;
};

type List = { current: HTMLOListElement | null };

/** Tells of everything that may bring another part of the list into sight. */
function useMoves(list: List, update: () => void): void {
  useLayoutEffect(update, [update]);
  useEffect(() => {
    const ending = new AbortController();
    addEventListener('scroll', update, { passive: true, signal: ending.signal });
    addEventListener('resize', update, { signal: ending.signal });
    const sizes = new ResizeObserver(update);
    if (list.current !== null) sizes.observe(list.current);
    ending.signal.addEventListener('abort', () => sizes.disconnect());
    return () => ending.abort();
  }, [list, update]);
}

/** Scrolls as little as it takes for a box of the list to be seen. */
function scrollToBox(list: HTMLOListElement, index: number, layout: Layout): void {
  const top = list.getBoundingClientRect().top + boxOf(index, layout).top;
  const above = top - coveredBy('.tools') - 8;
  const below = top + layout.height + coveredBy(atFoot) - innerHeight + 8;
  if (above < 0) scrollBy(0, above);
  else if (below > 0) scrollBy(0, below);
}

/** Follows the window over a list of so many stories. */
export function useSight(form: Form, count: number): Sighted {
  const list = useRef<HTMLOListElement>(null);
  const look = useCallback((): Sight => {
    const box = list.current?.getBoundingClientRect();
    const layout = layoutFor(form, box?.width || 672);
    return { layout, range: rangeInSight({ top: -(box?.top ?? 0), window: innerHeight }, layout, count) };
  }, [form, count]);
  const [sight, setSight] = useState<Sight>(look);
  const update = useCallback(() => {
    // A list that is not shown, behind a story, stays as it was.
    if (list.current?.closest('[hidden]') !== null) return;
    setSight((before) => {
      const next = look();
      return isSame(before, next) ? before : next;
    });
  }, [look]);
  useMoves(list, update);
  const bringIntoSight = useCallback(
    (index: number) => {
      if (list.current === null) return;
      scrollToBox(list.current, index, look().layout);
      update();
    },
    [look, update],
  );
  return { ...sight, list, bringIntoSight };
}
