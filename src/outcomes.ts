/** How saving ended, as it is told from one part of the extension to another. */
import * as v from 'valibot';

const SavedSchema = v.strictObject({
  at: v.literal('saved'),
  /** False when the story was in the library already and was brought up to date. */
  isNew: v.boolean(),
  picturesStored: v.number(),
  picturesFailed: v.number(),
  /** That room was short: there is little left, or there was none for the pictures. */
  room: v.optional(v.picklist(['little', 'no-pictures'])),
  /** That no more pictures were fetched because somebody wanted no more. */
  stopped: v.optional(v.literal(true)),
});

const unsaved = [
  ...(['disk-full', 'database', 'later-version', 'damaged'] as const),
  ...(['private-window', 'no-story', 'too-large'] as const),
] as const;

/** How a save ended. */
export const SaveOutcomeSchema = v.variant('at', [
  SavedSchema,
  v.strictObject({
    at: v.literal('failed'),
    why: v.picklist(unsaved),
  }),
]);

/** How the saving of a link goes, told where the link is. */
export const LinkOutcomeSchema = v.variant('at', [
  SavedSchema,
  v.strictObject({ at: v.literal('fetching') }),
  v.strictObject({ at: v.literal('in-tab') }),
  v.strictObject({
    at: v.literal('failed'),
    why: v.picklist([...unsaved, ...(['not-loaded', 'private-address'] as const)]),
  }),
]);
export type LinkOutcome = v.InferOutput<typeof LinkOutcomeSchema>;
