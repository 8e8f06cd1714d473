/**
 * The archive of a library: a zip of `manifest.json`, `stories/<key>.json` and `images/<sha256>.<ending>`. CONTRIBUTING
 * describes it. Equal stories at an equal time give equal bytes.
 */
import * as v from 'valibot';
import { isSafeLink } from '../addresses.ts';
import { MarkedStorySchema, MarkSchema, RemovedMarkSchema } from '../marks.ts';
import { pictureEndings } from './story.ts';

const endings = Object.values(pictureEndings).join('|');
export const manifestPath = 'manifest.json';
export const storyPath = /^stories\/[\w-]{1,80}\.json$/;
export const imagePath = new RegExp(`^images/([0-9a-f]{64})\\.(${endings})$`);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const { url, title, siteName } = MarkedStorySchema.entries;
const isPage = (address: string): boolean => /^https?:/i.test(address) && isSafeLink(address);

/** Marks and notes in a story that is not saved, so that no file of the archive has them. A page may have several of these. */
export const StoryMarksSchema = v.object({
  story: v.object({ url: v.pipe(url, v.check(isPage, 'not a page')), title, siteName }),
  marks: v.pipe(v.array(MarkSchema), v.maxLength(1_000)),
  removedMarks: v.pipe(v.array(RemovedMarkSchema), v.maxLength(1_000)),
});
export type StoryMarks = v.InferOutput<typeof StoryMarksSchema>;

export const ManifestSchema = v.object({
  format: v.literal('galley-archive'),
  version: v.literal(1),
  /** When it was made. */
  madeAt: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
  /** A large library is several archives, each whole in itself: which of them this is, from 1. */
  part: v.pipe(v.number(), v.integer(), v.minValue(1)),
  counts: v.object({ stories: count, images: count, marks: count }),
  /** Every file but this one, in its order, with the SHA-256 of its bytes. */
  items: v.array(
    v.object({ path: v.string(), bytes: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  /** Each as `StoryMarksSchema` has it, looked at by itself: one that is broken costs itself alone. */
  marks: v.fallback(v.optional(v.array(v.unknown())), undefined),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** What an archive may hold at most, written and read. */
export const archiveLimits = {
  file: 2 * 1024 ** 3,
  entry: 50 * 1024 ** 2,
  entries: 100_000,
  /** How much more a file may be than its compressed bytes, where it is large enough to matter. */
  ratio: 100,
  ratioFrom: 1024 ** 2,
} as const;

/** When a part is full: zip counts to 65,535, and each of its files, and all of it, has to stay below what is read again. */
export const partLimits = { entries: 60_000, bytes: 1.5 * 1024 ** 3, marks: 20 * 1024 ** 2 } as const;

/** SHA-256 in lower-case hex. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
