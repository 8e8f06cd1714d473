/** A saved story as it leaves Galley and comes back: everything a person has of it, as one value. */
import type { Article } from '../article.ts';
import type { Mark } from '../marks.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** The kinds of pictures that files of ours hold, with their endings: none of them can carry a script. */
export const pictureEndings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const;
export type PictureType = keyof typeof pictureEndings;

/** A stored picture; `sha256` is of its bytes, in lower-case hex. */
export type ExportedPicture = { bytes: Bytes; type: PictureType; sha256: string };

/** An older text of a story, and when it was seen. */
export type ExportedVersion = { seenAt: string; article: Article };

export type ExportedStory = {
  key: string;
  article: Article;
  /** ISO 8601, UTC, as all times here. */
  savedAt: string;
  readAt: string | null;
  archived: boolean;
  favourite: boolean;
  tags: readonly string[];
  marks: readonly Mark[];
  /** By their address in the article. */
  pictures: ReadonlyMap<string, ExportedPicture>;
  versions: readonly ExportedVersion[];
};

/** A file to be handed over. */
export type ExportedFile = { name: string; type: string; bytes: Bytes };

/** True for the type of a picture that may be in a file of ours. */
export function isPictureType(type: string): type is PictureType {
  return Object.hasOwn(pictureEndings, type);
}

/** UTF-8, where half a character becomes U+FFFD. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}
