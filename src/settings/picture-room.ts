/** What the pictures of all stories may take together: of this device, whose room it is. */
import * as v from 'valibot';
import { readHere, writeHere } from './areas.ts';

/** In megabytes; 0 is no limit. */
export const pictureRooms = [0, 250, 1_000, 5_000] as const;
export type PictureRoom = (typeof pictureRooms)[number];

const key = 'picture-room';
const RoomSchema = v.picklist(pictureRooms);

/** The limit; none where nothing is kept. */
export async function readPictureRoom(): Promise<PictureRoom> {
  const stored = Reflect.get(await readHere([key]).catch(() => ({})), key);
  return v.is(RoomSchema, stored) ? stored : 0;
}

/** Keeps a limit. */
export async function keepPictureRoom(room: PictureRoom): Promise<void> {
  await writeHere({ [key]: room });
}
