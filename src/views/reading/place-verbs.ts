/** How a view asks for the place in its story, and keeps it. */
import type { Place } from '../../place.ts';

export type PlaceVerbs = {
  placeOf: () => Promise<Place | null>;
  keepPlace: (place: Place) => void;
};

export type PlacesVerbs = {
  /** Where the story of an address was left, and that it is left here now. */
  placeOf: (url: string) => Promise<Place | null>;
  keepPlace: (url: string, place: Place) => void;
};

/** The verbs for the one story of that address. */
export function placesAt(url: string, { placeOf, keepPlace }: PlacesVerbs): PlaceVerbs {
  return { placeOf: () => placeOf(url), keepPlace: (place) => keepPlace(url, place) };
}
