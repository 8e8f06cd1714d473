/** Records that cannot be read, set apart on this device as they are: to be looked at, or taken out as a file. */
import * as v from 'valibot';
import type { Shelf } from '../shelf.ts';
import type { Draft } from '../store.ts';

const prefix = '_local/apart:';

const ApartRecord = v.object({
  version: v.literal(1),
  id: v.string(),
  why: v.string(),
  at: v.string(),
  raw: v.string(),
});

/** A record that was set apart: where it stood, what was wrong, and the record as JSON. */
export type Apart = { id: string; why: string; at: string; raw: string };

/** The document that keeps a damaged one. */
export function apartDraft(id: string, document: unknown, { why, now }: { why: string; now: Date }): Draft {
  const raw = JSON.stringify(document) ?? 'null';
  return { _id: `${prefix}${id}`, version: 1, id, why, at: now.toISOString(), raw };
}

/** Everything that was set apart. */
export async function apartRecords({ store }: Shelf): Promise<Apart[]> {
  const ids = await store.ids(prefix);
  const found = await Promise.all(ids.map((id) => store.readLocal(id)));
  return found.flatMap((document) => {
    const record = v.safeParse(ApartRecord, document);
    if (!record.success) return [];
    const { version: _, ...apart } = record.output;
    return [apart];
  });
}

/** Forgets what was set apart. */
export async function forgetApart({ store }: Shelf): Promise<void> {
  await store.change(async () => {
    const ids = await store.ids(prefix);
    return ids.map((_id) => ({ _id, _deleted: true }));
  });
}
