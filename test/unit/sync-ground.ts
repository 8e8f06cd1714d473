/** Devices that share a database on a server of the test file's own, and how they come to rest. */
import './library-ground.ts';
import { afterAll, beforeAll, expect } from 'vitest';
import type { LibraryOptions } from '../../src/library/library.ts';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { story as invented, paragraph } from './library-help.ts';
import { connectionTo, contentsOf, type Device, makeDatabase, newDevice } from './sync-help.ts';

let server: CouchServer;
let count = 0;
const open: Device[] = [];

beforeAll(async () => {
  server = await startCouch();
}, 60_000);

afterAll(async () => {
  for (const device of open) await device.close();
  await server.close();
});

/** A database of its own, and its address. */
export async function newDatabase(): Promise<{ address: string; database: string }> {
  count += 1;
  const database = `library-${count}`;
  await makeDatabase(server.address, database);
  return { address: server.address, database };
}

type Place = Awaited<ReturnType<typeof newDatabase>>;

/** Throws a database away, and makes another of its name. */
export async function makeAnew({ address, database }: Place): Promise<void> {
  await fetch(`${address}/${database}`, { method: 'DELETE' });
  await makeDatabase(address, database);
}

/** One more device at a database. */
export async function deviceAt({ address, database }: Place, options: LibraryOptions = {}): Promise<Device> {
  const device = await newDevice(connectionTo(address, database), options);
  open.push(device);
  return device;
}

/** Two devices at a new database. */
export async function twoDevices(
  one: LibraryOptions = {},
  other: LibraryOptions = {},
): Promise<[Device, Device]> {
  const place = await newDatabase();
  return [await deviceAt(place, one), await deviceAt(place, other)];
}

/** A story of that name and text. */
export const storyOf = (name: string, text = `What ${name} said.`) =>
  invented({ url: `https://news.example/${name}`, title: `The story of ${name}`, body: [paragraph(text)] });

/** The titles that a device lists. */
export async function titlesIn({ library }: Device): Promise<string[]> {
  return (await library.list({ after: null, limit: 100 })).map(({ title }) => title).sort();
}

/** The key of the newest story that a device lists; empty where it lists none. */
export async function keyIn({ library }: Pick<Device, 'library'>): Promise<string> {
  const [listed] = await library.list({ after: null, limit: 1 });
  return listed?.key ?? '';
}

/** Syncs once, and says yes to whatever is asked. */
export async function syncFollowing(device: Device): ReturnType<Device['sync']> {
  const outcome = await device.sync();
  if (outcome.asks === null) return outcome;
  return device.sync({ answer: { why: outcome.asks.why, how: 'follow' } });
}

/** Everybody meets the server until nobody has anything new. */
export async function meet(all: readonly Device[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    const outcomes = [];
    for (const device of all) outcomes.push(await syncFollowing(device));
    if (round > 0 && outcomes.every(({ counts }) => counts.sent + counts.received === 0)) return;
  }
  throw new Error('they do not come to rest');
}

/** All that a device holds, as text. */
export async function wordsIn(device: Device): Promise<string> {
  return JSON.stringify(await contentsOf(device));
}

export async function expectEqual([first, ...others]: readonly Device[]): Promise<void> {
  const wanted = first === undefined ? {} : await contentsOf(first);
  for (const device of others) expect(await contentsOf(device)).toEqual(wanted);
}
