/** Marks and notes that a person made in a story, and how they are kept and sent. */
import * as v from 'valibot';

export const markColours = ['yellow', 'green', 'blue', 'pink'] as const;
export type MarkColour = (typeof markColours)[number];

/** Longest texts, in UTF-16 units. A person may make as many marks as there is room for. */
export const markLimits = { quote: 200_000, context: 64, note: 50_000, title: 500, at: 5_000_000 } as const;

/** Half of a character, which a page or a cut may leave, is not text. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most),
    v.transform((given) => given.toWellFormed()),
  );
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(markLimits.at));
const Time = v.pipe(v.string(), v.isoTimestamp());

/** Where a mark is: by its words and what stands around them, and by the place where they stood last. */
export const AnchorSchema = v.strictObject({
  part: v.picklist(['title', 'dek', 'lead', 'highlight', 'body']),
  /** The number of the block among those of its part, and UTF-16 units from its beginning. */
  block: count,
  offset: count,
  exact: v.pipe(text(markLimits.quote), v.minLength(1)),
  prefix: text(markLimits.context),
  suffix: text(markLimits.context),
});
export type Anchor = v.InferOutput<typeof AnchorSchema>;

const Id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const made = {
  id: Id,
  colour: v.picklist(markColours),
  note: text(markLimits.note),
  anchor: AnchorSchema,
};

/** A mark as it is made or changed, or the wish that it be gone. The library tells the time. */
const MarkDraftSchema = v.union([v.strictObject(made), v.strictObject({ id: Id, gone: v.literal(true) })]);
/** What one message may make or change. */
export const MarkDraftsSchema = v.pipe(v.array(MarkDraftSchema), v.maxLength(50));
export type MarkDraft = v.InferOutput<typeof MarkDraftSchema>;

export const MarkSchema = v.object({ ...made, madeAt: Time, changedAt: Time });
export type Mark = v.InferOutput<typeof MarkSchema>;

/** What is left of a mark that was removed, so that it stays removed on every device. */
export const RemovedMarkSchema = v.object({ id: Id, gone: v.literal(true), madeAt: Time, changedAt: Time });
export const MarkEntrySchema = v.union([RemovedMarkSchema, MarkSchema]);
export type MarkEntry = v.InferOutput<typeof MarkEntrySchema>;

/** The story that marks belong to, as far as a list of them needs it; it need not be saved. */
export const MarkedStorySchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(8_192)),
  title: text(markLimits.title),
  siteName: v.nullable(text(markLimits.title)),
});
export type MarkedStory = v.InferOutput<typeof MarkedStorySchema>;

/** A mark with the story that it is in, for lists of the marks of all stories. */
export type MarkInStory = { story: MarkedStory; mark: Mark };

/** How it went: what cannot be kept is told, and why. */
export const KeepOutcomeSchema = v.variant('at', [
  v.strictObject({ at: v.literal('kept') }),
  v.strictObject({
    at: v.literal('failed'),
    why: v.picklist(['disk-full', 'database', 'later-version', 'damaged', 'private-window']),
  }),
]);
export type KeepOutcome = v.InferOutput<typeof KeepOutcomeSchema>;
