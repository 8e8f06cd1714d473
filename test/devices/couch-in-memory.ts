/** A server that speaks as much of CouchDB as Galley asks for, without a network. */
import type { Ask } from '../../src/sync/couch.ts';
import type { Doc } from '../../src/sync/side.ts';
import { newRevisions, type Revisions } from './revisions.ts';

type Fields = Record<string, unknown>;
type Answer = { status?: number; body: unknown };
const missing: Answer = { status: 404, body: { error: 'not_found', reason: 'missing' } };

/** What is asked of all documents, by the name of the request. */
function verbsOf(documents: Revisions): Record<string, (body: never, query: URLSearchParams) => Answer> {
  return {
    _changes: (_, query) => {
      const { changes, last } = documents.changes(Number(query.get('since') ?? 0));
      const results = changes.map(({ id, revs, deleted }) => ({
        id,
        changes: revs.map((rev) => ({ rev })),
        deleted,
      }));
      return { body: { results, last_seq: last } };
    },
    _revs_diff: (body: Record<string, string[]>) => {
      const found = documents.missing(new Map(Object.entries(body)));
      return { body: Object.fromEntries([...found].map(([id, revs]) => [id, { missing: revs }])) };
    },
    _bulk_get: ({ docs }: { docs: { id: string; rev: string }[] }) => ({
      body: {
        results: docs.map(({ id, rev }) => {
          const [ok] = documents.docs(new Map([[id, [rev]]]));
          return { id, docs: [ok === undefined ? { error: missing.body } : { ok }] };
        }),
      },
    }),
    _bulk_docs: ({ docs }: { docs: Doc[] }) => {
      documents.put(docs);
      return { body: [] };
    },
  };
}

/** One database, as what `fetch` would give. */
export function couchInMemory(): Ask {
  const documents = newRevisions();
  const locals = new Map<string, Fields>();
  const verbs = verbsOf(documents);
  const single = (id: string, body: Fields | null): Answer => {
    if (body === null) {
      const winner = documents.winner(id);
      if (winner === null || winner.deleted) return missing;
      return { body: { ...winner.fields, _id: id, _rev: winner.rev } };
    }
    const { _id, _rev, ...fields } = body;
    documents.edit([{ id, rev: typeof _rev === 'string' ? _rev : null, fields, deleted: false }]);
    return { body: { ok: true } };
  };
  const local = (id: string, body: Fields | null): Answer => {
    if (body !== null) locals.set(id, { ...body, _rev: '0-1' });
    const there = locals.get(id);
    if (there === undefined) return missing;
    return { body: body === null ? there : { ok: true } };
  };
  const answered = (path: string, body: never, query: URLSearchParams): Answer => {
    if (path === '') return { body: { doc_count: documents.ids('').length } };
    if (path.startsWith('_local/')) return local(path, body);
    return verbs[path]?.(body, query) ?? single(path, body);
  };
  return async (url, init) => {
    const { pathname, searchParams } = new URL(String(url));
    const path = decodeURIComponent(pathname.split('/').slice(2).join('/'));
    const { status = 200, body } = answered(
      path,
      JSON.parse(String(init?.body ?? 'null')) as never,
      searchParams,
    );
    return new Response(JSON.stringify(body), { status });
  };
}
