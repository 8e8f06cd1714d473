/** Removing is soft: a removed story waits in the bin until it is restored, saved again, or forgotten. */
import * as v from 'valibot';
import { prefixes, rangeOfPrefix, sha256 } from './ids.ts';
import { BinRecord } from './records.ts';
import { parsed, records, type Shelf } from './shelf.ts';
import type { Draft } from './store.ts';

/** How long a removed story can be restored. */
export const binDays = 30;

/** Puts stories into the bin, in one transaction. Without effect on keys that are not there, or in it already. */
export function remove({ store }: Shelf, keys: readonly string[], now: Date): Promise<void> {
  return store.change(async () => {
    const summaries = await store.read(keys.map((key) => prefixes.summary + key));
    const inBin = await store.read(keys.map((key) => prefixes.bin + key));
    const going = keys.filter((_, index) => summaries[index] !== null && inBin[index] === null);
    return binDrafts(going, now);
  });
}

/** Since when a story is in the bin; 'never' where it is not, null where it is and nobody can tell. */
export async function removedSince(shelf: Shelf, key: string): Promise<string | null | 'never'> {
  const id = prefixes.bin + key;
  const [document = null] = await shelf.store.read([id]);
  if (document === null) return 'never';
  return parsed(shelf, BinRecord, { id, document })?.removedAt ?? null;
}

/** What puts stories into the bin. */
export function binDrafts(keys: readonly string[], now: Date): Draft[] {
  return keys.map((key) => ({ _id: prefixes.bin + key, version: 1, removedAt: now.toISOString() }));
}

/** Takes stories out of the bin, in one transaction. */
export function restore({ store }: Shelf, keys: readonly string[]): Promise<void> {
  return store.change(async () => keys.map((key) => ({ _id: prefixes.bin + key, _deleted: true })));
}

/** What is in the bin, and since when. */
export async function binned(shelf: Shelf): Promise<{ key: string; removedAt: string }[]> {
  const rows = await shelf.store.readRange(rangeOfPrefix(prefixes.bin));
  return rows.flatMap((row) => {
    const record = parsed(shelf, BinRecord, row);
    return record === null ? [] : [{ key: row.id.slice(prefixes.bin.length), removedAt: record.removedAt }];
  });
}

/** Which of these stories are not in the bin. The bin is short, so its ids are looked through, not the stories'. */
export async function keptKeys({ store }: Shelf, keys: readonly string[]): Promise<Set<string>> {
  const kept = new Set(keys);
  for (const id of await store.ids(prefixes.bin)) kept.delete(id.slice(prefixes.bin.length));
  return kept;
}

/** Forgets what was removed more than 30 days before `now`, and the pictures that nothing uses any more. */
export async function purge(shelf: Shelf, now: Date): Promise<void> {
  const before = new Date(now.getTime() - binDays * 86_400_000).toISOString();
  if ((await removedBefore(shelf, before)).length === 0) return;
  await forget(shelf, () => removedBefore(shelf, before));
}

/** Forgets what is in the bin: all of it, or these stories alone. Nothing brings them back. */
export async function emptyBin(shelf: Shelf, keys: readonly string[] | null): Promise<void> {
  const asked = keys === null ? null : new Set(keys);
  await forget(shelf, async () => {
    const there = await binned(shelf);
    return there.map(({ key }) => key).filter((key) => asked === null || asked.has(key));
  });
}

async function forget(shelf: Shelf, chosen: () => Promise<readonly string[]>): Promise<void> {
  await shelf.store.change(async () => {
    const keys = await chosen();
    return (await Promise.all(keys.map((key) => farewells(shelf, key)))).flat();
  });
  await shelf.store.change(async () => {
    await eraseUnused(shelf);
    return [];
  });
}

async function removedBefore(shelf: Shelf, time: string): Promise<string[]> {
  const ids = await shelf.store.ids(prefixes.bin);
  const found = await records(shelf, BinRecord, ids);
  const old = ids.filter((_, index) => (found[index]?.removedAt ?? time) < time);
  return old.map((id) => id.slice(prefixes.bin.length));
}

/** Deletions of everything that a story has. Its address goes only while it still leads here. */
export async function farewells({ store, report }: Shelf, key: string): Promise<Draft[]> {
  const [summary = null] = await store.read([prefixes.summary + key]);
  const url = parsed({ store, report }, v.object({ url: v.string() }), {
    id: prefixes.summary + key,
    document: summary,
  });
  const ids = [prefixes.summary, prefixes.body, prefixes.state, prefixes.bin].map((prefix) => prefix + key);
  const versions = await store.ids(`${prefixes.version}${key}:`);
  const address = url === null ? [] : [prefixes.address + (await sha256(url.url))];
  return [...ids, ...versions, ...address].map((_id) => ({ _id, _deleted: true }));
}

/** Pictures are stored once for all stories, so one goes when no text, old or new, shows it. Gives the ids of these. */
export async function eraseUnused(shelf: Shelf): Promise<string[]> {
  const used = new Set<string>();
  for (const prefix of [prefixes.body, prefixes.version])
    for await (const hash of hashesIn(shelf, prefix)) used.add(prefixes.image + hash);
  const images = await shelf.store.ids(prefixes.image);
  const unused = images.filter((id) => !used.has(id));
  await shelf.store.erase(unused);
  return unused;
}

/** Bodies are read this many at a time. */
const bodiesAtOnce = 100;

async function* hashesIn({ store }: Shelf, prefix: string): AsyncGenerator<string> {
  for (let before: string | null = null; ; ) {
    const rows = await store.readLast({ prefix, before, limit: bodiesAtOnce });
    for (const { document } of rows) yield* hashesOf(document);
    before = rows.at(-1)?.id ?? null;
    if (before === null) return;
  }
}

const Picturesque = v.object({ pictures: v.array(v.object({ hash: v.string() })) });

/** Read leniently: a damaged text keeps its pictures as long as their list can be read. */
function hashesOf(document: unknown): string[] {
  return v.is(Picturesque, document) ? document.pictures.map(({ hash }) => hash) : [];
}
