/** A library with damage: the check in the settings finds it, mends it, and says so. */
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { catchFiles, caught } from '../file-hands.ts';
import type { Galley } from '../galley.ts';
import { pressButton, words } from '../hands.ts';
import { savedTitles, saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

const said = (galley: Galley): Promise<string> =>
  galley.page.run((root) => root.querySelector('.check-said')?.textContent ?? '');

/** Takes away every record whose id begins so, behind the back of the library. */
function takeAway(galley: Galley, prefix: string): Promise<void> {
  return galley.desk.run(
    (_root, begin) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('_pouch_galley');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction('docs', 'readwrite');
          transaction.objectStore('docs').delete(IDBKeyRange.bound(begin, `${begin}\uffff`));
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    prefix,
  );
}

/** Gives the database the version number of a layout that nobody here knows. */
function layOutLater(galley: Galley): Promise<void> {
  return galley.desk.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('_pouch_galley', 9e15);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

export const libraryCheck: Topic = (here) => {
  test('what is damaged is found, mended and told', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromPopup(galley, site.origin + path);
    await galley.open(galley.own('options.html'));
    await pressButton(galley.page, 'optionsCheck');
    await until('the word that nothing was wrong', async () =>
      (await said(galley)).includes(words('optionsCheckGood')),
    );
    for (const lost of ['summary:', 'address:', 'image:']) await takeAway(galley, lost);
    await pressButton(galley.page, 'optionsCheck');
    const mended = await until('the word that it was mended', async () => {
      const sentence = await said(galley);
      return sentence.includes('mended') && sentence;
    });
    expect(mended).toMatch(/^1 story was checked\. \d records were mended\.$/);
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(galley.page)).toEqual([source.title]);
  });

  test('a library that does not open says why, is read as far as it goes, and is put away and taken back', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    const { page } = galley;
    const says = (word: Parameters<typeof words>[0]) =>
      until(words(word), () =>
        page.run(
          (root, text) => root.querySelector('main.list')?.textContent?.includes(text) ?? false,
          words(word),
        ),
      );
    await layOutLater(galley);
    await galley.open(galley.own('library.html'));
    await says('recoverLater');
    await catchFiles(page);
    await pressButton(page, 'recoverRead');
    const { name, bytes } = await caught(page);
    expect(name).toMatch(/^galley-library-.*\.zip$/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('stories/');
    await pressButton(page, 'recoverAside');
    await pressButton(page, 'recoverAsideSure');
    await says('libraryEmpty');
    await saveFromPopup(galley, site.origin + path);
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(page)).toEqual([source.title]);
    await galley.open(galley.own('options.html'));
    await pressButton(page, 'optionsAsideUse');
    await until('the first library in use', () =>
      galley.desk.run(async () => {
        const stored = await chrome.storage.local.get('library-place');
        return Reflect.get(Object(stored['library-place']), 'number') === 1;
      }),
    );
    await galley.open(galley.own('library.html'));
    await says('recoverLater');
  });
};
