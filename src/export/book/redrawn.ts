/** Pictures that reading programs need not show, made into such as they must. */
import type { ExportedPicture, ExportedStory } from '../story.ts';
import { isShownInBooks } from './pages.ts';

/** A picture in a kind that every reading program shows; null where it cannot be drawn. */
export type Redraw = (picture: ExportedPicture) => Promise<ExportedPicture | null>;

/**
 * Gives stories with those pictures drawn anew, each once; one that cannot be stays as it is, to be named and linked. Of
 * what was drawn for an earlier story no bytes are kept: the book has them.
 */
export function redrawing(redraw: Redraw): (story: ExportedStory) => Promise<ExportedStory> {
  const drawn = new Map<string, ExportedPicture>();
  const draw = async (picture: ExportedPicture): Promise<ExportedPicture> => {
    const known = drawn.get(picture.sha256);
    if (isShownInBooks(picture) || known !== undefined) return known ?? picture;
    const made = (await redraw(picture)) ?? picture;
    drawn.set(picture.sha256, { ...made, bytes: new Uint8Array() });
    return made;
  };
  return async (story) => {
    const pictures = new Map<string, ExportedPicture>();
    for (const [address, picture] of story.pictures) pictures.set(address, await draw(picture));
    return { ...story, pictures };
  };
}
