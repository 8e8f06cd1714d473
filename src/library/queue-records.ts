/** What waits to be loaded and saved: an address, and what is already known of the story there. */
import * as v from 'valibot';
import { isSafeLink } from '../addresses.ts';
import { ImportIdSchema } from './import-records.ts';

const text = v.nullable(v.string());
const Time = v.nullable(v.pipe(v.string(), v.isoTimestamp()));

/** A story that was saved elsewhere, as far as it is known. */
export const QueuedStorySchema = v.object({
  url: v.pipe(v.string(), v.regex(/^https?:/), v.check(isSafeLink)),
  title: text,
  savedAt: Time,
  tags: v.array(v.string()),
  archived: v.boolean(),
  favourite: v.boolean(),
  readAt: Time,
  progress: v.nullable(v.number()),
  note: text,
  highlights: v.array(v.object({ quote: v.string(), note: text })),
  /** The import that put it here. */
  import: v.optional(ImportIdSchema),
});
export type QueuedStory = v.InferOutput<typeof QueuedStorySchema>;

/** Why a story could not be had. */
export const queueFailures = [
  ...(['not-loaded', 'not-there', 'no-story', 'too-large', 'private-address', 'closed'] as const),
] as const;
export type QueueFailure = (typeof queueFailures)[number];

export const WaitingRecord = v.object({ version: v.literal(1), story: QueuedStorySchema });
export const FailedRecord = v.object({
  version: v.literal(1),
  why: v.picklist(queueFailures),
  story: QueuedStorySchema,
});

/** Why nothing is loaded for the time being: somebody said so, or nothing could be kept. */
export const queueHalts = ['asked', 'disk-full', 'database'] as const;
export const QueueRecord = v.object({
  version: v.literal(1),
  halt: v.nullable(v.picklist(queueHalts)),
  /** How many were saved since the queue was last empty. */
  saved: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type QueueHalt = (typeof queueHalts)[number];
