/**
 * The library as it was before it was shared, and before many stories go because another device says so: every document
 * but the pictures, which no other device can change. Kept in this device's own documents, and put back on demand.
 */
import * as v from 'valibot';
import { prefixes } from '../library/ids.ts';
import { isSound } from './incoming.ts';
import { kindOf, restOf } from './kinds.ts';
import type { Edit, Leaf, LocalSide } from './local.ts';
import { fieldsOf } from './side.ts';

const headId = '_local/kept';
/** Two by turns: one is whole while the other is written. */
const SlotSchema = v.picklist(['a', 'b']);
const HeadSchema = v.object({
  version: v.literal(1),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  slot: SlotSchema,
  pieces: v.number(),
  stories: v.number(),
});
type Head = v.InferOutput<typeof HeadSchema>;
const KeptDoc = v.looseObject({ _id: v.string() });
const PieceSchema = v.object({ docs: v.array(KeptDoc) });

/** Documents of a piece. */
const atOnce = 50;

const pieceId = (slot: Head['slot'], piece: number): string => `${headId}:${slot}:${piece}`;

/** When the library was kept, and how many stories it had; null where it never was. */
export async function keptOf(local: LocalSide): Promise<{ madeAt: string; stories: number } | null> {
  const head = await headOf(local);
  return head === null ? null : { madeAt: head.madeAt, stories: head.stories };
}

async function headOf(local: LocalSide): Promise<Head | null> {
  const head = await local.readLocal(headId);
  return v.is(HeadSchema, head) ? head : null;
}

/** Keeps the library as it is, in the place of what was kept before. */
export async function keepSnapshot(local: LocalSide, now: Date): Promise<void> {
  const before = await headOf(local);
  const slot = before?.slot === 'a' ? 'b' : 'a';
  const ids = await textIds(local);
  const stories = ids.filter((id) => kindOf(id) === 'summary').length;
  if (stories === 0) return;
  let pieces = 0;
  for (let start = 0; start < ids.length; start += atOnce) {
    const leaves = await local.leaves(ids.slice(start, start + atOnce));
    const docs = leaves.map(({ id, doc }) => ({ _id: id, ...fieldsOf(doc) }));
    await local.writeLocal({ _id: pieceId(slot, pieces), docs });
    pieces += 1;
  }
  const head: Head = { version: 1, madeAt: now.toISOString(), slot, pieces, stories };
  await local.writeLocal({ _id: headId, ...head });
  for (let piece = 0; piece < (before?.pieces ?? 0); piece++)
    await local.writeLocal({ _id: pieceId(before?.slot ?? slot, piece), _deleted: true });
}

async function textIds(local: LocalSide): Promise<string[]> {
  const kinds = ['summary', 'body', 'bin', 'state', 'marks', 'version', 'address'] as const;
  return (await Promise.all(kinds.map((kind) => local.ids(prefixes[kind])))).flat();
}

/** Makes everything that was kept as it was then; what came since stays. Gives the number of documents changed. */
export async function putBack(local: LocalSide): Promise<number> {
  const head = await headOf(local);
  if (head === null) return 0;
  const [stories, binned] = [new Set<string>(), new Set<string>()];
  let changed = 0;
  for (let piece = 0; piece < head.pieces; piece++) {
    const docs = await soundIn(await local.readLocal(pieceId(head.slot, piece)));
    for (const { _id } of docs)
      if (kindOf(_id) === 'summary') stories.add(restOf(_id));
      else if (kindOf(_id) === 'bin') binned.add(restOf(_id));
    changed += await local.inTurn(() => putSome(local, docs));
  }
  const kept = [...stories].filter((key) => !binned.has(key));
  return changed + (await local.inTurn(() => outOfBin(local, kept)));
}

type Kept = v.InferOutput<typeof KeptDoc>;

async function soundIn(piece: unknown): Promise<Kept[]> {
  const docs = v.is(PieceSchema, piece) ? piece.docs : [];
  const revised = { _rev: '1-0', _revisions: { start: 1, ids: ['0'] } };
  const sound = await Promise.all(docs.map((doc) => isSound({ ...doc, ...revised })));
  return docs.filter((_, index) => sound[index]);
}

async function putSome(local: LocalSide, docs: readonly Kept[]): Promise<number> {
  const leaves = await local.leaves(docs.map(({ _id }) => _id));
  const now = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  return edited(
    local,
    docs.flatMap((doc): Edit[] => {
      const [leaf, fields] = [now.get(doc._id), fieldsOf(doc)];
      if (leaf !== undefined && isAsKept(leaf, fields)) return [];
      return [{ id: doc._id, rev: leaf?.rev ?? null, fields }];
    }),
  );
}

function isAsKept({ deleted, doc }: Leaf, fields: Record<string, unknown>): boolean {
  return !deleted && JSON.stringify(fieldsOf(doc)) === JSON.stringify(fields);
}

async function outOfBin(local: LocalSide, keys: readonly string[]): Promise<number> {
  const bins = new Set(await local.ids(prefixes.bin));
  const leaves = await local.leaves(keys.map((key) => prefixes.bin + key).filter((id) => bins.has(id)));
  return edited(
    local,
    leaves.map(({ id, rev }): Edit => ({ id, rev, fields: 'deleted' })),
  );
}

async function edited(local: LocalSide, edits: readonly Edit[]): Promise<number> {
  await local.edit(edits);
  if (edits.length > 0) local.tell(edits.map(({ id }) => id));
  return edits.length;
}
