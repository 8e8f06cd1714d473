import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import {
  closePopup,
  openReader,
  popupGone,
  pressButton,
  pressNamed,
  readerGone,
  storyText,
  words,
} from '../hands.ts';
import { saveFromPopup } from '../library-hands.ts';
import { html, mainStory, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

const point = 'Two watchmen will stand on the deck each night with a wind gauge';

/** The main story with a highlight that says what one of its sentences says. */
function pointedStory(): string {
  return pageHtml(mainStory()).replace(
    'Islanders fear that the ferry cannot carry the spring milk run',
    point,
  );
}

/** The words that have the focus, as they begin, and whether they are in sight. */
const focused = (view: View) =>
  view.run((root) => {
    const block = root.querySelector<HTMLElement>('[data-story] .body > :focus');
    const box = block?.getBoundingClientRect();
    if (block === null || box === undefined) return null;
    return {
      text: (block.textContent ?? '').slice(0, 40),
      isSeen: box.top >= 0 && box.bottom <= innerHeight,
    };
  });

/** How many lines of text have a light behind them. */
const lit = (view: View): Promise<number> =>
  view.run(
    (root) =>
      [...root.querySelectorAll('.spotlight > div')].filter((box) => box.getBoundingClientRect().width > 100)
        .length,
  );

export const insideStory: Topic = (here) => {
  test('a highlight that a sentence tells leads to it, in the reader and in the popup', async () => {
    const { galley, site } = here();
    site.serve('/pointed', html(pointedStory()));
    await galley.open(`${site.origin}/pointed`);
    await openReader(galley);
    const links = await until('the way', () =>
      galley.reader.run((root) => {
        const found = [...root.querySelectorAll<HTMLAnchorElement>('.highlights a')];
        return found.length === 0 ? null : found.map(({ textContent, href }) => ({ textContent, href }));
      }),
    );
    expect(links).toEqual([
      { textContent: point, href: expect.stringMatching(/\/pointed#:~:text=Until%20then%20two/) },
    ]);
    expect(await violations(galley.reader)).toEqual([]);
    await pressNamed(galley.reader, point);
    await until('the light', async () => (await lit(galley.reader)) > 0);
    await until('the sentence in focus and in sight', async () => {
      const now = await focused(galley.reader);
      return now?.text === 'The board hopes to have temporary damper' && now.isSeen;
    });
    expect(await galley.page.run(() => location.hash)).toBe('');
    await until('the light to go', async () => (await lit(galley.reader)) === 0);
    await galley.press('Escape');
    await readerGone(galley);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await pressNamed(popup, point);
    await until('the focus', async () => (await focused(popup))?.isSeen === true);
    await closePopup(popup);
  });

  test('a highlight of a saved story leads to its sentence in the library', async () => {
    const { galley, site } = here();
    site.serve('/pointed', html(pointedStory()));
    await saveFromPopup(galley, `${site.origin}/pointed`);
    await galley.open(galley.own('library.html'));
    await pressNamed(galley.page, mainStory().source.title);
    await storyText(galley.page);
    const route = await galley.page.run(() => location.hash);
    await until('the way', () => galley.page.run((root) => root.querySelector('.highlights a') !== null));
    await pressNamed(galley.page, point);
    await until('the focus', async () => (await focused(galley.page))?.isSeen === true);
    expect(await galley.page.run(() => location.hash)).toBe(route);
  });

  test('a short correction stands whole below the headline, a longer one is reached from there', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + storyNamed('missing-pianos').path);
    await openReader(galley);
    const pinned = await galley.reader.run((root) => root.querySelector('.pinned')?.textContent ?? '');
    expect(pinned).toMatch(/^Correction, 29 April: An earlier/);
    await pressButton(galley.reader, 'articleCorrection');
    await until('the note in focus and in sight', async () => {
      const now = await focused(galley.reader);
      return now !== null && /^Correction/.test(now.text) && now.isSeen;
    });
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('an excerpt says that it is one, and leads to the page', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + storyNamed('vineyard-paywall').path);
    await openReader(galley);
    const notice = await galley.reader.run((root) => root.querySelector('.excerpt')?.textContent ?? '');
    expect(notice).toContain('only an excerpt');
    await pressButton(galley.reader, 'articleToPage');
    await readerGone(galley);
    expect(await galley.page.run(() => location.pathname)).toBe(storyNamed('vineyard-paywall').path);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    // The press closes the popup, which has to answer before that.
    await until('the way to the page', () =>
      popup.run((root, name) => {
        const ways = [...root.querySelectorAll<HTMLElement>('button, a')];
        const way = ways.find(({ textContent }) => textContent?.trim().startsWith(name));
        if (way !== undefined) setTimeout(() => way.click(), 50);
        return way !== undefined;
      }, words('articleToPage')),
    );
    await popupGone(popup);
  });
};
