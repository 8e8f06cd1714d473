/** The element that a view is in: the html element of a page of ours, or the reader's dialog. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** What to put on an element of the view, and the root around it once that is painted. */
export function useRoot(): [{ current: HTMLElement | null }, HTMLElement | null] {
  const ref = useRef<HTMLElement>(null);
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useEffect(() => setRoot(ref.current?.closest<HTMLElement>('.galley') ?? null), []);
  return [ref, root];
}
