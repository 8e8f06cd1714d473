/** A saved story as it leaves Galley and comes back: everything a person has of it, as one value. */
import type { Article } from '../article.ts';
import type { Mark, MarkEntry } from '../marks.ts';

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

/** By their address in the article. */
export type ExportedPictures = ReadonlyMap<string, ExportedPicture>;

/** An older text of a story, and until when it stood. */
export type ExportedVersion = { until: string; article: Article; pictures: ExportedPictures };

type Change<T> = { value: T; at: string } | undefined;

/** What was done with a story, each with the time of it. */
export type Changes = {
  tags: { name: string; on: boolean; at: string }[];
  archived?: Change<boolean>;
  favourite?: Change<boolean>;
  readAt?: Change<string | null>;
  progress?: Change<number>;
};

export type RemovedMark = Extract<MarkEntry, { gone: true }>;

export type ExportedStory = {
  key: string;
  article: Article;
  /** ISO 8601, UTC, as all times here. */
  savedAt: string;
  /** When this text of it was kept. */
  updatedAt: string;
  readAt: string | null;
  archived: boolean;
  favourite: boolean;
  /** How much of it has been read, from 0 to 1. */
  progress: number | null;
  tags: readonly string[];
  /** The same as the library keeps it, with the time of each change, by which devices merge theirs. */
  state: Changes;
  marks: readonly Mark[];
  /** What is left of marks that were removed, so that they stay removed. */
  removedMarks: readonly RemovedMark[];
  pictures: ExportedPictures;
  versions: readonly ExportedVersion[];
  /** It lies in the bin; absent where it does not. */
  removed?: true | undefined;
  /** Since when, where that is known. */
  removedAt?: string | undefined;
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

/** Stories that are there, or come one after the other. */
export type Stories = AsyncIterable<ExportedStory> | Iterable<ExportedStory>;
