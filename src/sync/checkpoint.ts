/**
 * Where replication was left. Both sides keep a note of it, and it counts only while the notes agree: a database that
 * was made anew, or a library that was put back to an earlier state, is gone through from the beginning.
 */
import * as v from 'valibot';
import type { Part } from './kinds.ts';
import { type Seq, SeqSchema, type Side } from './side.ts';

const PlaceSchema = v.object({ pulled: v.nullable(SeqSchema), pushed: v.nullable(SeqSchema) });
const PlacesSchema = v.object({ texts: PlaceSchema, images: PlaceSchema });
export type Places = v.InferOutput<typeof PlacesSchema>;

const NoteSchema = v.object({ stamp: v.string(), places: PlacesSchema });
type Note = v.InferOutput<typeof NoteSchema>;

const HereSchema = v.object({
  version: v.literal(1),
  device: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  /** What was chosen to be replicated: another choice begins anew. */
  choice: v.string(),
  now: NoteSchema,
  before: v.nullable(NoteSchema),
});
type Here = v.InferOutput<typeof HereSchema>;

const ThereSchema = v.object({ stamp: v.string() });

const hereId = '_local/sync';
const thereId = (device: string): string => `_local/galley-${device}`;
const nowhere: Places = { texts: { pulled: null, pushed: null }, images: { pulled: null, pushed: null } };

export type Checkpoint = {
  places: Places;
  /** The library never met this database. */
  isFirst: boolean;
  /** It met it, and the database does not know of it any more. */
  isForgotten: boolean;
  /** Keeps how far a part has come, on both sides. */
  keep(part: Part, place: Partial<Places[Part]>): Promise<void>;
};

/** What is replicated, and whether to go through everything again. */
export type Course = { choice: string; afresh: boolean };

/** The checkpoint of two sides; from the beginning where they do not agree on one. */
export async function checkpointOf(here: Side, there: Side, { choice, afresh }: Course): Promise<Checkpoint> {
  const known = await knownHere(here);
  const met = known === null ? null : await agreedOn(known, there);
  const agreed = known?.choice === choice && !afresh ? met : null;
  const device = known?.device ?? crypto.randomUUID();
  let now: Note | null = agreed;
  const checkpoint: Checkpoint = {
    places: agreed?.places ?? nowhere,
    isFirst: known === null,
    isForgotten: known !== null && met === null && known.now.places.texts.pulled !== null,
    keep: async (part, place) => {
      const places = { ...checkpoint.places, [part]: { ...checkpoint.places[part], ...place } };
      const before = now;
      now = { stamp: crypto.randomUUID(), places };
      checkpoint.places = places;
      const noted: Here = { version: 1, device, choice, now, before };
      await here.writeLocal({ _id: hereId, ...noted });
      await there.writeLocal({ _id: thereId(device), stamp: now.stamp });
    },
  };
  return checkpoint;
}

/** How far the list of the other side's texts was followed. */
export async function lastPulled(here: Side): Promise<Seq | null> {
  const document = await here.readLocal(hereId);
  return v.is(HereSchema, document) ? document.now.places.texts.pulled : null;
}

/** Forgets where it was left: the next run is the first one. */
export async function beginAnew(here: Side): Promise<void> {
  await here.writeLocal({ _id: hereId });
}

async function knownHere(here: Side): Promise<Here | null> {
  const document = await here.readLocal(hereId);
  return v.is(HereSchema, document) ? document : null;
}

async function agreedOn({ device, now, before }: Here, there: Side): Promise<Note | null> {
  const document = await there.readLocal(thereId(device));
  if (!v.is(ThereSchema, document)) return null;
  return [now, before].find((note) => note?.stamp === document.stamp) ?? null;
}
