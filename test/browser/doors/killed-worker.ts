import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader, pressButton, pressNamed, storyText } from '../hands.ts';
import { pictureWidths, savedTitles } from '../library-hands.ts';
import { serveHeldPicture, serveStory } from '../picture-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

export const killedWorker: Topic = (here) => {
  test('a story whose saving was cut off by the end of the background is there whole afterwards', async () => {
    const place = here();
    const { galley, site } = place;
    const { source } = mainStory();
    const [asked, letGo] = serveHeldPicture(place, '/slow.png');
    serveStory(place, '/slow', '/slow.png');
    await galley.open(`${site.origin}/slow`);
    await openReader(galley);
    await pressButton(galley.reader, 'saveButton');
    await until('the save to ask for the slow picture', async () => asked() > 0);
    await galley.killBackground();
    letGo();
    await galley.press('Escape');
    await galley.open(site.origin); // A page seen wakes the background.
    await galley.open(galley.own('library.html'));
    expect(await savedTitles(galley.page)).toEqual([source.title]);
    await pressNamed(galley.page, source.title);
    const text = await storyText(galley.page);
    for (const part of source.mustAppear) expect(text).toContain(part.slice(70));
    expect(await pictureWidths(galley.page)).toContain(1);
  });
};
