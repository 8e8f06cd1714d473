import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, pressButton, pressNamed, readerGone } from '../hands.ts';
import { html, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

const times = (view: View): Promise<string[]> =>
  view.run((root) => [...root.querySelectorAll('.entry-time')].map(({ textContent }) => textContent ?? ''));

/** From where to where the story and what stands around it reach, in px. */
const edgesOf = (view: View): Promise<string[]> =>
  view.run((root) =>
    [...root.querySelectorAll('[data-story], .live-line, .asides')].map((part) => {
      const { left, right } = part.getBoundingClientRect();
      return `${Math.round(left)} to ${Math.round(right)}`;
    }),
  );

export const live: Topic = (here) => {
  test('what stands above and below a story begins and ends where the story does', async () => {
    const { galley, site } = here();
    for (const slug of ['flood-live', 'sakura-bus']) {
      await galley.open(site.origin + storyNamed(slug).path);
      await openReader(galley);
      await until('the ledger', () => galley.reader.run((root) => root.querySelector('.asides') !== null));
      const edges = await edgesOf(galley.reader);
      expect(new Set(edges).size, `${slug}: ${edges.join(', ')}`).toBe(1);
      await galley.press('Escape');
      await readerGone(galley);
    }
  });

  test('a live report is a timeline that is turned by button and by key', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + storyNamed('flood-live').path);
    await openReader(galley);
    await guideIn(galley.reader);
    expect(await times(galley.reader)).toEqual(['4.02pm', '2.40pm', '1.37pm', '11.15am', '8.50am', '6.10am']);
    expect(
      (await violations(galley.reader)).filter((found) => !found.startsWith('landmark-no-duplicate')),
    ).toEqual([]);
    await pressButton(galley.reader, 'liveToOldest');
    await until('the oldest first', async () => (await times(galley.reader))[0] === '6.10am');
    await galley.press('o');
    await until('the newest first', async () => (await times(galley.reader))[0] === '4.02pm');
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('what came since the last visit is counted and marked', async () => {
    const { galley, site } = here();
    const story = storyNamed('flood-live');
    const whole = pageHtml(story);
    const newest = /<section class="entry" id="block-9">[\s\S]*?<\/section>/.exec(whole)?.[0] ?? '';
    const path = '/live/flood-twice';
    site.serve(path, html(whole.replace(newest, '')));
    await galley.open(site.origin + path);
    await openReader(galley);
    await guideIn(galley.reader);
    await until('the visit to be kept', () =>
      galley.desk.run(async (_root, url) => {
        const reply = await chrome.runtime.sendMessage({ type: 'place-of', request: { url } });
        return reply?.place?.seen?.entries.length === 5;
      }, site.origin + path),
    );
    await galley.press('Escape');
    await readerGone(galley);
    site.serve(path, html(whole));
    await galley.open(site.origin + path);
    await openReader(galley);
    await pressNamed(galley.reader, '1 new since');
    await until('the new entry in focus', () =>
      galley.reader.run((root) => root.querySelector('.entry-new:focus')?.textContent === '4.02pm'),
    );
  });
};
