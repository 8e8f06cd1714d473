import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { clickAt, storyText, writeInto } from '../hands.ts';
import { savedTitles, saveFromPopup } from '../library-hands.ts';
import { storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

const slugs = ['harbour-bridge', 'sakura-bus', 'peniche-french', 'oasis-arabic'] as const;
const titleOf = (slug: (typeof slugs)[number]): string => storyNamed(slug).source.title;

/** Writes into the search box, as pasting does. */
const search = (galley: Galley, text: string): Promise<void> =>
  writeInto(galley.page, 'input[type="search"]', text);

/** Waits until the list has just these stories, whatever their order. */
const listed = (galley: Galley, expected: readonly string[]): Promise<unknown> =>
  until(`just these in the list: ${expected.join(', ')}`, async () => {
    const titles = await galley.page.run((root) =>
      [...root.querySelectorAll('li.row h2')].map((title) => title.textContent ?? ''),
    );
    return titles.sort().join('|') === [...expected].sort().join('|');
  });

const focusedTitle = (galley: Galley): Promise<string | null> =>
  galley.page.run(() => document.activeElement?.closest('li')?.querySelector('h2')?.textContent ?? null);
const pickedCount = (galley: Galley): Promise<number> =>
  galley.page.run((root) => root.querySelectorAll('li.row.picked').length);
/** Where the bar for picked stories ends, and how much of the window it takes, by the window's height. */
const barOf = (page: View): Promise<{ end: number; share: number }> =>
  page.run((root) => {
    const at = root.querySelector('.picked-stories')?.getBoundingClientRect();
    return { end: (at?.bottom ?? 0) / innerHeight, share: (at?.height ?? 0) / innerHeight };
  });

/** Magnifies what the tab in front shows. */
const zoom = (galley: Galley, to: number): Promise<void> =>
  galley.page.run(async (_root, factor) => {
    await chrome.tabs.setZoom((await chrome.tabs.getCurrent())?.id ?? 0, factor);
  }, to);

export const librarySearch: Topic = (here) => {
  test('what was saved is found by words of its body after a restart, in any script, and marked in the story', async () => {
    const { galley, site, restart } = here();
    for (const slug of slugs) await saveFromPopup(galley, site.origin + storyNamed(slug).path);
    const again = await restart('off');
    await again.open(again.own('library.html'));
    expect(await savedTitles(again.page)).toHaveLength(slugs.length);
    for (const [typed, slug] of [
      ['bibliothecaire batel', 'peniche-french'],
      ['"robe de chambre"', 'peniche-french'],
      ['小学校', 'sakura-bus'],
      ['"coast road over"', 'harbour-bridge'],
    ] as const) {
      await search(again, typed);
      await listed(again, [titleOf(slug)]);
    }
    await search(again, 'bibliothécaire ');
    await listed(again, [titleOf('peniche-french')]);
    await until('the word marked in the list', () =>
      again.page.run(
        (root) =>
          root.querySelector('.row mark')?.textContent?.toLowerCase().includes('bibliothécaire') === true,
      ),
    );
    await again.press('ArrowDown').catch(() => null);
    await clickAt(again.page, 'li.row h2 a');
    await storyText(again.page);
    await until('the matches in the story', () =>
      again.page.run(
        (root) =>
          (CSS.highlights.get('galley-found')?.size ?? 0) > 0 && root.querySelector('.matches') !== null,
      ),
    );
  });

  test('filters narrow the list', async () => {
    const { galley } = here();
    await galley.open(galley.own('library.html'));
    await savedTitles(galley.page);
    await search(galley, 'after:2026-06 before:2026-07');
    await listed(galley, [titleOf('peniche-french')]);
    await search(galley, 'site:chayama');
    await listed(galley, []);
    await search(galley, 'is:favourite');
    await listed(galley, []);
    await search(galley, '');
    await listed(galley, slugs.map(titleOf));
  });

  test('no row moves when a story is picked, nor when its tags are opened', async () => {
    const { galley } = here();
    await galley.open(galley.own('library.html'));
    await savedTitles(galley.page);
    const tops = (): Promise<string> =>
      galley.page.run((root) =>
        [...root.querySelectorAll('li.row')].map((row) => row.getBoundingClientRect().top).join(' '),
      );
    const before = await tops();
    await galley.page.run((root) => root.querySelector<HTMLInputElement>('li.row input')?.click());
    await until('a picked story', async () => (await pickedCount(galley)) === 1);
    expect(await tops()).toBe(before);
    await galley.page.run((root) => root.querySelectorAll<HTMLElement>('.picked-verbs button')[2]?.click());
    await until('its tags', () => galley.page.run((root) => root.querySelector('.tag-panel') !== null));
    expect(await tops()).toBe(before);
  });

  test('in a low window the bar for picked stories leaves room for the rows, and hides none that has the focus', async () => {
    const { galley } = here();
    const { page } = galley;
    await galley.open(galley.own('library.html'));
    // As if the last backup had been made long before: its reminder gives way.
    await page.run(() => chrome.storage.local.set({ backup: { last: '2020-01-01T00:00:00.000Z' } }));
    await galley.open(`${galley.own('library.html')}?low`);
    await until('the reminder', () => page.run((root) => root.querySelector('.backup-reminder') !== null));
    await zoom(galley, 3);
    await until('a low window', () => page.run(() => innerHeight < 400));
    await page.run((root) => root.querySelector<HTMLInputElement>('li.row input')?.click());
    await until('a picked story', async () => (await pickedCount(galley)) === 1);
    expect((await barOf(page)).end).toBeCloseTo(1);
    await page.run((root) => root.querySelectorAll<HTMLElement>('.picked-verbs button')[2]?.click());
    await until('the field for a tag', () =>
      page.run(() => document.activeElement?.matches('.tag-panel input')),
    );
    expect((await barOf(page)).share).toBeLessThan(0.41);
    for (let at = 0; at < slugs.length; at += 1) {
      await page.run((root, n) => root.querySelectorAll<HTMLElement>('li.row h2 a')[n]?.focus(), at);
      await until('the focus in sight', () =>
        page.run((root) => {
          const edges = ['.tools', ':focus', '.picked-stories'].map((each) =>
            root.querySelector(each)?.getBoundingClientRect(),
          );
          const [tools, at, bar] = edges.map((edge) => ({ top: edge?.top ?? 0, end: edge?.bottom ?? 0 }));
          return tools && at && bar && tools.end <= at.top && at.end <= bar.top;
        }),
      );
    }
    await page.run(() => chrome.storage.local.remove('backup'));
    await zoom(galley, 1);
  });

  test('by the keyboard alone stories are picked, archived, brought back, tagged, and found by their tag', async () => {
    const { galley } = here();
    await galley.open(galley.own('library.html'));
    await savedTitles(galley.page);
    await galley.press('j');
    const first = await until('the focus on a story', () => focusedTitle(galley));
    await galley.press('Shift+ArrowDown');
    await until('two picked stories', async () => (await pickedCount(galley)) === 2);
    const picked = await galley.page.run((root) =>
      [...root.querySelectorAll('li.row.picked h2')].map((title) => title.textContent ?? ''),
    );
    expect(picked).toContain(first);
    await galley.press('e');
    await listed(
      galley,
      slugs.map(titleOf).filter((title) => !picked.includes(title)),
    );
    await until('the notice', () =>
      galley.page.run((root) => root.querySelector('.toast')?.textContent?.includes('2 stories')),
    );
    await galley.press('Ctrl+z');
    await listed(galley, slugs.map(titleOf));
    await until('the focus on the first of them', async () => (await focusedTitle(galley)) === first);
    await galley.press('t');
    await until('the field for a tag', () =>
      galley.page.run(() => document.activeElement?.matches('.tag-panel input')),
    );
    for (const key of ['s', 'e', 'a', 'Return']) await galley.press(key);
    await until('the tag on the story', () =>
      galley.page.run((root) => root.querySelector('li.row .tag')?.textContent === 'sea'),
    );
    await galley.press('Escape');
    await search(galley, 'tag:sea');
    await listed(galley, [first]);
  });
};
