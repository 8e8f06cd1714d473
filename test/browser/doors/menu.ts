import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { chooseInMenu, entriesIn, focusedName, guideIn, openMenu, panelTitle } from '../guide-hands.ts';
import { closePopup, openReader, pressNamed, readerGone, storyText, words } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until, type View } from '../view.ts';

const hasFocus = (view: View, name: string): Promise<boolean> =>
  until(`“${name}” in focus`, async () => (await focusedName(view)) === name);

const contents = words('guideContents');
const isOpen = (view: View): Promise<boolean> => entriesIn(view).then((entries) => entries.length > 0);

export const menu: Topic = (here) => {
  test('the menu is walked by arrows, gives the focus back on Escape, and opens what it offers', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    const { reader } = galley;
    const entries = await openMenu(reader);
    expect(entries[0]).toBe(contents);
    await galley.press('ArrowUp');
    await hasFocus(reader, entries.at(-1) ?? '');
    await galley.press('ArrowDown');
    await hasFocus(reader, contents);
    await galley.press('Escape');
    await hasFocus(reader, words('moreOpen'));
    expect(await entriesIn(reader)).toEqual([]);
    await galley.press('Enter');
    await hasFocus(reader, contents);
    await galley.press('Enter');
    expect(await panelTitle(reader)).toBe(contents);
    expect(await isOpen(reader)).toBe(false);
    await galley.press('Escape');
    await hasFocus(reader, words('moreOpen'));
    await galley.press('q');
    await readerGone(galley);
  });

  test('the menu closes when the focus goes on, and a key of the story does its work from within it', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await openMenu(galley.reader);
    await galley.press('Tab');
    await until('the menu to close', async () => !(await isOpen(galley.reader)));
    await openMenu(galley.reader);
    await galley.press('f');
    await until('focus mode', () => galley.reader.run((root) => root.querySelector('.dimmed') !== null));
    expect(await isOpen(galley.reader)).toBe(false);
    await openMenu(galley.reader);
    const checked = await galley.reader.run(
      (root) => root.querySelector('[role="menuitemcheckbox"]')?.getAttribute('aria-checked') ?? null,
    );
    expect(checked).toBe('true');
  });

  test('the popup has the same menu and keeps the place for the reader', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await chooseInMenu(popup, 'guideKeys');
    expect(await panelTitle(popup)).toBe(words('guideKeys'));
    await popup.run((root) => root.querySelectorAll('[data-story] .body > *')[3]?.scrollIntoView());
    const url = site.origin + mainStory().path;
    await until('the place to be kept', () =>
      galley.desk.run(async (_root, address) => {
        const reply = await chrome.runtime.sendMessage({ type: 'place-of', request: { url: address } });
        return reply?.place?.block === 3;
      }, url),
    );
    await closePopup(popup);
    await openReader(galley);
    await pressNamed(galley.reader, words('guideResume').split('$')[0]?.trim() ?? '');
    await until('the place in the reader', () =>
      galley.reader.run((root) => root.querySelector('[data-story] .body > :focus') !== null),
    );
  });

  test('a saved story has the same menu and keys, and is left by them', async () => {
    const { galley, site } = here();
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, mainStory().source.title);
    await guideIn(galley.page);
    await galley.press('j');
    await until('the first block in focus', () =>
      galley.page.run((root) => root.querySelector('[data-story] .body > :focus') !== null),
    );
    await openMenu(galley.page);
    await galley.press('Escape');
    await hasFocus(galley.page, words('moreOpen'));
    await chooseInMenu(galley.page, 'guideContents');
    await panelTitle(galley.page);
    await galley.press('Escape');
    await hasFocus(galley.page, words('moreOpen'));
    await galley.press('q');
    await until('the list', () => galley.page.run((root) => root.querySelector('.guide') === null));
  });
};
