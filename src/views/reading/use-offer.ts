/** The place to go on from, until it is taken or left. */
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../place.ts';
import { stageOf } from '../../progress.ts';

/** The place that was kept, where it lies between the beginning and the end; and what takes the offer away. */
export function useOffer(placeOf: () => Promise<Place | null>): [Place | null, () => void] {
  const [offer, setOffer] = useState<Place | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    placeOf().then(
      (place) => {
        const isBetween = place !== null && stageOf(place.share) === 'started';
        if (isBetween && !leaving.signal.aborted) setOffer(place);
      },
      () => null, // Without the library there is no place to go on from.
    );
    return () => leaving.abort();
  }, []);
  return [offer, () => setOffer(null)];
}
