/** A library of many stories that goes from Chromium to Firefox by a real server: how long it takes, and how much goes over the line. */
import { joinAs, sharedIn, tell } from '../browser/device-hands.ts';
import { type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { until } from '../browser/view.ts';
import { lineTo } from '../couch/line.ts';
import { startCouch } from '../couch/start.ts';
import { storyAt } from './told-story.ts';

export type Replication = { stories: number; up: Leg; down: Leg; areEqual: boolean };
type Leg = { seconds: number; megabytes: number };

const words =
  'the harbour bridge opened again on Monday after a year of repairs that the council paid for'.split(' ');

/** 860 words, in each story in an order of its own. */
function textOf(index: number): string {
  const word = (at: number): string => words[(at * 7 + (at >> 3) * index) % words.length] ?? '';
  return Array.from({ length: 860 }, (_, at) => word(at)).join(' ');
}

async function fill(device: Galley, stories: number): Promise<void> {
  for (let index = 0; index < stories; index += 1)
    await tell(device, 'save-story', { article: storyAt(`story-${index}`, textOf(index)) });
}

async function isTogether(device: Galley): Promise<boolean> {
  const { status } = JSON.parse(await tell(device, 'sync-shown', {}));
  return status.at === 'waiting' && status.lastSuccess !== null;
}

async function held(device: Galley): Promise<string> {
  const all = Object.entries(await sharedIn(device));
  return JSON.stringify(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Fills the one, and lets both join. */
export async function replicate(stories: number): Promise<Replication> {
  const server = await startCouch();
  const line = await lineTo(server.address);
  const profiles = [newProfile(), newProfile()] as const;
  const chromium = await startGalley('chromium', profiles[0], { show: 'headless' });
  const firefox = await startGalley('firefox', profiles[1]);
  const connection = { address: line.address, database: 'large', access: { by: 'nobody' } } as const;
  const leg = async (device: Galley): Promise<Leg> => {
    const [start, before] = [performance.now(), line.bytes()];
    await joinAs(device, connection, 'a heron in the marsh');
    await until('the end of the run', () => isTogether(device), 1_200);
    return { seconds: (performance.now() - start) / 1_000, megabytes: (line.bytes() - before) / 1e6 };
  };
  try {
    await fill(chromium, stories);
    await tell(chromium, 'sync-test', { connection, make: true });
    const up = await leg(chromium);
    const down = await leg(firefox);
    return { stories, up, down, areEqual: (await held(chromium)) === (await held(firefox)) };
  } finally {
    await chromium.quit();
    await firefox.quit();
    await line.close();
    await server.close();
    for (const profile of profiles) removeProfile(profile);
  }
}

/** What a run of it says. */
export function replicationLine({ stories, up, down }: Replication): string {
  const said = ({ seconds, megabytes }: Leg): string => `${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB`;
  return `replication of ${stories} stories, encrypted: Chromium to the server ${said(up)}; to Firefox ${said(down)}`;
}
