import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import { faintTexts } from '../contrast.ts';
import type { Place, Topic } from '../each-browser.ts';
import { chooseInMenu, openMenu, panelTitle } from '../guide-hands.ts';
import { openReader, pressNamed, storyText } from '../hands.ts';
import { savedTitles, saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until, type View } from '../view.ts';

/** Ways to the views: each opens one and gives it as soon as it shows something. */
const ways: Readonly<Record<string, (place: Place) => Promise<View>>> = {
  popup: async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    return popup;
  },
  'popup without a story': async ({ galley, site }) => {
    await galley.open(site.origin);
    const popup = await galley.clickToolbar();
    await until('a sentence', () => popup.run((root) => root.querySelector('h1') !== null));
    return popup;
  },
  reader: async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    return galley.reader;
  },
  'reader with its menu open': async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await openMenu(galley.reader);
    return galley.reader;
  },
  'popup with its menu open': async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await openMenu(popup);
    return popup;
  },
  'reader with its keys shown': async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await chooseInMenu(galley.reader, 'guideKeys');
    await panelTitle(galley.reader);
    return galley.reader;
  },
  'reader with its contents open': async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await chooseInMenu(galley.reader, 'guideContents');
    await panelTitle(galley.reader);
    return galley.reader;
  },
  'reader with its ruler': async ({ galley, site }) => {
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await chooseInMenu(galley.reader, 'moreRuler');
    await until('the ruler', () => galley.reader.run((root) => root.querySelector('.ruler') !== null));
    return galley.reader;
  },
  'list of saved stories': async ({ galley, site }) => {
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.open(galley.own('library.html'));
    await savedTitles(galley.page);
    return galley.page;
  },
  'saved story': async ({ galley, site }) => {
    await saveFromPopup(galley, site.origin + mainStory().path);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, mainStory().source.title);
    await storyText(galley.page);
    return galley.page;
  },
  'the page that imports': async ({ galley }) => {
    await galley.open(galley.own('import.html'));
    await galley.chooseFile(resolve('test/imports/pocket-csv/source.csv'));
    await until('a preview', () => galley.page.run((root) => root.querySelector('.preview') !== null));
    return galley.page;
  },
  options: async ({ galley }) => {
    await galley.open(galley.own('options.html'));
    await until('the options', () => galley.page.run((root) => root.querySelector('main h2') !== null));
    return galley.page;
  },
};

export const accessibility: Topic = (here) => {
  for (const [name, open] of Object.entries(ways))
    test(`nothing is in the way of assistive technology, in light and dark: ${name}`, async () => {
      const view = await open(here());
      for (const scheme of ['light', 'dark'] as const) {
        await view.prefer(scheme);
        await until(`the ${scheme} scheme`, () =>
          view.run((_root, wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
        );
        expect(await violations(view), scheme).toEqual([]);
        expect(await faintTexts(view), scheme).toEqual([]);
      }
    });
};
