/** How a view asks for the place in its story, and keeps it. */
import type { Place } from '../../place.ts';

export type PlaceVerbs = {
  placeOf: () => Promise<Place | null>;
  keepPlace: (place: Place) => void;
};
