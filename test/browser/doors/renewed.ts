import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader, pressButton, readerGone, tidings, words } from '../hands.ts';
import { savedTitles } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

export const renewed: Topic = (here) => {
  test('a reader that was open when Galley was updated is opened anew, saves, and leaves the page as it was', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    const page = () => galley.page.run(() => document.documentElement.outerHTML);
    const before = await page();
    await openReader(galley);
    // It stands for some seconds, and starting anew may take as long.
    const word = until('word of it', async () => (await tidings(galley)) === words('readerRenewed'), 60);
    await Promise.all([galley.renew(), word]);
    await pressButton(galley.reader, 'saveButton');
    await until('the save', async () => /^Saved/.test(await tidings(galley)));
    await galley.press('Escape');
    await readerGone(galley);
    await until('the page as it was', async () => (await page()) === before);
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(galley.page)).toEqual([mainStory().source.title]);
  });

  test('a reader that was open when Galley was switched off still closes, and lets the page go', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    const button = await galley.reader.run((root, name) => {
      const found = root.querySelector(`button[aria-label="${name}"]`)?.getBoundingClientRect();
      return { x: Math.round((found?.x ?? 0) + 8), y: Math.round((found?.y ?? 0) + 8) };
    }, words('readerClose'));
    await galley.setAccess('off');
    const state = () =>
      galley.page.run(() => ({
        seen: document.elementFromPoint(9, innerHeight / 2)?.hasAttribute('data-galley-reader') ?? false,
        scrolls: getComputedStyle(document.documentElement).overflowY !== 'hidden',
      }));
    expect(await state()).toEqual({ seen: true, scrolls: false });
    await galley.drag(button, button);
    await until('the page', async () => !(await state()).seen);
    await galley.drag({ x: 200, y: 300 }, { x: 210, y: 300 });
    await until('the page to scroll again', async () => (await state()).scrolls);
  });
};
