import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, pressNamed, readerGone, storyText, words } from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { mainStory, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

/** How far the ruler's band is from the top of the window, in px, or null. */
const bandIn = (view: View): Promise<number | null> =>
  view.run((root) => root.querySelector('.ruler')?.getBoundingClientRect().top ?? null);

const resume = words('guideResume').split('$')[0]?.trim() ?? '';

export const way: Topic = (here) => {
  test('the ruler comes by key, goes down line by line, and goes', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await guideIn(galley.reader);
    await galley.press('r');
    const before = await until('the band', () => bandIn(galley.reader));
    await galley.press('ArrowDown');
    await until('the band a line lower', async () => {
      const now = (await bandIn(galley.reader)) ?? 0;
      return now > before + 20 && now < before + 50;
    });
    const height = await galley.reader.run(
      (root) => root.querySelector('.ruler')?.getBoundingClientRect().height ?? 0,
    );
    expect(height).toBeGreaterThan(60);
    await galley.press('r');
    await until('no band', async () => (await bandIn(galley.reader)) === null);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the minutes that are left become fewer, and the list of the library tells how much was read', async () => {
    const { galley, site } = here();
    await saveFromPopup(galley, site.origin + storyNamed('missing-pianos').path);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, storyNamed('missing-pianos').source.title);
    await storyText(galley.page);
    await guideIn(galley.page);
    const left = (): Promise<number | null> =>
      galley.page.run(
        (root) => Number.parseInt(root.querySelector('.time-left')?.textContent ?? '', 10) || null,
      );
    const whole = await until('the minutes', left);
    await galley.page.run((root) => {
      const blocks = root.querySelectorAll('[data-story] .body > *');
      blocks[Math.floor(blocks.length * 0.3)]?.scrollIntoView();
    });
    await until('fewer minutes', async () => ((await left()) ?? whole) < whole);
    await galley.press('q');
    await until('how much was read', () =>
      galley.page.run((root) => {
        return /^\d+\s?% read$/.test(root.querySelector('li .share')?.textContent ?? '');
      }),
    );
  });

  test('in columns from the right the place is kept and found as well', async () => {
    const { galley, site } = here();
    const url = site.origin + storyNamed('sakura-bus').path;
    await galley.desk.run(() => chrome.storage.sync.set({ settings: { version: 2, writing: 'vertical' } }));
    await galley.open(url);
    await openReader(galley);
    await guideIn(galley.reader);
    await until('columns', () =>
      galley.reader.run((root) => {
        const story = root.querySelector('[data-story]');
        return story !== null && getComputedStyle(story).writingMode === 'vertical-rl';
      }),
    );
    await galley.reader.run((root) => root.querySelector('[data-story]')?.scrollTo({ left: -300 }));
    await until('half of the line of progress', () =>
      galley.reader.run((root) => {
        const line = root.querySelector('.progress')?.getBoundingClientRect().width ?? 0;
        return line > innerWidth * 0.2 && line < innerWidth * 0.6;
      }),
    );
    await galley.press('Escape');
    await readerGone(galley);
    await openReader(galley);
    await pressNamed(galley.reader, resume);
    await until('the place that was left', () =>
      galley.reader.run((root) => {
        const story = root.querySelector('[data-story]');
        return story !== null && story.scrollLeft < -50 && story.querySelector('.body > :focus') !== null;
      }),
    );
    await galley.desk.run(() => chrome.storage.sync.remove('settings'));
  });
};
