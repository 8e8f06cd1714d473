/** Where somebody is in a story: kept by block and by its words, so that it survives a new extraction. */
import * as v from 'valibot';

export const PlaceSchema = v.strictObject({
  /** The block of the body that stands at the top of the window. */
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How that block begins. */
  quote: v.pipe(v.string(), v.maxLength(80)),
  /** How much of the story has been read, from 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Of a live report: when it was looked at last, and how its entries began then. */
  seen: v.optional(
    v.strictObject({
      at: v.pipe(v.string(), v.isoTimestamp()),
      entries: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(80)),
    }),
  ),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

/** Where the voice that reads a story aloud has come to: its part of the story, and how the sentence begins. */
export const VoicePlaceSchema = v.strictObject({
  block: v.pipe(v.number(), v.integer(), v.minValue(0)),
  quote: v.pipe(v.string(), v.maxLength(80)),
});
export type VoicePlace = v.InferOutput<typeof VoicePlaceSchema>;
