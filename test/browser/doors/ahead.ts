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
  test('in the next story of a site what finds it is made ready, and it is read as it is when it is asked for', async () => {
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
    await until('what finds stories to be ready', () => isPrepared(galley));
    // A second more, in which it has found the story once; then the newsroom puts a word right, of as many letters.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const [from, to] = ['piano', 'organ'];
    await galley.page.run(
      (root, wrong, right) => {
        for (const line of root.querySelectorAll('p'))
          line.textContent = (line.textContent ?? '').replaceAll(wrong, right);
      },
      from,
      to,
    );
    await galley.chooseMenu('menu-read');
    const read = await storyText(galley.reader);
    expect(read).toContain(next.source.title);
    expect(read).toContain(to);
  });
};
