/**
 * The records that a migration touched, as they were: kept for 30 days on this device, to be taken out as a file or put
 * back. Putting back leaves what was changed since, and tells the library's version as it was, so that a Galley of that
 * time can use it again; one of ours brings it up to date at its next start.
 */
import * as v from 'valibot';
import { prefixes, schemaId } from './ids.ts';
import { plain } from './imprint.ts';
import type { Step } from './migrations.ts';
import type { Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

const headId = '_local/migrated';
const prefix = '_local/before:';
const keptDays = 30;
const atOnce = 50;

type Fields = Record<string, unknown>;
const HeadRecord = v.object({ version: v.literal(1), at: v.pipe(v.string(), v.isoTimestamp()) });
const BeforeRecord = v.object({ version: v.literal(1), before: v.record(v.string(), v.unknown()) });

/** A record as it was before the migration to a version. */
type Before = { to: number; id: string; before: Fields };

/** The document that keeps a record. */
export function beforeDraft(to: number, id: string, before: Fields): Draft {
  return { _id: `${prefix}${to}:${id}`, version: 1, before };
}

/** What tells when the last migration ended. */
export function headDraft(now: Date): Draft {
  return { _id: headId, version: 1, at: now.toISOString() };
}

/** When the last migration was, as long as what it touched is kept; null where nothing is. */
export async function beforeTime({ store }: Shelf): Promise<string | null> {
  const head = await store.readLocal(headId);
  if (!v.is(HeadRecord, head)) return null;
  return (await store.ids(prefix)).length > 0 ? head.at : null;
}

/** Forgets what was kept more than 30 days ago. What an earlier Galley kept without saying when is kept from now on. */
export async function forgetBefore({ store }: Shelf, now: Date): Promise<void> {
  const ids = await store.ids(prefix);
  if (ids.length === 0) return;
  const head = await store.readLocal(headId);
  if (!v.is(HeadRecord, head)) return store.change(async () => [headDraft(now)]);
  if (Date.parse(head.at) + keptDays * 86_400_000 > now.getTime()) return;
  await forget({ store }, [...ids, headId]);
}

async function forget({ store }: Pick<Shelf, 'store'>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce)
    await store.change(async () =>
      ids.slice(start, start + atOnce).map((_id) => ({ _id, _deleted: true as const })),
    );
}

async function read({ store }: Shelf, kept: string): Promise<Before[]> {
  const record = await store.readLocal(kept);
  const [to = '', ...id] = kept.slice(prefix.length).split(':');
  return v.is(BeforeRecord, record) ? [{ to: Number(to), id: id.join(':'), before: record.before }] : [];
}

/** What is kept, as the text of a file in pieces: a record a line. */
export async function* beforeText(shelf: Shelf): AsyncGenerator<string> {
  yield '{"kind":"galley-before","version":1,"records":[\n';
  let separator = '';
  for (const kept of await shelf.store.ids(prefix))
    for (const record of await read(shelf, kept)) {
      yield separator + JSON.stringify(record);
      separator = ',\n';
    }
  yield '\n]}\n';
}

/** Makes records as they were, the last migration first, and forgets what was kept. Tells how many of which were left. */
export async function putBeforeBack(
  shelf: Shelf,
  steps: readonly Step[],
): Promise<{ done: number; left: number }> {
  const counts = { done: 0, left: 0 };
  const kept = (await shelf.store.ids(prefix)).sort((one, other) => versionIn(other) - versionIn(one));
  const oldest = Math.min(...kept.map(versionIn));
  for (let start = 0; start < kept.length; start += atOnce)
    await shelf.store.change(async () => {
      const part = (await Promise.all(kept.slice(start, start + atOnce).map((id) => read(shelf, id)))).flat();
      const made = part.map((record) => formerly(shelf, record, steps));
      const drafts = (await Promise.all(made)).flat();
      counts.done += drafts.length;
      counts.left += part.length - drafts.length;
      return drafts;
    });
  if (kept.length === 0) return counts;
  await shelf.store.change(async () => [{ _id: schemaId, version: oldest - 1 }]);
  await forget(shelf, [...kept, headId]);
  return counts;
}

const versionIn = (kept: string): number => Number(kept.slice(prefix.length).split(':')[0]);

/** The record as it was, unless it is another by now than the migration made of it, or its story is gone. */
async function formerly(
  { store }: Shelf,
  { to, id, before }: Before,
  steps: readonly Step[],
): Promise<Draft[]> {
  const [now = null, summary = null] = await store.read([id, prefixes.summary + (id.split(':')[1] ?? '')]);
  const made = await steps.find((step) => step.to === to)?.change(before);
  const isAsMade = JSON.stringify(plain(now)) === JSON.stringify(made);
  const isLost = now === null && summary !== null;
  return isAsMade || isLost ? [{ ...before, _id: id }] : [];
}
