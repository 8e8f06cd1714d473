/** Makes a browser that was used what it was before: a tab to read in, and a Galley that knows nothing. */
import type { Galley } from './galley.ts';

/**
 * Closes what was opened, empties every storage of Galley's and starts it anew. The tab to read in is in front then and
 * shows the first page of `origin`, which no other tab may show.
 */
export async function forget(galley: Galley, origin: string): Promise<void> {
  await galley.open(`${origin}/`);
  await galley.desk.run(async (_root, address) => {
    const own = await chrome.tabs.getCurrent();
    const tabs = await chrome.tabs.query({});
    const front = tabs.find(({ url }) => url === address);
    if (front?.id === undefined) throw new Error('The tab to read in is gone');
    await chrome.tabs.update(front.id, { active: true });
    const others = tabs.filter(({ id }) => id !== own?.id && id !== front.id);
    await chrome.tabs.remove(others.flatMap(({ id }) => id ?? []));
    await Promise.all([
      chrome.storage.local.clear(),
      chrome.storage.sync.clear(),
      chrome.storage.session.clear(),
    ]);
    const databases = await indexedDB.databases();
    // Who has one of them open lets it go when it hears of this.
    const emptied = databases.map(
      ({ name = '' }) =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.deleteDatabase(name);
          asked.onsuccess = () => resolve();
          asked.onerror = () => reject(asked.error);
        }),
    );
    await Promise.all(emptied);
  }, `${origin}/`);
  await galley.renew();
}
