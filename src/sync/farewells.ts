/**
 * Another device may have forgotten a story for good while it is kept here: restored since, or deleted there so long
 * ago that this device never heard of it. Nothing is forgotten here that was not in the bin here: such a story stays,
 * in the bin where its deletion is news, and goes back to the others.
 */
import * as v from 'valibot';
import { KeySchema, prefixes, sha256 } from '../library/ids.ts';
import { kindOf, storyOf } from './kinds.ts';
import type { LocalSide } from './local.ts';
import type { Fields } from './resolve.ts';
import { type Doc, fieldsOf, type Revs, type Side } from './side.ts';

/** A summary that is deleted because its story is one with another. */
export const Moved = v.looseObject({ into: KeySchema });

/** Those of these stories that the other side forgot, and that are to stay. */
export async function forgotten(remote: Side, missing: Revs, keys: readonly string[]): Promise<Set<string>> {
  const asked = keys.flatMap((key): [string, readonly string[]][] => {
    const revs = missing.get(prefixes.summary + key);
    return revs === undefined ? [] : [[prefixes.summary + key, revs]];
  });
  const docs = asked.length === 0 ? [] : await remote.docs(new Map(asked));
  const gone = docs.filter((doc) => doc._deleted === true && !v.is(Moved, doc));
  return new Set(gone.flatMap(({ _id }) => storyOf(_id) ?? []));
}

type Keeping = { local: LocalSide; stay: ReadonlySet<string>; now: Date };

/** The documents of a batch, with deletions of what stays taken back: each by a revision that follows the deletion. */
export async function withoutFarewells(docs: readonly Doc[], { local, stay, now }: Keeping): Promise<Doc[]> {
  if (stay.size === 0) return [...docs];
  const leaves = await local.leaves(docs.map(({ _id }) => _id));
  const here = new Map(
    leaves.flatMap((leaf) => (leaf.deleted ? [] : [[leaf.id, fieldsOf(leaf.doc)] as const])),
  );
  return Promise.all(
    docs.map(async (doc) => {
      if (doc._deleted !== true) return doc;
      const fields = here.get(doc._id);
      if (kindOf(doc._id) === 'bin' && stay.has(storyOf(doc._id) ?? ''))
        return following(doc, { version: 1, removedAt: now.toISOString() });
      return fields !== undefined && stay.has(keyOf(doc._id, fields)) ? following(doc, fields) : doc;
    }),
  );
}

/** The story that a document belongs to; an address says it itself. */
function keyOf(id: string, fields: Fields): string {
  return kindOf(id) === 'address' ? String(fields['key']) : (storyOf(id) ?? '');
}

/** A revision that says this after that one; of equal ones every device makes the same. */
async function following({ _id, _rev, _revisions }: Doc, fields: Fields): Promise<Doc> {
  const hash = (await sha256(JSON.stringify([_rev, fields]))).slice(0, 32);
  const start = _revisions.start + 1;
  return { ...fields, _id, _rev: `${start}-${hash}`, _revisions: { start, ids: [hash, ..._revisions.ids] } };
}
