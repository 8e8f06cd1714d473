/** What Galley says and does where the browser lets it see less: withdrawn sites, and private windows. */
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { closePopup, openReader, pressButton, readerGone, storyText, tidings, words } from '../hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

/** The ids of all that the library's database holds, those that stay on the device included. */
const held = (galley: Galley): Promise<string[]> =>
  galley.desk.run(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<string[]>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = async () => {
              const stores = [...opening.result.objectStoreNames];
              const keys = stores.map(
                (store) =>
                  new Promise<string[]>((done) => {
                    const asked = opening.result.transaction(store).objectStore(store).getAllKeys();
                    asked.onsuccess = () =>
                      done(asked.result.map((key) => `${name} ${store} ${String(key)}`));
                  }),
              );
              resolve((await Promise.all(keys)).flat());
              opening.result.close();
            };
          }),
      ),
    );
    return all.flat().toSorted();
  });

/** Asks the reader in the private tab of an address to do something, or for the words that it shows; its answer. */
const inPrivate = (galley: Galley, url: string, deed: string): Promise<string> =>
  galley.desk.run(
    async (_root, address, type) => {
      const tabs = await chrome.tabs.query({ status: 'complete' });
      const tabId = tabs.find((tab) => tab.incognito && tab.url === address)?.id;
      if (tabId === undefined) return '';
      const target = { tabId };
      const read = (): string => {
        const [host] = document.querySelectorAll<HTMLElement>('[data-galley-reader]');
        const root =
          host && (Reflect.get(host, 'openOrClosedShadowRoot') ?? chrome.dom.openOrClosedShadowRoot(host));
        return root?.querySelector('.tidings')?.textContent ?? '';
      };
      if (type === 'words')
        return (await chrome.scripting.executeScript({ target, func: read }))[0]?.result ?? '';
      await chrome.scripting.executeScript({ target, files: ['story.js', 'reader.js'] });
      return JSON.stringify(await chrome.tabs.sendMessage(tabId, { type, request: {} }));
    },
    url,
    deed,
  );

export const access: Topic = (here) => {
  test('where sites were withdrawn while a story is read it can be saved, and the button asks for them', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await galley.setAccess('no-sites');
    await pressButton(galley.reader, 'saveButton');
    await until('the save', async () => /^Saved/.test(await tidings(galley)));
    await galley.press('Escape');
    await readerGone(galley);
    await galley.open(`${site.origin}${mainStory().path}?anew`);
    // The press is leave enough for the page in front.
    const popup = await galley.clickToolbar();
    expect(await storyText(popup)).toContain(mainStory().source.title);
    await closePopup(popup);
    await galley.setAccess('all-sites');
  });

  test('of a private window nothing is kept, and it is said so', async () => {
    const { galley, site } = here();
    await galley.setAccess('private-windows');
    const before = await held(galley);
    expect(before.length).toBeGreaterThan(0);
    const url = `${site.origin}${mainStory().path}?private`;
    await galley.desk.run(async (_root, address) => {
      await chrome.windows.create({ url: address, incognito: true });
    }, url);
    await until('the private tab', async () =>
      (await inPrivate(galley, url, 'toggle-reader')).includes('true'),
    );
    expect(await inPrivate(galley, url, 'save-here')).toContain('private-window');
    expect(await inPrivate(galley, url, 'words')).toContain(words('savePrivate'));
    await inPrivate(galley, url, 'toggle-reader'); // Which tells where it was left.
    expect(await held(galley)).toEqual(before);
  });
};
