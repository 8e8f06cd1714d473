/**
 * The one document that every device reads first: what the database is for, how new its documents are, and how they
 * are locked. It is written before anything else and never replicated.
 */
import * as v from 'valibot';
import { schemaVersion } from '../library/records.ts';
import { type Couch, expected } from './couch.ts';
import { SyncFailure } from './failure.ts';
import { readDocument, writeDocument } from './remote.ts';
import { fieldsOf } from './side.ts';

const aboutId = 'meta:galley';

/** How a key is made from a passphrase, and a word sealed by it that tells whether it is the right one. */
export const LockSchema = v.object({
  made: v.literal('PBKDF2-SHA-256'),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
  salt: v.string(),
  check: v.string(),
});
export type Lock = v.InferOutput<typeof LockSchema>;

const AboutSchema = v.object({
  kind: v.literal('galley'),
  version: v.number(),
  schema: v.number(),
  lock: v.nullable(LockSchema),
});
export type About = v.InferOutput<typeof AboutSchema>;

/** The version of the way in which documents lie on a server. */
const layout = 1;

const CountSchema = v.object({ doc_count: v.number() });
const UnknownVersion = v.object({ version: v.number(), kind: v.literal('galley') });

/** What a database says of itself, null where it is empty, and the date that its server says. */
type Look = { about: About | null; date: string | null };

/** Looks at a database. Rejects where it is not ours to use. */
export async function lookAt(couch: Couch): Promise<Look> {
  const said = await couch.at('');
  const { doc_count: count } = expected(CountSchema, said);
  return { about: await aboutAmong(count, couch), date: said.date };
}

async function aboutAmong(count: number, couch: Couch): Promise<About | null> {
  const document = await readDocument(couch, aboutId);
  if (document === null && count === 0) return null;
  if (v.is(UnknownVersion, document) && document.version > layout) throw new SyncFailure('newer-galley');
  if (!v.is(AboutSchema, document)) throw new SyncFailure('other-content');
  if (document.schema > schemaVersion) throw new SyncFailure('newer-galley');
  return document;
}

/** Begins an empty database; what another device began in the same moment counts. */
export async function begin(couch: Couch, lock: Lock | null): Promise<About> {
  const about: About = { kind: 'galley', version: layout, schema: schemaVersion, lock };
  if (await writeDocument(couch, { _id: aboutId, ...about })) return about;
  return (await lookAt(couch)).about ?? about;
}

/** Says that documents of our schema come now, so that older devices stop before they meet what they cannot read. */
export async function raise(couch: Couch, { schema }: About): Promise<void> {
  if (schema >= schemaVersion) return;
  const there = await readDocument(couch, aboutId);
  if (!v.is(Revised, there)) return;
  await writeDocument(couch, { ...fieldsOf(there), _id: aboutId, _rev: there._rev, schema: schemaVersion });
}

const Revised = v.looseObject({ _rev: v.string() });
