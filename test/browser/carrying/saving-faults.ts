/** What can go wrong around a save, outside of Galley: no story is lost for it, and what is missing is said. */
import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { openReader, pressButton, readerGone, tidings, words } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { noticed } from '../notice-hands.ts';
import { picture, png, serveHeldPicture, serveStory, toBackground } from '../picture-hands.ts';
import { type Answer, startSite } from '../site.ts';
import { until } from '../view.ts';

/** What the reader says of the save, once it says how it went. */
function said({ galley }: Place, seconds = 30): Promise<string> {
  return until(
    'the end of the save',
    async () => /^(?:Saved|Not|The saved)/.exec(await tidings(galley))?.input,
    seconds,
  );
}

/** The titles in the library, and the addresses of the pictures that are kept. */
async function kept({ galley }: Place): Promise<string[]> {
  await galley.open(galley.own('library.html'));
  return savedTitles(galley.page);
}

/** Begins to save the story of each tab of an address as the keys would, without looking at it. */
const beginSaves = ({ galley, site }: Place, path: string): Promise<void> =>
  galley.desk.run(async (_root, address) => {
    const tabs = (await chrome.tabs.query({})).filter(({ url }) => url === address);
    const ids = tabs.flatMap(({ id }) => id ?? []);
    for (const tabId of ids)
      await chrome.scripting.executeScript({ target: { tabId }, files: ['story.js', 'reader.js'] });
    for (const tabId of ids)
      void chrome.tabs.sendMessage(tabId, { type: 'save-here', request: {} }).then(
        ({ isNew }) => {
          document.documentElement.dataset['ended'] += isNew ? ' new' : ' again';
        },
        () => null, // Its tab was closed.
      );
  }, site.origin + path);

/** How the saves ended whose tabs are there to hear it. */
const ended = ({ galley }: Place): Promise<string[]> =>
  galley.desk.run(() => (document.documentElement.dataset['ended'] ?? '').split(' ').slice(1));

/** Opens a path in windows of their own, and waits until they are loaded. */
async function openWindows({ galley, site }: Place, ...paths: string[]): Promise<void> {
  const urls = paths.map((path) => site.origin + path);
  await galley.desk.run(async (_root, addresses) => {
    for (const url of addresses) await chrome.windows.create({ url, focused: false });
  }, urls);
  await until('the windows', () =>
    galley.desk.run(async (_root, addresses) => {
      const tabs = await chrome.tabs.query({ status: 'complete' });
      return tabs.filter(({ url = '' }) => addresses.includes(url)).length === addresses.length;
    }, urls),
  );
}

/** Closes the tabs of a path. */
const closeTabs = ({ galley, site }: Place, path: string): Promise<void> =>
  galley.desk.run(async (_root, address) => {
    const tabs = await chrome.tabs.query({});
    for (const { id, url } of tabs) if (url === address && id !== undefined) await chrome.tabs.remove(id);
  }, site.origin + path);

export const savingFaults: Topic = (here) => {
  test('a save ends although its tab was closed, and one story is kept of two windows that save it at once', async () => {
    const place = here();
    const [asked, letGo] = serveHeldPicture(place, '/held.png');
    // Two requests for one address would wait for each other in the browser.
    for (const path of ['/closed', '/twice']) serveStory(place, path, `/held.png?${path}`);
    await openWindows(place, '/closed', '/twice', '/twice');
    await beginSaves(place, '/closed');
    await until('the picture to be asked for', async () => asked() === 1);
    await closeTabs(place, '/closed');
    await beginSaves(place, '/twice');
    await until('the picture to be asked for again', async () => asked() === 2);
    letGo();
    await until('both saves', async () => (await ended(place)).length === 2);
    expect((await ended(place)).toSorted()).toEqual(['again', 'new']);
    await until('both stories', async () => (await kept(place)).length === 2);
    await closeTabs(place, '/twice');
  });

  test('pictures that break off, never end or lead into a private network are counted, and the story is kept', async () => {
    const place = here();
    const { galley, site } = place;
    const { port } = new URL(site.origin);
    const moved = { location: `http://127.0.0.1:${port}/private.png` };
    const faults: Record<string, Answer> = {
      '/broken.png': (_, request) => void request.socket.destroy(),
      '/endless.png': (response) => void response.writeHead(200, { 'content-type': 'image/png' }).write(png),
      '/moved.png': (response) => void response.writeHead(302, moved).end(),
    };
    for (const [path, answer] of Object.entries(faults)) site.serve(path, toBackground(answer));
    site.serve('/private.png', picture);
    serveStory(place, '/faulty', ...Object.keys(faults), '/good.png');
    site.serve('/good.png', picture);
    await galley.open(`http://gazette.example:${port}/faulty`);
    await openReader(galley);
    await pressButton(galley.reader, 'saveButton');
    expect(await said(place)).toContain('3 pictures could not be fetched');
    await galley.press('Escape');
    await readerGone(galley);
    await until('the story', async () => (await kept(place)).length === 3);
  });

  test('a link whose server cannot be reached is not saved, its tab goes, and it is said', async () => {
    const { galley, site } = here();
    const gone = await startSite();
    await gone.close();
    await galley.open(`${site.origin}/`);
    const tabs = (): Promise<number> => galley.desk.run(async () => (await chrome.tabs.query({})).length);
    const before = await tabs();
    await galley.chooseMenu('menu-link-save', { linkUrl: `${gone.origin}/story` });
    await noticed(galley, words('saveLinkNotLoaded'));
    await until('its tab to go', async () => (await tabs()) === before);
  });
};
