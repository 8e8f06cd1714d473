import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { pressNamed, shortcuts, words } from '../hands.ts';
import { until } from '../view.ts';

export const welcome: Topic = (here) => {
  test('after installing a page is opened that shows the keys the browser granted', async () => {
    const { galley } = here();
    await until('the page to be opened', () =>
      galley.desk.run(
        async (_root, url) => (await chrome.tabs.query({ url })).length === 1,
        galley.own('welcome.html'),
      ),
    );
    await galley.open(galley.own('welcome.html'));
    const shown = await until('the keys', () =>
      galley.page.run((root) => {
        const keys = [...root.querySelectorAll('.keys')].map((each) =>
          [...each.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
        );
        return keys.length > 0 && keys;
      }),
    );
    const granted = (await shortcuts(galley))
      .filter(({ name }) => !name.startsWith('_'))
      .map(({ keys }) => keys);
    expect(shown.toSorted()).toEqual(granted.toSorted());
    await pressNamed(galley.page, words('libraryTitle'));
    await until('the library', () => galley.page.run(() => location.pathname === '/library.html'));
  });
};
