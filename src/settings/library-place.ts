/** In which database of this device the library lies, and which ones were set aside. Nothing is ever deleted by that. */
import * as v from 'valibot';
import { readHere, writeHere } from './areas.ts';

/** The library's own name, also that of its first database. */
export const libraryName = 'galley';

const NumberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
const SetAside = v.object({ number: NumberSchema, at: v.pipe(v.string(), v.isoTimestamp()) });
const PlaceSchema = v.object({ number: NumberSchema, aside: v.array(SetAside) });
export type SetAside = v.InferOutput<typeof SetAside>;

const key = 'library-place';

async function readPlace(): Promise<v.InferOutput<typeof PlaceSchema>> {
  const stored = Reflect.get(await readHere([key]), key);
  return v.is(PlaceSchema, stored) ? stored : { number: 1, aside: [] };
}

/** The database of a number. */
export function placeOf(number: number): string {
  return number === 1 ? libraryName : `${libraryName}-${number}`;
}

/** The database that is in use. */
export async function libraryPlace(): Promise<string> {
  return placeOf((await readPlace()).number);
}

/** The libraries that were set aside, the last first. */
export async function librariesAside(): Promise<SetAside[]> {
  return (await readPlace()).aside.toReversed();
}

/** Sets the library in use aside, for an empty one or for one that was set aside before. */
export async function setAside(next: 'empty' | number, now = new Date()): Promise<void> {
  const { number, aside } = await readPlace();
  const left = [...aside, { number, at: now.toISOString() }];
  const highest = Math.max(...left.map((each) => each.number));
  const used = next === 'empty' ? highest + 1 : next;
  await writeHere({ [key]: { number: used, aside: left.filter((each) => each.number !== used) } });
}
