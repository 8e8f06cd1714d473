/** A device whose library lies in memory: the real library and the real replication on documents that cost nothing. */
import { besideVerbs } from '../../src/library/facade/beside.ts';
import { binVerbs, listVerbs } from '../../src/library/facade/lists.ts';
import { isLocal } from '../../src/library/ids.ts';
import { type Saver, save } from '../../src/library/save.ts';
import type { Draft, Store } from '../../src/library/store.ts';
import { type Ask, couchAt } from '../../src/sync/couch.ts';
import type { LocalSide } from '../../src/sync/local.ts';
import { type Outcome, type Running, run } from '../../src/sync/run.ts';
import { fieldsOf } from '../../src/sync/side.ts';
import { newRevisions, type Revisions } from './revisions.ts';
import { wholeRun } from './whole-run.ts';

type Locals = Map<string, Record<string, unknown>>;
type Means = { documents: Revisions; locals: Locals };

function shown({ documents }: Means, id: string): Record<string, unknown> | null {
  const winner = documents.winner(id);
  if (winner === null || winner.deleted) return null;
  return { ...structuredClone(winner.fields), _id: id, _rev: winner.rev };
}

function write({ documents, locals }: Means, { _id: id, _deleted, ...fields }: Draft): void {
  const deleted = _deleted === true;
  if (isLocal(id)) {
    if (deleted) locals.delete(id);
    else locals.set(id, { _id: id, ...fields });
    return;
  }
  const live = documents.winner(id);
  const rev = live === null || live.deleted ? null : live.rev;
  if (deleted && rev === null) return;
  documents.edit([{ id, rev, fields: deleted ? {} : fieldsOf(fields), deleted }]);
}

/** The store of a library, as `Store` describes. */
function storeOn(means: Means): Store {
  const { documents, locals } = means;
  const idsFrom = (first: string, last: string): string[] =>
    documents.ids('').filter((id) => id >= first && id <= last);
  const rows = (ids: readonly string[]) => ids.map((id) => ({ id, document: shown(means, id) }));
  return {
    read: async (ids) => ids.map((id) => shown(means, id)),
    readLocal: async (id) => locals.get(id) ?? null,
    readLast: async ({ prefix, before, limit }) => {
      const ids = documents.ids(prefix).filter((id) => before === null || id < before);
      return rows(ids.reverse().slice(0, limit));
    },
    readRange: async ({ first, last }) => rows(idsFrom(first, last)),
    ids: async (prefix) =>
      isLocal(prefix) ? [...locals.keys()].filter((id) => id.startsWith(prefix)) : documents.ids(prefix),
    attachments: async (ids) => ids.map(() => null),
    changes: async () => ({ database: '', ids: [], sequence: 0, last: 0 }),
    change: async (plan) => {
      for (const draft of await plan()) write(means, draft);
    },
    erase: async (ids) => documents.erase(ids),
    close: async () => undefined,
  };
}

/** The library as a side of a replication, as `LocalSide` describes. */
function sideOn({ documents, locals }: Means): LocalSide {
  return {
    changes: async (since) => ({ ...documents.changes(Number(since ?? 0)), more: false }),
    missing: async (revs) => documents.missing(revs),
    docs: async (revs) => documents.docs(revs),
    put: async (docs) => documents.put(docs),
    readLocal: async (id) => locals.get(id) ?? null,
    writeLocal: async (doc) => void locals.set(doc._id, structuredClone(doc)),
    leaves: async (ids) =>
      ids.flatMap((id) => {
        const [winner, ...others] = documents.leavesOf(id);
        if (winner === undefined) return [];
        const { rev, deleted } = winner;
        const conflicts = deleted ? [] : others.filter((leaf) => !leaf.deleted).map((leaf) => leaf.rev);
        const doc = deleted ? {} : { ...structuredClone(winner.fields), _id: id, _rev: rev };
        return [{ id, rev, deleted, conflicts, doc }];
      }),
    ids: async (prefix) => documents.ids(prefix),
    edit: async (edits) =>
      documents.edit(
        edits.map(({ id, rev, fields }) => {
          const deleted = fields === 'deleted' || fields['_deleted'] === true;
          return { id, rev, fields: fields === 'deleted' ? {} : fieldsOf(fields), deleted };
        }),
      ),
    inTurn: async (work) => work(),
    tell: () => undefined,
    close: async () => undefined,
  };
}

const connection = {
  address: 'http://couch.example',
  database: 'galley',
  access: { by: 'nobody' },
} as const;

export type DeviceInMemory = ReturnType<typeof deviceInMemory>;

/** A device with an empty library, its clock, and a way to the server. */
export function deviceInMemory(ask: Ask, now: () => Date) {
  const means: Means = { documents: newRevisions(), locals: new Map() };
  const local = sideOn(means);
  const locks = { request: async (_: string, work: (lock: null) => unknown) => work(null) } as Saver['locks'];
  const saver: Saver = {
    ...{ name: 'memory', locks, now, store: storeOn(means) },
    wish: async () => 'all' as const,
    pictureLimit: async () => null,
    fetch: async () => null,
    estimate: async () => ({}),
    report: ({ id, issue }) => {
      throw new Error(`damaged: ${id}: ${issue}`);
    },
  };
  const ready = async () => saver;
  const { signal } = new AbortController();
  return {
    local,
    ask,
    save: (article: Parameters<typeof save>[1]) => save(saver, article, { signal }),
    ...listVerbs(ready),
    ...binVerbs(ready),
    ...besideVerbs(ready),
    /** All that is shared, by id. */
    contents: () => Object.fromEntries(documents(means).map((id) => [id, shown(means, id)])),
    sync: (change: Partial<Running & { ask: Ask }> = {}): Promise<Outcome> =>
      run({
        couch: couchAt(connection, signal, { ask: change.ask ?? ask, rest: async () => undefined }),
        ...{ local, signal, now },
        ...wholeRun,
        ...change,
      }),
  };
}

const documents = ({ documents: all }: Means): string[] =>
  all.ids('').filter((id) => !id.startsWith('meta:'));
