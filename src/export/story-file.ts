/**
 * A saved story as JSON: complete, versioned, and read again with nothing lost. CONTRIBUTING describes it; a field
 * that is added is optional, and anything else makes a new version.
 */
import * as v from 'valibot';
import { ArticleSchema } from '../article.ts';
import { MarkSchema, RemovedMarkSchema } from '../marks.ts';
import { base64 } from './base64.ts';
import { articleRecord } from './record.ts';
import type { ExportedPictures, ExportedStory } from './story.ts';

const Time = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Address = v.pipe(v.string(), v.maxLength(2_800_000));
const Type = v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

const change = <T extends v.GenericSchema>(value: T) => v.optional(v.object({ value, at: Time }));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const tag = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** What was done with a story, each with the time of it; what was never changed is absent. */
const ChangesSchema = v.object({
  tags: v.pipe(v.array(v.object({ name: tag, on: v.boolean(), at: Time })), v.maxLength(1_000)),
  archived: change(v.boolean()),
  favourite: change(v.boolean()),
  readAt: change(v.nullable(Time)),
  progress: change(share),
});

const PictureEntry = v.object({
  address: Address,
  type: Type,
  sha256: Hash,
  /** The bytes, in a file that stands alone; in an archive they lie beside it. */
  base64: v.optional(v.string()),
});

const Pictures = v.pipe(v.array(PictureEntry), v.maxLength(2_000));

/** Names of stories are names of files in an archive: nothing in them means a folder. */
export const KeySchema = v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/));

export const StoryFileSchema = v.object({
  format: v.literal('galley-story'),
  version: v.literal(1),
  key: KeySchema,
  savedAt: Time,
  updatedAt: Time,
  readAt: v.nullable(Time),
  archived: v.boolean(),
  favourite: v.boolean(),
  progress: v.nullable(share),
  tags: v.pipe(v.array(tag), v.maxLength(1_000)),
  state: ChangesSchema,
  article: ArticleSchema,
  marks: v.pipe(v.array(MarkSchema), v.maxLength(20_000)),
  removedMarks: v.pipe(v.array(RemovedMarkSchema), v.maxLength(20_000)),
  pictures: Pictures,
  versions: v.pipe(
    v.array(v.object({ until: Time, article: ArticleSchema, pictures: Pictures })),
    v.maxLength(1_000),
  ),
  removed: v.optional(v.literal(true)),
  removedAt: v.optional(Time),
});
export type StoryFile = v.InferOutput<typeof StoryFileSchema>;

type Listed = StoryFile['pictures'];

function listed(pictures: ExportedPictures, content: 'with' | 'without'): Listed {
  return [...pictures].map(([address, { type, sha256, bytes }]) => ({
    ...{ address, type, sha256 },
    ...(content === 'with' ? { base64: base64(bytes) } : {}),
  }));
}

/** What an archive keeps of a story, its pictures named by their hashes; a file that stands alone has them in it. */
export function storyEntry(story: ExportedStory, content: 'with' | 'without' = 'without'): StoryFile {
  const { key, savedAt, updatedAt, readAt, archived, favourite, progress, state, article } = story;
  return {
    format: 'galley-story',
    version: 1,
    ...{ key, savedAt, updatedAt, readAt, archived, favourite, progress },
    tags: [...story.tags],
    state,
    article,
    marks: [...story.marks],
    removedMarks: [...story.removedMarks],
    pictures: listed(story.pictures, content),
    versions: story.versions.map(({ until, article: older, pictures }) => ({
      ...{ until, article: older },
      pictures: listed(pictures, content),
    })),
    ...(story.removed ? { removed: true } : {}),
    ...(story.removedAt === undefined ? {} : { removedAt: story.removedAt }),
  };
}

/** The file of one story, also with its text as plain strings for programs that want no more. */
export function storyFile(story: ExportedStory): string {
  const file = { ...storyEntry(story, 'with'), record: articleRecord(story.article) };
  return `${JSON.stringify(file, null, 2)}\n`;
}
