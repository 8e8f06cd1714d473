/** Devices that do things in any order, with clocks that are wrong and lines that are cut, and what must hold in the end. */
import { isDeepStrictEqual } from 'node:util';
import type { Ask } from '../../src/sync/couch.ts';
import { SyncFailure } from '../../src/sync/failure.ts';
import { clock, story as invented, paragraph } from '../unit/library-help.ts';
import { couchInMemory } from './couch-in-memory.ts';
import { type DeviceInMemory, deviceInMemory } from './device-in-memory.ts';
import { dice } from './dice.ts';

/** A device that is right, one that is seven years behind, and one that is five years ahead. */
const starts = ['2026-01-01T00:00:00Z', '2019-05-01T00:00:00Z', '2031-01-01T00:00:00Z'];
const names = ['ann', 'ben', 'cleo', 'dora', 'edith'] as const;
const urlOf = (name: string): string => `https://news.example/${name}`;

/** What was made, by the story it belongs to; the stories that a person threw away, and the words of those forgotten. */
type Made = { words: [name: string, word: string][]; removed: Set<string>; forgotten: Set<string> };
type Turn = {
  device: DeviceInMemory;
  name: string;
  step: number;
  roll: (sides: number) => number;
  made: Made;
};
type Deed = (turn: Turn) => Promise<void>;

async function keyOf({ device, name }: Turn): Promise<string[]> {
  const listed = await device.list({ after: null, limit: 20 });
  return listed.filter(({ url }) => url === urlOf(name)).map(({ key }) => key);
}

const saves: Deed = async ({ device, name, step, made }) => {
  const text = `text-${step}-of-${name}.`;
  await device.save(invented({ url: urlOf(name), title: `About ${name}`, body: [paragraph(text)] }));
  made.words.push([name, text]);
};

const tags: Deed = async (turn) => {
  const keys = await keyOf(turn);
  if (keys.length === 0) return;
  await turn.device.changeStates(keys, { tag: [`tag-${turn.step}`], favourite: turn.roll(2) === 0 });
  turn.made.words.push([turn.name, `"tag-${turn.step}"`]);
};

const marks: Deed = async ({ device, name, step, made }) => {
  const id = step.toString(16).padStart(32, '0');
  const anchor = { part: 'body', block: 0, offset: 0, exact: 'text', prefix: '', suffix: '' } as const;
  const draft = { id, colour: 'yellow', note: `note-${step}.`, anchor } as const;
  await device.keepMarks({ url: urlOf(name), title: `About ${name}`, siteName: null }, [draft]);
  made.words.push([name, `note-${step}.`]);
};

const removes: Deed = async (turn) => {
  const keys = await keyOf(turn);
  await turn.device.remove(keys);
  if (keys.length > 0) turn.made.removed.add(turn.name);
};

const restores: Deed = async ({ device, roll }) => {
  const bin = await device.bin();
  const chosen = bin[roll(Math.max(1, bin.length))];
  if (chosen !== undefined) await device.restore([chosen.key]);
};

const forgets: Deed = async ({ device, roll, made }) => {
  if (roll(4) > 0) return;
  const bin = new Set((await device.bin()).map(({ url }) => url));
  const here = JSON.stringify(device.contents());
  // What this device never heard of is not forgotten by it.
  for (const [name, word] of made.words)
    if (bin.has(urlOf(name)) && here.includes(word)) made.forgotten.add(word);
  await device.emptyBin();
};

const undoes: Deed = async (turn) => {
  const undo = await turn.device.changeStates(await keyOf(turn), { archived: true });
  await undo();
};

const syncs: Deed = async ({ device, roll, made }) => {
  await answered(device, roll(2) === 0 ? 'keep' : 'follow', made);
};

/** The line is cut after so many requests, sometimes when the server has taken what the device never hears of. */
const syncsInPart: Deed = async ({ device, roll }) => {
  let left = roll(14);
  const isHeard = roll(2) === 0;
  const cut =
    (ask: Ask): Ask =>
    async (url, init) => {
      left -= 1;
      if (left < 0 && isHeard) await ask(url, init);
      if (left < 0) throw new TypeError('cut');
      return ask(url, init);
    };
  await device.sync({ ask: cut(device.ask) }).catch((error: unknown) => {
    if (!(error instanceof SyncFailure)) throw error;
  });
};

async function answered(device: DeviceInMemory, how: 'keep' | 'follow', made: Made) {
  const outcome = await device.sync();
  if (outcome.asks === null) return outcome;
  // Who says yes deletes: what those stories were is no matter here.
  if (how === 'follow') for (const name of names) made.removed.add(name);
  return device.sync({ answer: { why: outcome.asks.why, how } });
}

/** How often each is done. */
const deeds: readonly Deed[] = [
  ...[saves, saves, saves, tags, tags, marks, removes, removes, restores, restores, forgets, undoes],
  ...[syncs, syncs, syncs, syncs, syncsInPart, syncsInPart],
];

/** One order of deeds; gives what is wrong in the end, null where nothing is. */
export async function tryOrder(seed: number): Promise<string | null> {
  const roll = dice(seed);
  const ask = couchInMemory();
  const devices = starts.slice(0, 2 + roll(2)).map((start) => deviceInMemory(ask, clock(start)));
  const made: Made = { words: [], removed: new Set(), forgotten: new Set() };
  for (let step = 0, steps = 10 + roll(30); step < steps; step++) {
    const [device, name] = [devices[roll(devices.length)], names[roll(names.length)]];
    if (device !== undefined && name !== undefined)
      await deeds[roll(deeds.length)]?.({ device, name, step, roll, made });
  }
  return (await rested(devices, made)) ? wrongIn(devices, made) : 'they do not come to rest';
}

async function rested(devices: readonly DeviceInMemory[], made: Made): Promise<boolean> {
  for (let round = 0; round < 8; round++) {
    let moved = 0;
    for (const device of devices) {
      const { counts } = await answered(device, 'follow', made);
      moved += counts.sent + counts.received;
    }
    if (moved === 0) return true;
  }
  return false;
}

type Contents = Record<string, unknown>;

function differenceOf(one: Contents, other: Contents): string | null {
  const ids = Object.keys({ ...one, ...other });
  const id = ids.find((each) => !isDeepStrictEqual(one[each], other[each]));
  return id === undefined ? null : `${id}: ${JSON.stringify(one[id])} is not ${JSON.stringify(other[id])}`;
}

async function wrongIn(devices: readonly DeviceInMemory[], made: Made): Promise<string | null> {
  const [first, ...others] = devices;
  if (first === undefined) return null;
  const contents = first.contents();
  for (const other of others) {
    const difference = differenceOf(contents, other.contents());
    if (difference !== null) return difference;
  }
  const all = JSON.stringify(contents);
  const lost = made.words.find(([, word]) => !made.forgotten.has(word) && !all.includes(word));
  if (lost !== undefined) return `lost ${lost.join(': ')}`;
  const listed = new Set((await first.list({ after: null, limit: 50 })).map(({ url }) => url));
  const saved = made.words.filter(([, word]) => word.startsWith('text-')).map(([name]) => name);
  const gone = saved.find((name) => !listed.has(urlOf(name)) && !made.removed.has(name));
  return gone === undefined ? null : `${gone} is listed no more, and nobody removed it`;
}
