/**
 * Two real browsers with five hundred stories each, some of them the same with other words and other notes, meet on a line that
 * is cut, by a server that is killed and with backgrounds that are stopped, until both hold everything.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinAs, mark, save, sharedIn, tell, untilEqual } from '../browser/device-hands.ts';
import { type Galley, newProfile, removeProfile, startGalley } from '../browser/galley.ts';
import { pressNamed, words } from '../browser/hands.ts';
import { until } from '../browser/view.ts';
import { type Line, lineTo } from '../couch/line.ts';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { dice } from '../devices/dice.ts';
import { storyAt } from '../devices/told-story.ts';

/** Stories of each device; the first of them are on both. */
const [each, shared] = [500, 20];
const faults = 40;
const profiles = [newProfile(), newProfile()] as const;
let server: CouchServer;
let line: Line;
let chromium: Galley;
let firefox: Galley;

beforeAll(async () => {
  server = await startCouch({ login: 'galley:a word' });
  line = await lineTo(server.address);
  chromium = await startGalley('chromium', profiles[0], { show: 'headless' });
  firefox = await startGalley('firefox', profiles[1]);
}, 180_000);

afterAll(async () => {
  await chromium?.quit();
  await firefox?.quit();
  await line?.close();
  await server?.close();
  for (const profile of profiles) removeProfile(profile);
});

/** What a device has before it meets the other. */
const namesOn = (device: Galley): string[] =>
  Array.from({ length: each }, (_, index) => (index < shared ? `both-${index}` : `${device.name}-${index}`));

async function fill(device: Galley): Promise<void> {
  for (const name of namesOn(device)) await save(device, name, `The words of ${name} on ${device.name}.`);
  for (let index = 0; index < shared; index += 1)
    await mark(device, `both-${index}`, `${index} by ${device.name}`);
}

async function remove(device: Galley, name: string): Promise<void> {
  await device.open(device.own('library.html'));
  await pressNamed(device.page, words('libraryDeleteNamed').replace('$1', storyAt(name, '').title));
  await until('the deletion', async () => JSON.stringify(await sharedIn(device)).includes('"bin:'));
}

/** Disturbs both again and again while they run. */
async function disturb(): Promise<void> {
  const roll = dice(Date.now());
  const disturbances = [
    async () => line.cut(),
    async () => server.kill(),
    () => chromium.killBackground(),
    () => firefox.killBackground(),
  ];
  for (let count = 0; count < faults; count += 1) {
    for (const device of [chromium, firefox]) void tell(device, 'sync-do', { deed: 'run' }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, roll(1_500)));
    await disturbances[count % disturbances.length]?.();
    await new Promise((resolve) => setTimeout(resolve, roll(500)));
    line.mend();
    await server.restart();
  }
}

test('a thousand stories of two devices meet through every fault, and nothing is lost', async () => {
  await Promise.all([fill(chromium), fill(firefox)]);
  // The last that was saved is the first in the list.
  await remove(firefox, `firefox-${each - 1}`);
  const access = { by: 'password', user: 'galley', password: 'a word' } as const;
  const connection = { address: line.address, database: 'faults', access };
  await tell(chromium, 'sync-test', { connection, make: true });
  for (const device of [chromium, firefox]) await joinAs(device, connection, 'a heron in the marsh');
  await disturb();
  const held = await untilEqual('everything on both', [chromium, firefox], () => true, 900);
  const lost = [chromium, firefox].flatMap((device) =>
    namesOn(device)
      .map((name) => `The words of ${name} on ${device.name}.`)
      .filter((text) => !held.includes(text)),
  );
  expect(lost).toEqual([]);
  for (let index = 0; index < shared; index += 1)
    for (const { name } of [chromium, firefox]) expect(held).toContain(`${index} by ${name}`);
  expect(held.match(/"summary:/g)).toHaveLength(2 * each - shared);
  expect(held.match(/"bin:/g)).toHaveLength(1);
  const stored = await server.dump('faults');
  for (const word of ['The words', 'chromium-', 'news.example', 'summary:', btoa('The words').slice(0, -4)])
    expect(stored).not.toContain(word);
});
