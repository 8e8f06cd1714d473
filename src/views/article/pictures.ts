/** Where the pictures of a story come from: its own addresses, or what the library stored. */
import { createContext } from 'preact';

/** What may be shown for an image address, or null for a placeholder. */
export type PictureUrl = (src: string) => string | null;

/** Shows a picture of the story large; null where the view has no place for that. */
export const Enlarge = createContext<((picture: HTMLImageElement) => void) | null>(null);

export const Pictures = createContext<PictureUrl>((src) => src);
