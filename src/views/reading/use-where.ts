/** Follows the window while a story is shown: how far it has been read, and the place to keep. */
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../place.ts';
import { blocksOf, currentBlock, quoteOf, shareRead } from './blocks.ts';

export type Where = { share: number; block: number };

/** Ms without scrolling after which a place is kept. */
const pause = 400;

function placeNow(story: Element, view: Window): Place {
  const blocks = blocksOf(story);
  const block = Math.max(0, currentBlock(blocks));
  return { share: shareRead(story, view), block, quote: quoteOf(blocks[block]) };
}

/** Where one is in the story within `root`; each place is kept when one stays there, and when the view goes. */
export function useWhere(root: HTMLElement, keep: (place: Place) => void): Where {
  const [where, setWhere] = useState<Where>({ share: 0, block: 0 });
  useEffect(() => {
    const view = root.ownerDocument.defaultView;
    const story = root.querySelector('[data-story]');
    if (view === null || story === null) return undefined;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unkept: Place | null = null;
    const look = (): Place => {
      const place = placeNow(story, view);
      setWhere({ share: place.share, block: place.block });
      return place;
    };
    const settle = (): void => {
      clearTimeout(timer);
      if (unkept !== null) keep(unkept);
      unkept = null;
    };
    const onScroll = (): void => {
      if (!story.isConnected) return; // The window shrinks as the story goes: that is no place in it.
      unkept = look();
      clearTimeout(timer);
      timer = setTimeout(settle, pause);
    };
    const options = { signal: leaving.signal, passive: true, capture: true };
    view.addEventListener('scroll', onScroll, options);
    root.addEventListener('scroll', onScroll, options);
    view.addEventListener('pagehide', settle, options);
    look();
    return () => {
      settle(); // Who scrolls and closes at once comes back to where that led.
      leaving.abort();
    };
  }, [root]);
  return where;
}
