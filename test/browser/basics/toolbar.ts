import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { bodyText, closePopup, storyText } from '../hands.ts';
import { mainStory } from '../site.ts';

export const toolbar: Topic = (here) => {
  test('a click on the toolbar button opens the popup with the story and nothing of the clutter', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(site.origin + path);
    const popup = await galley.clickToolbar();
    const text = await storyText(popup);
    const wanted = [source.title, ...source.highlights, ...source.mustAppear];
    expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
    const body = await bodyText(popup);
    expect(source.mustNotAppear.filter((part) => body.includes(part))).toEqual([]);
    await closePopup(popup);
  });
};
