/** The two sides of a replication, spoken of in the same words: the library here and the database on a server. */
import * as v from 'valibot';

/** Where a side's list of changes was left. A cluster's are texts that nobody but itself can read. */
export const SeqSchema = v.union([v.string(), v.number()]);
export type Seq = v.InferOutput<typeof SeqSchema>;

/** A changed document: its latest revisions, more than one where devices disagree. */
export type Change = { id: string; revs: string[]; deleted: boolean };
export type Changes = { changes: Change[]; last: Seq; more: boolean };

/** Revisions by document. */
export type Revs = ReadonlyMap<string, readonly string[]>;

const Attachment = v.object({ content_type: v.string(), data: v.string() });

/** A revision with its ancestors and, in base64, its attachments. */
export const DocSchema = v.looseObject({
  _id: v.string(),
  _rev: v.string(),
  _revisions: v.object({ start: v.number(), ids: v.pipe(v.array(v.string()), v.minLength(1)) }),
  _deleted: v.optional(v.boolean()),
  _attachments: v.optional(v.record(v.string(), Attachment)),
});
export type Doc = v.InferOutput<typeof DocSchema>;

/** Where a copying was left, kept beside the documents and never replicated. */
export type LocalDoc = { _id: string; [field: string]: unknown };

export type Side = {
  /** One page of what changed since then, or from the beginning. */
  changes(since: Seq | null): Promise<Changes>;
  /** Those of these revisions that this side has not. */
  missing(revs: Revs): Promise<Map<string, string[]>>;
  /** These revisions; what is gone meanwhile is left out. */
  docs(revs: Revs): Promise<Doc[]>;
  /** Takes revisions as they are. Rejects when one is refused. */
  put(docs: readonly Doc[]): Promise<void>;
  readLocal(id: string): Promise<unknown>;
  /** Writes over what is there. */
  writeLocal(doc: LocalDoc): Promise<void>;
};

/** A document's fields without those that speak of its revisions. */
export function fieldsOf(doc: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(doc).filter(([name]) => !name.startsWith('_')));
}
