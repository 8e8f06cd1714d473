import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { storyText } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

export const addressBar: Topic = (here) => {
  test.each(['title', 'text'])('words of its %s after the keyword open the saved story', async (part) => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromPopup(galley, site.origin + path);
    await galley.open(`${site.origin}/nothing-here`);
    await galley.press('Ctrl+l');
    // The page is asked for this key first; letters that come before its answer would go to the page as well.
    await until('the address bar with the focus', () => galley.page.run(() => !document.hasFocus()));
    const ofTitle = /\p{L}{5,}/u.exec(source.title ?? '')?.[0].toLowerCase() ?? '';
    const word = part === 'title' ? ofTitle : 'hangers';
    for (const key of `galley ${word}`) await galley.press(key);
    await galley.press('Return');
    await until('the story in the library', () =>
      galley.page.run(() => location.pathname === '/library.html' && location.hash.startsWith('#story=')),
    );
    expect(await storyText(galley.page)).toContain(source.title);
  });
};
