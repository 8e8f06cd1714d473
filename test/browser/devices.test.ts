/** A library shared by two real browsers through a real server: Chromium on one device, Firefox on the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wholeChoice } from '../../src/devices.ts';
import { type CouchServer, startCouch } from '../couch/start.ts';
import { sampleStories } from '../pages/source.ts';
import { tell } from './device-hands.ts';
import { type Galley, newProfile, removeProfile, startGalley } from './galley.ts';
import { pressButton, pressNamed, words, writeInto } from './hands.ts';
import { saveFromPopup } from './library-hands.ts';
import { type Site, startSite } from './site.ts';
import { until, type View } from './view.ts';

const login = 'galley:a word';
const passphrase = 'a heron in the marsh';
const [first, second] = sampleStories();
if (first === undefined || second === undefined) throw new Error('The sample site has too few stories');

let server: CouchServer;
let site: Site;
let chromium: Galley;
let firefox: Galley;
const profiles = [newProfile(), newProfile()] as const;

beforeAll(async () => {
  [server, site] = await Promise.all([startCouch({ login }), startSite()]);
  chromium = await startGalley('chromium', profiles[0]);
  firefox = await startGalley('firefox', profiles[1]);
}, 180_000);

afterAll(async () => {
  await chromium.quit();
  await firefox.quit();
  await site.close();
  await server.close();
  for (const profile of profiles) removeProfile(profile);
});

async function write(page: View, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await writeInto(page, `input[name="${name}"]`, value);
}

const section = (page: View): Promise<string> =>
  page.run((root) => root.querySelector('#devices')?.parentElement?.textContent ?? '');

async function said(page: View, key: Parameters<typeof words>[0]): Promise<void> {
  const isSaid = async () => (await section(page)).includes(words(key));
  await until(`“${words(key)}”`, isSaid).catch(async (error: unknown) => {
    throw new Error(`instead: ${await section(page)}`, { cause: error });
  });
}

const openLibrary = ({ open, own }: Galley): Promise<void> => open(own('library.html'));

/** Waits until the library that is open lists just these stories; what comes from elsewhere shows by itself. */
async function untilTitles({ name, page }: Galley, wanted: readonly string[]): Promise<void> {
  const look = () =>
    page.run(
      (root, titles) =>
        String([...root.querySelectorAll('li h2')].map((title) => title.textContent?.trim()).sort()) ===
        titles,
      String([...wanted].sort()),
    );
  await until(`${wanted.length} stories in ${name}`, look, 100);
}

async function join(device: Galley): Promise<void> {
  await device.open(device.own('options.html'));
  await write(device.page, {
    address: server.address,
    database: 'shared',
    user: 'galley',
    secret: 'a word',
    passphrase,
  });
  await pressButton(device.page, 'syncConnect');
}

test('says plainly what is wrong with a connection, and makes the database', async () => {
  const { page } = chromium;
  await chromium.open(chromium.own('options.html'));
  const good = { address: server.address, database: 'shared', user: 'galley', secret: 'a word' };
  await write(page, { ...good, secret: 'another' });
  await pressButton(page, 'syncTest');
  await said(page, 'syncWrongLogin');
  await write(page, { ...good, address: site.origin });
  await pressButton(page, 'syncTest');
  await said(page, 'syncNotCouch');
  await write(page, { ...good, address: 'http://127.0.0.1:9' });
  await pressButton(page, 'syncTest');
  await said(page, 'syncUnreachable');
  await write(page, good);
  await pressButton(page, 'syncTest');
  await said(page, 'syncNoDatabase');
  await pressButton(page, 'syncMake');
  await said(page, 'syncGoodEmpty');
});

test('stories come to both, and the server can read none of them', async () => {
  await join(chromium);
  await said(chromium.page, 'syncEncrypted');
  await join(firefox);
  await said(firefox.page, 'syncEncrypted');
  await saveFromPopup(chromium, site.origin + first.path);
  await saveFromPopup(firefox, site.origin + second.path);
  for (const device of [chromium, firefox]) {
    await openLibrary(device);
    await untilTitles(device, [first.source.title, second.source.title]);
  }
  const held = await server.dump('shared');
  for (const word of [...first.source.mustAppear, first.source.title, site.origin, 'summary:', 'image:'])
    expect(held).not.toContain(word.slice(0, 40));
}, 240_000);

/** What is set on a device, as text. */
const settingsIn = ({ desk }: Galley): Promise<string> =>
  desk.run(async () => {
    const [synced, here] = await Promise.all([chrome.storage.sync.get(), chrome.storage.local.get()]);
    return JSON.stringify({ ...synced, ...here }['settings'] ?? {});
  });

test('settings go along where that is chosen', async () => {
  const choice = { ...wholeChoice, settings: true };
  for (const device of [chromium, firefox]) await tell(device, 'sync-choose', { choice });
  await chromium.desk.run(() => chrome.storage.sync.set({ settings: { version: 2, theme: 'sepia' } }));
  await until('the theme of the other device', async () => {
    for (const device of [chromium, firefox]) await tell(device, 'sync-do', { deed: 'run' });
    return (await settingsIn(firefox)).includes('"sepia"');
  });
}, 60_000);

test('a deletion goes over although the server was killed and the backgrounds stopped', async () => {
  await server.kill();
  await firefox.open(firefox.own('library.html'));
  await pressNamed(firefox.page, words('libraryDeleteNamed').replace('$1', first.source.title));
  await untilTitles(firefox, [second.source.title]);
  await firefox.killBackground();
  await chromium.killBackground();
  await openLibrary(chromium);
  await untilTitles(chromium, [first.source.title, second.source.title]);
  await server.restart();
  await firefox.open(firefox.own('options.html'));
  await pressButton(firefox.page, 'syncNow');
  await chromium.open(chromium.own('options.html'));
  await pressButton(chromium.page, 'syncNow');
  await openLibrary(chromium);
  await untilTitles(chromium, [second.source.title]);
}, 300_000);
