/** Ends what stands beside a mark: by Escape, by a press elsewhere, and when the focus goes elsewhere. */
import { useLayoutEffect, useRef } from 'preact/hooks';

type Leave = {
  mark: HTMLElement;
  close: () => void;
  /** Closes and gives the focus back. */
  back: () => void;
};

/** Tab goes on from the mark, not from the surface, which comes after the whole story. */
function stepOut(event: KeyboardEvent, surface: HTMLElement, { close, mark, back }: Leave): void {
  const stops = [...surface.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
  const [first, last] = [stops[0], stops.at(-1)];
  const at = event.composedPath()[0];
  if (event.shiftKey ? at !== first && at !== surface : at !== last) return;
  if (event.shiftKey) {
    event.preventDefault();
    back();
    return;
  }
  close();
  mark.focus({ preventScroll: true });
}

/** Listens before all others in the view: while a note is shown, Escape is its own. */
export function useLeaving(place: { current: HTMLElement | null }, leave: Leave): void {
  const latest = useRef(leave);
  latest.current = leave;
  // Before the note is painted: from then on no press is lost.
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const options = { signal: leaving.signal, capture: true };
    const root = place.current?.closest<HTMLElement>('.galley');
    const elsewhere = (event: Event): void => {
      const path = event.composedPath();
      const isHere = place.current !== null && path.includes(place.current);
      if (!isHere && !path.includes(latest.current.mark)) latest.current.close();
    };
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || place.current === null) return;
      if (event.key === 'Tab' && event.composedPath().includes(place.current))
        stepOut(event, place.current, latest.current);
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.back();
    };
    for (const type of ['pointerdown', 'focusin']) root?.addEventListener(type, elsewhere, options);
    root?.addEventListener('keydown', press, options);
    return () => leaving.abort();
  }, []);
}
