/** A panel beside the story: takes the focus, closes on Escape and by its button, and gives the focus back. */

import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../parts/icon-button.tsx';
import { CloseSign } from '../parts/signs.tsx';
import { useEscape } from '../parts/use-escape.ts';

type Props = { title: string; close: () => void; children: ComponentChildren };

export function Panel({ title, close, children }: Props): JSX.Element {
  const place = useRef<HTMLElement>(null);
  // Before it is painted: the next key is the panel's.
  useLayoutEffect(() => {
    const root = place.current?.getRootNode();
    const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    place.current?.querySelector('button')?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEscape(place, close);
  return (
    <aside class="panel" ref={place} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <IconButton word="guideClose" press={close} sign={<CloseSign />} />
      </header>
      {children}
    </aside>
  );
}
