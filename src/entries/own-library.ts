/** The library as all parts of the extension open it: in the place that is kept for this device. */
import { type Library, type LibraryOptions, openLibrary } from '../library/library.ts';
import { libraryName, libraryPlace } from '../settings/library-place.ts';

/** What it does beside is told by whoever opens it. */
export function ownLibrary(options: Pick<LibraryOptions, 'wish' | 'pictureLimit'> = {}): Library {
  return openLibrary({ ...options, name: libraryName, place: libraryPlace });
}
