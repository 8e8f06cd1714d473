/** Pictures that reading programs need not show, made into such as they must. */
import type { ExportedPicture, ExportedStory } from '../story.ts';
import { isShownInBooks } from './pages.ts';

/** A picture in a kind that every reading program shows; null where it cannot be drawn. */
export type Redraw = (picture: ExportedPicture) => Promise<ExportedPicture | null>;

/** The stories with those pictures drawn anew, each once; one that cannot be stays as it is, to be named and linked. */
export async function withRedrawn(
  stories: readonly ExportedStory[],
  redraw: Redraw,
): Promise<ExportedStory[]> {
  const drawn = new Map<string, ExportedPicture>();
  const draw = async (picture: ExportedPicture): Promise<ExportedPicture> => {
    if (isShownInBooks(picture)) return picture;
    const made = drawn.get(picture.sha256) ?? (await redraw(picture)) ?? picture;
    drawn.set(picture.sha256, made);
    return made;
  };
  const redrawn: ExportedStory[] = [];
  for (const story of stories) {
    const pictures = new Map<string, ExportedPicture>();
    for (const [address, picture] of story.pictures) pictures.set(address, await draw(picture));
    redrawn.push({ ...story, pictures });
  }
  return redrawn;
}
