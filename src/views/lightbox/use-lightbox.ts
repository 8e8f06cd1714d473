/** Opens the pictures of a story large: by a press, by Enter on the figure that has the focus, and by key. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Acts, useDeeds } from '../reading/acts.ts';
import { pictureHere } from './pictures-in.ts';

type Large = {
  /** The picture that was opened, or null while none is. */
  picture: HTMLImageElement | null;
  open: (picture: HTMLImageElement) => void;
  close: (last: HTMLImageElement) => void;
};

/** The pictures within `place`; who closes finds the focus on the picture that was shown last. */
export function useLightbox(place: { current: HTMLElement | null }, acts: Acts | null): Large {
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const open = useCallback((asked: HTMLImageElement) => setPicture(asked), []);
  const openHere = (): void => {
    const view = place.current?.ownerDocument.defaultView;
    const here = place.current === null || view == null ? null : pictureHere(place.current, view);
    if (here !== null) open(here);
  };
  useDeeds(acts, { deeds: { enlarge: openHere } });
  useEffect(() => {
    const leaving = new AbortController();
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.defaultPrevented) return;
      const inside = event.target instanceof Element && event.target.matches('figure, .gallery');
      const found = inside ? event.target.querySelector('img') : null;
      if (found === null) return;
      event.preventDefault();
      open(found);
    };
    place.current?.addEventListener('keydown', press, { signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  const close = (last: HTMLImageElement): void => {
    setPicture(null);
    requestAnimationFrame(() => last.focus());
  };
  return { picture, open, close };
}
