/**
 * Where somebody was in which story, saved or not. One document of this device, never replicated, that holds the
 * latest places by the hash of the story's address, as far as that names a page: it names none that was read. How far a saved story has been
 * read goes on into its state, which other devices see, but at most once a minute while somebody reads.
 */
import * as v from 'valibot';
import { pageOf } from '../addresses.ts';
import { type Place, PlaceSchema, type VoicePlace, VoicePlaceSchema } from '../place.ts';
import { prefixes, sha256 } from './ids.ts';
import { AddressRecord } from './records.ts';
import { records, type Shelf } from './shelf.ts';
import type { State } from './state.ts';
import { withProgress } from './state-changes.ts';
import { stateDraft, statesOf } from './states.ts';
import type { Draft, Store } from './store.ts';

/** The one document. */
export const placesId = '_local/places';
/** Most places that are kept, and days for which one is. */
const most = 500;
const days = 90;
/** Milliseconds between two changes of a state by somebody who reads. */
const quiet = 60_000;

const KeptPlace = v.object({
  address: v.string(),
  /** The hash of the whole address, under which the story is saved; where it is not told, that is the same. */
  saved: v.optional(v.string()),
  at: v.string(),
  place: v.optional(PlaceSchema),
  voice: v.optional(VoicePlaceSchema),
  /** The time of the place that the story's state knows. */
  settled: v.optional(v.string()),
  /** When the window was there, where the voice has been kept since. */
  placedAt: v.optional(v.string()),
});
const PlacesRecord = v.object({ version: v.literal(1), places: v.array(KeptPlace) });
type Kept = v.InferOutput<typeof KeptPlace>;

/** Whether the document of places can be read. */
export function isPlacesRecord(document: unknown): boolean {
  return v.is(PlacesRecord, document);
}

async function kept(store: Store, now: Date): Promise<Kept[]> {
  const record = v.safeParse(PlacesRecord, await store.readLocal(placesId));
  const oldest = new Date(now.getTime() - days * 86_400_000).toISOString();
  return record.success ? record.output.places.filter(({ at }) => at >= oldest) : [];
}

/** What is kept of a story: where the window is, where the voice is, or both. */
export type StoryPlaces = { place?: Place | undefined; voice?: VoicePlace | undefined };

/** Keeps a place in the story of that address, in the stead of the one before. Rejects like the store. */
export async function keepPlaces(shelf: Shelf, { url, ...places }: { url: string } & StoryPlaces, now: Date) {
  const [address, saved] = await Promise.all([sha256(pageOf(url)), sha256(url)]);
  await shelf.store.change(async () => {
    const all = await kept(shelf.store, now);
    const before = all.find((each) => each.address === address);
    const at = now.toISOString();
    const placedAt = places.place === undefined ? before?.placedAt : at;
    const own = { ...before, address, saved, at, placedAt, ...places };
    const others = all.filter((each) => each !== before);
    return settled(shelf, [own, ...others].slice(0, most), { reading: address, now });
  });
}

/** Tells the states what they do not know yet, such as after a restart. Rejects like the store. */
export async function settlePlaces(shelf: Shelf, now: Date): Promise<void> {
  await shelf.store.change(async () => {
    const all = await kept(shelf.store, now);
    return all.some(isPending) ? settled(shelf, all, { reading: null, now }) : [];
  });
}

const timeOf = ({ placedAt, at }: Kept): string => placedAt ?? at;
const isPending = (entry: Kept): boolean => entry.place !== undefined && entry.settled !== timeOf(entry);
const progressOf = (entry: Kept) => ({ share: entry.place?.share ?? 0, at: timeOf(entry) });

/** The places, and the states that hear of them: all but that of the story being read, if it has heard lately. */
async function settled(
  shelf: Shelf,
  places: readonly Kept[],
  { reading, now }: { reading: string | null; now: Date },
): Promise<Draft[]> {
  const pending = places.filter(isPending);
  const keys = await keysAt(shelf, pending);
  const states = await statesOf(
    shelf,
    keys.filter((key) => key !== null),
  );
  const told = new Set<Kept>();
  const drafts: Draft[] = [];
  for (const [index, entry] of pending.entries()) {
    const key = keys[index] ?? null;
    const state = key === null ? undefined : states.shift();
    if (entry.address === reading && isFresh(state, now)) continue;
    told.add(entry);
    if (key !== null && state !== undefined)
      drafts.push(stateDraft(key, withProgress(state, progressOf(entry))));
  }
  const kept = places.map((entry) => (told.has(entry) ? { ...entry, settled: timeOf(entry) } : entry));
  return [{ _id: placesId, version: 1, places: kept }, ...drafts];
}

function isFresh(state: State | undefined, now: Date): boolean {
  return state?.progress !== undefined && now.getTime() - Date.parse(state.progress.at) < quiet;
}

/** The keys of the stories that are saved, null for others. */
async function keysAt(shelf: Shelf, places: readonly Kept[]): Promise<(string | null)[]> {
  const found = await records(
    shelf,
    AddressRecord,
    places.map(({ address, saved = address }) => prefixes.address + saved),
  );
  return found.map((record) => record?.key ?? null);
}

/** The places in the story of that address. */
export async function placesOf(store: Store, url: string, now: Date): Promise<StoryPlaces> {
  const address = await sha256(pageOf(url));
  return (await kept(store, now)).find((each) => each.address === address) ?? {};
}

/** How far a story has been read that is about to be saved, by the hash of its address; null where nobody knows. */
export async function progressAt(store: Store, address: string, now: Date): Promise<Progress | null> {
  const entry = (await kept(store, now)).find((each) => each.address === address && each.place !== undefined);
  return entry === undefined ? null : progressOf(entry);
}

/** How far a story has been read, and when. */
export type Progress = { share: number; at: string };

/** What the states of saved stories do not know yet, by key. */
export async function pendingProgress(shelf: Shelf, now: Date): Promise<Map<string, Progress>> {
  const pending = (await kept(shelf.store, now)).filter(isPending);
  const keys = await keysAt(shelf, pending);
  return new Map(
    pending.flatMap((entry, index): [string, Progress][] => {
      const key = keys[index] ?? null;
      return key === null ? [] : [[key, progressOf(entry)]];
    }),
  );
}
