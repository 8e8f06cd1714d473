/** A library of which the browser says nothing: the page says so, and goes on by itself. */
import { test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { words } from '../hands.ts';
import { savedTitles, saveFromReader } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

/** Holds the database in a window of Galley, and asks for a change of it that has to wait for that, as all who come later do. */
function hold(galley: Galley): Promise<void> {
  return galley.desk.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const holding = indexedDB.open('_pouch_galley');
        holding.onerror = () => reject(holding.error);
        holding.onsuccess = () => {
          const changing = indexedDB.open('_pouch_galley', holding.result.version + 1);
          changing.onblocked = () => resolve();
          changing.onsuccess = () => changing.result.close();
          addEventListener('galley-test-release', () => holding.result.close(), { once: true });
        };
      }),
  );
}

const release = (galley: Galley): Promise<boolean> =>
  galley.desk.run(() => dispatchEvent(new Event('galley-test-release')));

export const silentLibrary: Topic = (here) => {
  test('a library of which the browser says nothing is told of, and comes as soon as the browser gives it', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromReader(galley, site.origin + path, source.title);
    await galley.desk.run((_root, address) => location.assign(address), galley.own('manifest.json'));
    await until('the desk', () => galley.desk.run(() => location.pathname === '/manifest.json'));
    await hold(galley);
    await galley.open(galley.own('library.html'));
    const says = words('recoverSilent');
    await until('the page to say it', () =>
      galley.page.run((root, text) => root.querySelector('main.list')?.textContent?.includes(text), says),
    );
    await release(galley);
    await until('the story', async () => (await savedTitles(galley.page)).includes(source.title));
  });
};
