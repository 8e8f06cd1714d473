/**
 * What is stored, document by document. Each carries the version of its shape; a field that is not known here
 * is kept by the database and left alone. Documents list their arrays and objects before anything that may be
 * null: the adapter looks no further than the first of these when it decides whether to store a second,
 * indexable copy of the whole document, and we use no such index.
 */
import * as v from 'valibot';
import { ArticleSchema, DirectionSchema, kinds } from '../article.ts';
import { HashSchema, KeySchema } from './ids.ts';
import { StateSchema } from './state.ts';

const version = v.literal(1);
const text = v.nullable(v.string());
const UtcTime = v.pipe(v.string(), v.isoTimestamp());

/** What a list shows of a story. */
export const SummarySchema = v.object({
  key: KeySchema,
  url: v.string(),
  title: v.string(),
  dek: text,
  byline: text,
  siteName: text,
  publishedTime: text,
  /** ISO 8601, UTC, as all times made here. */
  savedAt: UtcTime,
  updatedAt: UtcTime,
  kind: v.picklist(kinds),
  language: text,
  direction: DirectionSchema,
  wordCount: v.number(),
  readingMinutes: v.number(),
  excerpt: v.string(),
  /** SHA-256 of the lead picture, if stored. */
  picture: v.nullable(HashSchema),
  pictures: v.object({ stored: v.number(), failed: v.number() }),
});
export type Summary = v.InferOutput<typeof SummarySchema>;
export const SummaryRecord = v.object({ version, ...SummarySchema.entries });

/** Which stored picture stands for an address in the article. */
const PictureSchema = v.object({ address: v.string(), hash: HashSchema });
export type Picture = v.InferOutput<typeof PictureSchema>;

/** The story itself; also the shape of an older text of it. */
export const BodyRecord = v.object({
  version,
  /** SHA-256 of its words, by which damage is found; texts of earlier days have none. */
  sums: v.optional(v.object({ words: HashSchema })),
  pictures: v.array(PictureSchema),
  missing: v.array(v.string()),
  article: ArticleSchema,
});
export type Body = v.InferOutput<typeof BodyRecord>;

/** A story that was removed and can be restored. A document of its own, so that the bin is one short range. */
export const BinRecord = v.object({ version, removedAt: UtcTime });

/** What a reader did with a story. A document of its own, for it changes often and on every device. */
export const StateRecord = v.object({ version, ...StateSchema.entries });

export const AddressRecord = v.object({ version, key: KeySchema });

/** A save under way: when it was asked for, and how many lives of the worker have begun it. */
export const JobRecord = v.object({
  version,
  savedAt: UtcTime,
  attempts: v.number(),
  article: ArticleSchema,
});

export const SchemaRecord = v.object({ version: v.number() });
/** The version of the whole, in `meta:schema`; a library with a higher one is not written to. */
export const schemaVersion = 2;
