/** What is kept of an import, on this device alone: what it wrote, batch by batch, and how all of that was before. */
import * as v from 'valibot';
import { KeySchema } from './ids.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const UtcTime = v.pipe(v.string(), v.isoTimestamp());
export const ImportIdSchema = KeySchema;

/** The import as a whole. */
export const ImportRecord = v.object({
  version: v.literal(1),
  at: UtcTime,
  /** The format of its file. */
  from: v.string(),
  added: count,
  merged: count,
  queued: count,
  /** Marks in stories that did not come with them. */
  marks: v.optional(count, 0),
  parts: count,
});
export type ImportHead = v.InferOutput<typeof ImportRecord>;

/** A document that was written: its fields before, null where there was none, and the sum of those afterwards. */
const WrittenSchema = v.object({
  id: v.string(),
  after: v.string(),
  before: v.nullable(v.record(v.string(), v.unknown())),
});
export type Written = v.InferOutput<typeof WrittenSchema>;

/**
 * One batch. `left` is the sum of all that a new story had when it was written; `marks` are documents of marks that
 * came without their story.
 */
export const PartRecord = v.object({
  version: v.literal(1),
  stories: v.array(v.object({ key: KeySchema, docs: v.array(WrittenSchema), left: v.nullable(v.string()) })),
  queued: v.array(v.string()),
  marks: v.optional(v.array(WrittenSchema), []),
});
export type ImportPart = v.InferOutput<typeof PartRecord>;
export type ImportedStory = ImportPart['stories'][number];
