/** Marks the entries of a live report that are new, and remembers this visit beside the place. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../place.ts';
import type { PlaceVerbs } from '../reading/place-verbs.ts';
import { newSince, type Seen, seenNow, shownEntries } from './news.ts';

export type News = { count: number; at: string };

const top: Place = { block: 0, quote: '', share: 0 };

/** What is new in the story within `root`, or null; and the places, each kept with what has been seen. */
export function useNews(root: HTMLElement, verbs: PlaceVerbs): [News | null, PlaceVerbs['keepPlace']] {
  const [news, setNews] = useState<News | null>(null);
  const seen = useRef<Seen | undefined>(undefined);
  const keepPlace = (place: Place): void =>
    verbs.keepPlace(seen.current === undefined ? place : { ...place, seen: seen.current });
  useEffect(() => {
    const leaving = new AbortController();
    const look = (place: Place | null): void => {
      const entries = shownEntries(root);
      if (leaving.signal.aborted || entries.length === 0) return;
      const fresh = newSince(entries, place?.seen);
      for (const { time } of fresh) time.classList.add('entry-new');
      if (fresh.length > 0 && place?.seen !== undefined) setNews({ count: fresh.length, at: place.seen.at });
      seen.current = seenNow(entries);
      keepPlace(place ?? top);
    };
    verbs.placeOf().then(look, () => null); // Without the library nothing is known of an earlier visit.
    return () => leaving.abort();
  }, [root]);
  return [news, keepPlace];
}
