/** The database on a server as a side of a replication. */
import * as v from 'valibot';
import { type Couch, expected } from './couch.ts';
import { SyncFailure } from './failure.ts';
import { type Change, type Doc, DocSchema, type Seq, SeqSchema, type Side } from './side.ts';

/** Changes asked for at once. */
const page = 1_000;
/** A page of a server's list of changes. */
export const ChangesSchema = v.object({
  results: v.array(
    v.object({
      id: v.string(),
      changes: v.array(v.object({ rev: v.string() })),
      deleted: v.optional(v.boolean(), false),
    }),
  ),
  last_seq: SeqSchema,
});

const DiffSchema = v.record(v.string(), v.object({ missing: v.array(v.string()) }));

const FoundSchema = v.object({ ok: v.optional(v.unknown()), error: v.optional(v.unknown()) });
type Found = v.InferOutput<typeof FoundSchema>;
const BulkSchema = v.object({ results: v.array(v.object({ docs: v.array(FoundSchema) })) });
/** CouchDB names the error, PouchDB's server the reason. */
const NotThere = v.union([
  v.object({ error: v.literal('not_found') }),
  v.object({ name: v.literal('not_found') }),
  v.object({ reason: v.picklist(['missing', 'deleted']) }),
]);
/** Stands for what no document of ours looks like, so that it is counted and not passed over in silence. */
const unreadable: Doc = { _id: '', _rev: '', _revisions: { start: 0, ids: [''] } };

const RefusalsSchema = v.array(v.object({ error: v.optional(v.string()) }));
const RevisedSchema = v.looseObject({ _rev: v.string() });
const OkSchema = v.object({ ok: v.literal(true) });

/** That database, as `Side` describes. */
export function remoteSide(couch: Couch): Side {
  return {
    changes: async (since) => {
      const { results, last_seq: last } = expected(
        ChangesSchema,
        await couch.at(`/_changes?style=all_docs&limit=${page}${sinceOf(since)}`),
      );
      return { changes: results.map(changeOf), last, more: results.length >= page };
    },
    missing: async (revs) => {
      const said = await couch.at('/_revs_diff', { method: 'POST', body: Object.fromEntries(revs) });
      const diff = expected(DiffSchema, said);
      return new Map(Object.entries(diff).map(([id, { missing }]) => [id, missing]));
    },
    docs: async (revs) => {
      const docs = [...revs].flatMap(([id, all]) => all.map((rev) => ({ id, rev })));
      const path = '/_bulk_get?revs=true&attachments=true';
      const { results } = expected(BulkSchema, await couch.at(path, { method: 'POST', body: { docs } }));
      return results.flatMap(({ docs: found }) => found.flatMap(docIn));
    },
    put: async (docs) => {
      const body = { new_edits: false, docs };
      const refused = expected(RefusalsSchema, await couch.at('/_bulk_docs', { method: 'POST', body }));
      const [first] = refused.flatMap(({ error }) => error ?? []);
      if (first !== undefined) throw new SyncFailure(first === 'forbidden' ? 'forbidden' : 'server');
    },
    readLocal: (id) => readDocument(couch, id),
    writeLocal: async (doc) => {
      const there = await readDocument(couch, doc._id);
      const body = v.is(RevisedSchema, there) ? { ...doc, _rev: there._rev } : doc;
      expected(OkSchema, await couch.at(pathOf(doc._id), { method: 'PUT', body }));
    },
  };
}

/** The part of a question that says what is known already. */
export function sinceOf(since: Seq | null): string {
  return since === null ? '' : `&since=${encodeURIComponent(String(since))}`;
}

function changeOf(row: v.InferOutput<typeof ChangesSchema>['results'][number]): Change {
  return { id: row.id, revs: row.changes.map(({ rev }) => rev), deleted: row.deleted };
}

/** What was overtaken by a newer revision is gone; a server that failed to read one must not make us pass it by. */
function docIn({ ok, error }: Found): Doc[] {
  if (ok !== undefined && ok !== null) return [v.is(DocSchema, ok) ? ok : unreadable];
  if (v.is(NotThere, error)) return [];
  throw new SyncFailure('server');
}

function pathOf(id: string): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}`;
}

const GoneSchema = v.object({ reason: v.picklist(['missing', 'deleted']) });

/** A document of the server's by its id, null where there is none. */
export async function readDocument(couch: Couch, id: string): Promise<unknown> {
  const said = await couch.at(pathOf(id));
  return said.status === 404 && v.is(GoneSchema, said.body) ? null : expected(v.looseObject({}), said);
}

/** Writes a new document; whether it is the first of that id. */
export async function writeDocument(
  couch: Couch,
  doc: { _id: string; [field: string]: unknown },
): Promise<boolean> {
  const said = await couch.at(pathOf(doc._id), { method: 'PUT', body: doc });
  if (said.status === 409) return false;
  expected(OkSchema, said);
  return true;
}
