/** What stands at the foot of the window for a while: words and buttons, which leave the focus to the story. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { blockHere, shownBlocks } from './shown-blocks.ts';

type Props = {
  /** Where the story is: who was in the strip when it goes is there then. */
  place: { current: HTMLElement | null };
  children: ComponentChildren;
  /** Begins with the focus on its first button. */
  hands?: 'follow' | 'stay';
  /** Ends it by Escape. */
  end?: () => void;
  /** Pointing at it and being in it, as events. */
  holding?: Record<string, () => void>;
};

export function Strip({ place, children, hands = 'stay', end, holding = {} }: Props): JSX.Element {
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const strip = own.current;
    return () => {
      if (strip?.isConnected !== true || !strip.matches(':focus-within')) return;
      const block = blockHere(shownBlocks(place));
      if (block === undefined) return;
      if (!block.hasAttribute('tabindex')) block.tabIndex = -1;
      block.focus({ preventScroll: true });
    };
  }, []);
  useLayoutEffect(() => {
    if (hands === 'follow') own.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [hands]);
  const shut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing and focus hold it, Escape ends it
    <div class="strip" ref={own} onKeyDown={shut} {...holding}>
      {children}
    </div>
  );
}
