import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { readerGone, storyText } from '../hands.ts';
import { mainStory, storyNamed } from '../site.ts';
import { until } from '../view.ts';

/** Whether the story script stands in the page in front. */
const isPrepared = (galley: Galley): Promise<boolean> =>
  galley.desk.run(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => Symbol.for('galley.story') in globalThis,
    });
    return answer?.result === true;
  });

export const ahead: Topic = (here) => {
  test('the first story of a site is read when it is asked for, the next before', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await until('the verdict', async () => (await galley.buttonTitle()) === 'Read this story');
    // Longer than a page must be at rest.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await isPrepared(galley)).toBe(false);

    await galley.chooseMenu('menu-read');
    expect(await storyText(galley.reader)).toContain(mainStory().source.title);
    await galley.press('Escape');
    await readerGone(galley);

    const next = storyNamed('missing-pianos');
    await galley.open(site.origin + next.path);
    await until('the next story to be read ahead', () => isPrepared(galley));
    await galley.chooseMenu('menu-read');
    expect(await storyText(galley.reader)).toContain(next.source.title);
  });
};
