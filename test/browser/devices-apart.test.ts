/** Two real browsers that change one library apart, on lines that are cut and with backgrounds that are stopped. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Line, lineTo } from '../couch/line.ts';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { dice } from '../devices/dice.ts';
import { storyAt } from '../devices/told-story.ts';
import { joinAs, mark, save, sharedIn, tell, untilEqual } from './device-hands.ts';
import { type Galley, newProfile, removeProfile, startGalley } from './galley.ts';
import { pressButton, pressNamed, words, writeInto } from './hands.ts';
import { until } from './view.ts';

const passphrase = 'a heron in the marsh';
const access = { by: 'password', user: 'galley', password: 'a word' } as const;
const profiles = [newProfile(), newProfile()] as const;
let server: CouchServer;
let line: Line;
let chromium: Galley;
let firefox: Galley;

beforeAll(async () => {
  server = await startCouch({ login: 'galley:a word' });
  line = await lineTo(server.address);
  chromium = await startGalley('chromium', profiles[0]);
  firefox = await startGalley('firefox', profiles[1]);
  const connection = { address: line.address, database: 'apart', access };
  await tell(chromium, 'sync-test', { connection, make: true });
  for (const device of [chromium, firefox]) await joinAs(device, connection, passphrase);
}, 180_000);

afterAll(async () => {
  await chromium?.quit();
  await firefox?.quit();
  await line?.close();
  await server?.close();
  for (const profile of profiles) removeProfile(profile);
});

/** Gives the one story that a device has a tag, as a person does. */
async function tag(device: Galley, name: string): Promise<void> {
  const ids = Object.keys(await sharedIn(device));
  const key = ids.find((id) => id.startsWith('summary:'))?.slice('summary:'.length) ?? '';
  await device.open(device.own(`library.html#story=${key}`));
  await pressButton(device.page, 'libraryTags');
  await writeInto(device.page, '.tag-panel input', name);
  await pressButton(device.page, 'libraryTagAdd');
  await until('the tag', async () => JSON.stringify(await sharedIn(device)).includes(name));
}

const both = (): Galley[] => [chromium, firefox];

test('what both changed while the line was cut is kept, and the server can read none of it', async () => {
  await save(chromium, 'heron', 'The first words of the heron.');
  await untilEqual('the story on both', both(), (held) => held.includes('The first words'));
  line.cut();
  for (const [device, word] of [[chromium, 'harbour'] as const, [firefox, 'lamps'] as const]) {
    await tag(device, `${word}-tag`);
    await mark(device, 'heron', `A note on ${word}.`);
    await save(device, 'heron', `The words about ${word}.`);
  }
  const status = await tell(firefox, 'sync-do', { deed: 'run' }).then(() => tell(firefox, 'sync-shown', {}));
  expect(status).toContain('"problem":"unreachable"');
  line.mend();
  const kept = ['harbour-tag', 'lamps-tag', 'A note on harbour.', 'A note on lamps.'];
  const texts = ['The first words of the heron.', 'The words about harbour.', 'The words about lamps.'];
  const held = await untilEqual('everything of both on both', both(), (all) =>
    [...kept, ...texts].every((word) => all.includes(word)),
  );
  expect(held.match(/"summary:/g)).toHaveLength(1);
  const stored = await server.dump('apart');
  for (const word of ['heron', 'harbour', 'lamps', 'words', 'news.example', 'summary', 'version:'])
    expect(stored).not.toContain(word);
  for (const word of ['harbour', 'The first words']) expect(stored).not.toContain(btoa(word).slice(0, -4));
}, 240_000);

const title = storyAt('heron', '').title;
const isInBin = (held: string): boolean => held.includes('"bin:');

test('what one deleted, either can bring back', async () => {
  const restoring = [
    { device: firefox, undo: () => pressButton(firefox.page, 'libraryUndo') },
    {
      device: chromium,
      undo: async () => {
        await chromium.open(chromium.own('library.html#bin'));
        await pressNamed(chromium.page, `${words('libraryRestore')}: ${title}`);
      },
    },
  ];
  for (const { device, undo } of restoring) {
    await firefox.open(firefox.own('library.html'));
    await pressNamed(firefox.page, words('libraryDeleteNamed').replace('$1', title));
    await until('the deletion', async () => isInBin(JSON.stringify(await sharedIn(firefox))));
    if (device === chromium) await untilEqual('the deletion on both', both(), isInBin);
    await undo();
    await until('the undoing', async () => !isInBin(JSON.stringify(await sharedIn(device))));
    await untilEqual('the story back on both', both(), (held) => !isInBin(held));
  }
}, 240_000);

test('lines cut, servers killed and backgrounds stopped at any moment lose nothing', async () => {
  const roll = dice(Date.now());
  const names = Array.from({ length: 16 }, (_, index) => `story-${index}`);
  const faults = [
    async () => line.cut(),
    async () => server.kill(),
    () => chromium.killBackground(),
    () => firefox.killBackground(),
  ];
  for (const [index, name] of names.entries()) {
    const device = index % 2 === 0 ? chromium : firefox;
    await until(`${name} to be saved`, () => save(device, name, `The words of ${name}.`).then(() => true));
    for (const each of both()) void tell(each, 'sync-do', { deed: 'run' }).catch(() => null);
    // Some moment of the run that goes on meanwhile.
    const end = Date.now() + roll(400);
    await until('the moment', async () => Date.now() >= end);
    await faults[index % faults.length]?.();
    line.mend();
    await server.restart();
  }
  const held = await untilEqual('all stories on both', both(), (all) =>
    names.every((name) => all.includes(`The words of ${name}.`)),
  );
  expect(held.match(/"summary:/g)).toHaveLength(1 + names.length);
}, 300_000);
