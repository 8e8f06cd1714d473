/** A saved story that its page has changed: the reader says so, saving it again keeps both texts, and the library compares them. */
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { openReader, pressButton, readerGone, storyText, tidings, words } from '../hands.ts';
import { saveFromReader } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

/** How many older texts the library holds. */
function versionsOf(galley: Galley): Promise<number> {
  return galley.desk.run(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('_pouch_galley');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const range = IDBKeyRange.bound('version:', 'version:\uffff');
          const counting = database.transaction('docs').objectStore('docs').count(range);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

const denial = 'The board denied it on Tuesday.';

const textOf = (galley: Galley, selector: string): Promise<string> =>
  galley.reader.run((root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector);

/** Opens the reader over the unchanged page, and sees that it says nothing of a change. */
async function saysNothing(galley: Galley): Promise<void> {
  await openReader(galley);
  // What is told of an unchanged story is told by then, had there been anything to tell.
  await pressButton(galley.reader, 'saveButton');
  await until('the word that it is saved', async () => (await tidings(galley)) !== '');
  expect(await tidings(galley)).not.toContain(words('readerChanged'));
  expect(await textOf(galley, '.changed')).toBe('');
  expect(await versionsOf(galley)).toBe(0);
  await galley.press('Escape');
  await readerGone(galley);
}

export const changedSince: Topic = (here) => {
  test('the reader says that the story has changed, and both texts are kept', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromReader(galley, site.origin + path, source.title);
    await saysNothing(galley);
    const [line = ''] = source.mustAppear;
    await galley.page.run(
      (root, text, added) => {
        const paragraph = [...root.querySelectorAll('p')].find((each) => each.textContent?.includes(text));
        paragraph?.append(` ${added}`);
      },
      line,
      denial,
    );
    await openReader(galley);
    const said = () => textOf(galley, '.offers .changed');
    await until('the word that it has changed', async () => (await said()).includes(words('readerChanged')));
    expect(await textOf(galley, '.sheet .changed')).toContain(words('readerChanged'));
    await pressButton(galley.reader, 'readerCompare');
    await until('the older text', async () => (await versionsOf(galley)) === 1);
    const library = await until('the library', () =>
      galley.desk.run(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.map(({ url = '' }) => url).find((url) => url.includes('library.html#changes=')) ?? null;
      }),
    );
    await until('the other words', async () => (await said()) === words('versionsShow'));
    await galley.open(library);
    const added = (root: ParentNode) => root.querySelector('.comparison ins')?.textContent ?? null;
    expect(await until('what was added', () => galley.page.run(added))).toContain(denial);
    await pressButton(galley.page, 'versionsBack');
    expect(await storyText(galley.page)).toContain(denial);
  });
};
