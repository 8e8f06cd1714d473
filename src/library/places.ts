/**
 * Where somebody was in which story, saved or not. One document of this device, never replicated, that holds the
 * latest places by the hash of the story's address: it names no page that was read.
 */
import * as v from 'valibot';
import { type Place, PlaceSchema, type VoicePlace, VoicePlaceSchema } from '../place.ts';
import { sha256 } from './ids.ts';
import type { Store } from './store.ts';

const id = '_local/places';
/** Most places that are kept, and days for which one is. */
const most = 500;
const days = 90;

const KeptPlace = v.object({
  address: v.string(),
  at: v.string(),
  place: v.optional(PlaceSchema),
  voice: v.optional(VoicePlaceSchema),
});
const PlacesRecord = v.object({ version: v.literal(1), places: v.array(KeptPlace) });
type Kept = v.InferOutput<typeof KeptPlace>;

async function kept(store: Store, now: Date): Promise<Kept[]> {
  const record = v.safeParse(PlacesRecord, await store.readLocal(id));
  const oldest = new Date(now.getTime() - days * 86_400_000).toISOString();
  return record.success ? record.output.places.filter(({ at }) => at >= oldest) : [];
}

/** What is kept of a story: where the window is, where the voice is, or both. */
export type StoryPlaces = { place?: Place | undefined; voice?: VoicePlace | undefined };

/** Keeps a place in the story of that address, in the stead of the one before. Rejects like the store. */
export async function keepPlaces(store: Store, { url, ...places }: { url: string } & StoryPlaces, now: Date) {
  const address = await sha256(url);
  await store.change(async () => {
    const all = await kept(store, now);
    const before = all.find((each) => each.address === address);
    const own = { ...before, address, at: now.toISOString(), ...places };
    const others = all.filter((each) => each !== before);
    return [{ _id: id, version: 1, places: [own, ...others].slice(0, most) }];
  });
}

/** The places in the story of that address. */
export async function placesOf(store: Store, url: string, now: Date): Promise<StoryPlaces> {
  const address = await sha256(url);
  return (await kept(store, now)).find((each) => each.address === address) ?? {};
}

/** Stories with how much of each has been read, from 0 to 1; null where nobody knows. */
export async function withShares<T extends { url: string }>(
  store: Store,
  stories: readonly T[],
  now: Date,
): Promise<(T & { share: number | null })[]> {
  const shares = new Map((await kept(store, now)).map(({ address, place }) => [address, place?.share]));
  const shareOf = async (url: string): Promise<number | null> =>
    shares.size === 0 ? null : (shares.get(await sha256(url)) ?? null);
  return Promise.all(stories.map(async (story) => ({ ...story, share: await shareOf(story.url) })));
}
