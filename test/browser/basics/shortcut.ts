import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader, readerGone, shortcutOf, shortcuts } from '../hands.ts';
import { savedWith } from '../library-hands.ts';
import { serveHeldPicture, serveStory } from '../picture-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

export const shortcut: Topic = (here) => {
  test('the browser granted every command its keys', async () => {
    const granted = (await shortcuts(here().galley)).filter(({ name }) => !name.startsWith('_'));
    expect(granted.map(({ name }) => name).sort()).toEqual(['save-story', 'toggle-reader']);
    for (const { name, keys } of granted) expect(keys, name).not.toBe('');
  });

  test('the keys open the reader over the page, and the same keys close it', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(site.origin + path);
    expect(await openReader(galley)).toContain(source.title);
    await galley.press(await shortcutOf(galley, 'toggle-reader'));
    await readerGone(galley);
  });

  test('the keys for saving put the story into the library, with no reader open', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(site.origin + path);
    await galley.press(await shortcutOf(galley, 'save-story'));
    await savedWith(galley, source.title);
  });

  test('who saves by the keys and goes on to another page is followed by no popup, which would take its keys', async () => {
    const place = here();
    const { galley, site } = place;
    const [asked, letGo] = serveHeldPicture(place, '/held.png');
    serveStory(place, '/held', '/held.png');
    await galley.open(`${site.origin}/held`);
    await galley.press(await shortcutOf(galley, 'save-story'));
    await until('the save to ask for its picture', async () => asked() > 0);
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    letGo();
    expect(await galley.desk.run(() => chrome.extension.getViews({ type: 'popup' }).length)).toBe(0);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('Escape closes the reader', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await galley.press('Escape');
    await readerGone(galley);
  });
};
