import { expect, test } from 'vitest';
import { violations } from '../axe.ts';
import type { Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { closePopup, openReader, pressButton, readerGone, storyText, words } from '../hands.ts';
import { mainStory, storyNamed } from '../site.ts';
import { until, type View } from '../view.ts';

/** What is told of the picture that is shown large, or null while none is. */
const large = (view: View): Promise<{ src: string; words: string; scale: number } | null> =>
  view.run((root) => {
    const picture = root.querySelector<HTMLImageElement>('.lightbox[open] img');
    if (picture === null) return null;
    const scale = /scale\(([\d.]+)\)/.exec(picture.style.transform)?.[1];
    return {
      src: picture.src,
      words: root.querySelector('.lightbox-words')?.textContent ?? '',
      scale: Number(scale),
    };
  });

const pressFirstPicture = (view: View): Promise<boolean> =>
  until('a picture that can be pressed', () =>
    view.run((root) => {
      const picture = root.querySelector<HTMLElement>('[data-story] img[role="button"]');
      picture?.focus();
      picture?.click();
      return picture !== null;
    }),
  );

export const lightbox: Topic = (here) => {
  test('a picture opens large, zooms, turns to the next, and gives the focus back', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + storyNamed('winter-gallery').path);
    await openReader(galley);
    const { reader } = galley;
    await guideIn(reader);
    await pressFirstPicture(reader);
    const first = await until('the large picture', () => large(reader));
    const asked = site.requests.length;
    await galley.press('=');
    await until('a larger picture', async () => ((await large(reader))?.scale ?? 0) > 1.2);
    await pressButton(reader, 'lightboxSmaller');
    await until('the picture whole', async () => (await large(reader))?.scale === 1);
    await galley.press('ArrowRight');
    await until('the next picture', async () => ((await large(reader))?.src ?? first.src) !== first.src);
    await galley.press('ArrowLeft');
    await until('the first again', async () => (await large(reader))?.src === first.src);
    expect(site.requests.slice(asked).filter((url) => url === new URL(first.src).pathname)).toEqual([]);
    await galley.press('Escape');
    await until('the story again', async () => (await large(reader)) === null);
    await until('the focus on the picture', () =>
      reader.run((root) => root.querySelector('[data-story] img:focus') !== null),
    );
    await galley.press('Enter');
    await until('the picture by Enter', () => large(reader));
    await galley.press('q');
    await until('the story again', async () => (await large(reader)) === null);
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('the key for pictures opens the one in sight, in the popup as well by a press', async () => {
    const { galley, site } = here();
    await galley.open(site.origin + mainStory().path);
    await openReader(galley);
    await guideIn(galley.reader);
    await galley.press('z');
    const shown = await until('the large picture', () => large(galley.reader));
    expect(shown.words).toContain('pilot boat');
    const room = await galley.reader.run((root) => {
      const box = root.querySelector('.lightbox-frame')?.getBoundingClientRect();
      return [box?.left ?? 0, (box?.right ?? 0) - innerWidth];
    });
    expect(room).toEqual([0, 0]);
    expect(await violations(galley.reader)).toEqual([]);
    await galley.press('Escape');
    await until('the story again', async () => (await large(galley.reader)) === null);
    await galley.press('Escape');
    await readerGone(galley);
    const popup = await galley.clickToolbar();
    await storyText(popup);
    await pressFirstPicture(popup);
    await until('the large picture', () => large(popup));
    await pressButton(popup, 'guideClose');
    await until('the story again', async () => (await large(popup)) === null);
    expect(words('lightboxLabel')).toBe('Picture');
    await closePopup(popup);
  });
};
