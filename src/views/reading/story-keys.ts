/** Listens for the keys of the story on the root of the view. */
import { useLayoutEffect } from 'preact/hooks';
import type { Acts } from './acts.ts';
import { actOf, isTyping, mediaActOf } from './keys.ts';

/** Keys that mean something here do it and nothing else; all others are left alone. */
export function useStoryKeys(root: HTMLElement, acts: Acts): void {
  // Before the guide is painted: from then on no key is lost.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const press = (event: KeyboardEvent): void => {
      const isTyped = isTyping(event.composedPath()[0] ?? null);
      const asked = mediaActOf(event) ?? (isTyped ? null : actOf(event));
      if (event.defaultPrevented || asked === null || !acts.can(asked)) return;
      event.preventDefault();
      acts.ask(asked);
    };
    root.addEventListener('keydown', press, { signal: leaving.signal });
    return () => leaving.abort();
  }, [root, acts]);
}
