import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import { openReader, pressButton, pressNamed, readerGone, words } from '../hands.ts';
import { markFirstBlock } from '../mark-hands.ts';
import { mainStory, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

/** The titles in the list of all marks. */
const titles = (view: View): Promise<string[]> =>
  view.run((root) => [...root.querySelectorAll('.marks-list a')].map(({ textContent }) => textContent ?? ''));

export const marksList: Topic = (here) => {
  test('the settings list the marks of stories that are not saved, and take one away and back', async () => {
    const { galley, site } = here();
    for (const { path } of [storyNamed('viaduct-line'), mainStory()]) {
      await galley.open(site.origin + path);
      await openReader(galley);
      await markFirstBlock(galley);
      await galley.press('Escape');
      await readerGone(galley);
    }
    await galley.open(galley.own('options.html'));
    await until('the marks', async () => (await titles(galley.page)).length === 2);
    const listed = await titles(galley.page);
    expect(listed[0]).toBe(mainStory().source.title);
    expect(await violations(galley.page)).toEqual([]);
    await pressNamed(galley.page, words('markRemove'));
    await until('one mark', async () => (await titles(galley.page)).length === 1);
    await pressButton(galley.page, 'markUndo');
    await until('both marks', async () => (await titles(galley.page)).length === 2);
    expect(await titles(galley.page)).toEqual(listed);
    const link = await galley.page.run(
      (root) => root.querySelector<HTMLAnchorElement>('.marks-list a')?.href ?? '',
    );
    expect(link).toContain(':~:text=');
  });
};
