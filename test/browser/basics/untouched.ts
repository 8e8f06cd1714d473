import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { words } from '../hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

export const untouched: Topic = (here) => {
  test('before the first click a page is as it was sent, and nothing more is asked for', async () => {
    const { galley, site } = here();
    const { path } = mainStory();
    site.requests.length = 0;
    await galley.open(site.origin + path);
    await until('the verdict', async () => (await galley.buttonTitle()) === words('actionTitleNews'));
    const seen = await galley.page.run(async (_root, address) => {
      const sent = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(sent, 'text/html').documentElement.outerHTML;
      return { isSame: document.documentElement.outerHTML === parsed, globals: Object.keys(window), parsed };
    }, path);
    expect(seen.isSame).toBe(true);
    expect(seen.globals.filter((name) => /galley|browser|chrome\./i.test(name))).toEqual([]);
    const named = [...seen.parsed.matchAll(/(?:src|href)="(\/[^"]+\.(?:jpg|webp|png|css|js))"/g)].map(
      ([, url = '']) => url,
    );
    const allowed = new Set([path, '/favicon.ico', ...named]);
    expect(site.requests.filter((url) => !allowed.has(url))).toEqual([]);
  });
};
