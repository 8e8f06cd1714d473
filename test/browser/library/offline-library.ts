import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { pressNamed, storyText } from '../hands.ts';
import { pictureWidths, savedTitles, saveFromReader } from '../library-hands.ts';
import { mainStory } from '../site.ts';

export const offlineLibrary: Topic = (here) => {
  test('a saved story is there with its pictures after a restart of the browser, without a network', async () => {
    const { galley, site, restart } = here();
    const { path, source } = mainStory();
    await saveFromReader(galley, site.origin + path, source.title);
    const again = await restart('off');
    await again.open(again.own('library.html'));
    expect(await savedTitles(again.page)).toEqual([source.title]);
    await pressNamed(again.page, source.title);
    const text = await storyText(again.page);
    for (const part of [source.title, ...source.mustAppear]) expect(text).toContain(part);
    expect((await pictureWidths(again.page)).length).toBeGreaterThan(0);
  });
};
