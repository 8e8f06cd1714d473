/**
 * A saved story as JSON: complete, versioned, and read again with nothing lost. CONTRIBUTING describes it; a field
 * that is added is optional, and anything else makes a new version.
 */
import * as v from 'valibot';
import { ArticleSchema } from '../article.ts';
import { MarkSchema } from '../marks.ts';
import { base64 } from './base64.ts';
import { articleRecord } from './record.ts';
import type { ExportedStory } from './story.ts';

const Time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Address = v.pipe(v.string(), v.maxLength(2_800_000));
const Type = v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

const PictureEntry = v.object({
  address: Address,
  type: Type,
  sha256: Hash,
  /** The bytes, in a file that stands alone; in an archive they lie beside it. */
  base64: v.optional(v.string()),
});

/** Names of stories are names of files in an archive: nothing in them means a folder. */
export const KeySchema = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));

export const StoryFileSchema = v.object({
  format: v.literal('galley-story'),
  version: v.literal(1),
  key: KeySchema,
  savedAt: Time,
  readAt: v.nullable(Time),
  archived: v.boolean(),
  favourite: v.boolean(),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(200)),
  article: ArticleSchema,
  marks: v.pipe(v.array(MarkSchema), v.maxLength(20_000)),
  versions: v.pipe(v.array(v.object({ seenAt: Time, article: ArticleSchema })), v.maxLength(1_000)),
  pictures: v.pipe(v.array(PictureEntry), v.maxLength(2_000)),
});
export type StoryFile = v.InferOutput<typeof StoryFileSchema>;

/** What an archive keeps of a story, its pictures named by their hashes. */
export function storyEntry(story: ExportedStory): StoryFile {
  const { key, savedAt, readAt, archived, favourite, tags, article, marks, versions, pictures } = story;
  return {
    format: 'galley-story',
    version: 1,
    ...{ key, savedAt, readAt, archived, favourite },
    tags: [...tags],
    article,
    marks: [...marks],
    versions: versions.map(({ seenAt, article: older }) => ({ seenAt, article: older })),
    pictures: [...pictures].map(([address, { type, sha256 }]) => ({ address, type, sha256 })),
  };
}

/** The file of one story: with its pictures, and with its text as plain strings for programs that want no more. */
export function storyFile(story: ExportedStory): string {
  const pictures = [...story.pictures].map(([address, { type, sha256, bytes }]) => ({
    ...{ address, type, sha256 },
    base64: base64(bytes),
  }));
  const file = { ...storyEntry(story), pictures, record: articleRecord(story.article) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
