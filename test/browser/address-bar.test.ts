import { expect, test } from 'vitest';
import { inEachBrowser } from './each-browser.ts';
import { storyText } from './hands.ts';
import { saveFromPopup } from './library-hands.ts';
import { mainStory } from './site.ts';
import { until } from './view.ts';

inEachBrowser((here) => {
  test('words of a title after the keyword open the saved story', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await saveFromPopup(galley, site.origin + path);
    await galley.open(`${site.origin}/nothing-here`);
    await galley.press('Ctrl+l');
    const word = /\p{L}{5,}/u.exec(source.title ?? '')?.[0].toLowerCase() ?? '';
    for (const key of `galley ${word}`) await galley.press(key);
    await galley.press('Return');
    await until('the story in the library', () =>
      galley.page.run(() => location.pathname === '/library.html' && location.hash.startsWith('#story=')),
    );
    expect(await storyText(galley.page)).toContain(source.title);
  });
});
