import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import type { Place, Topic } from '../each-browser.ts';
import { guideIn } from '../guide-hands.ts';
import { gone, readerGone, there } from '../hands.ts';
import { marksAre, phrase, selectWithMouse } from '../mark-hands.ts';
import { readPdf } from '../pdf.ts';
import { clickOn } from '../place-hands.ts';
import { html, mainStory, mainStoryWith, storyNamed } from '../site.ts';
import { until } from '../view.ts';

const types = [
  ...['pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'],
  ...['contextmenu', 'selectstart', 'dragstart', 'wheel', 'touchstart', 'touchmove', 'focusin', 'copy'],
  ...['beforeprint', 'afterprint'],
];

/** A page that takes all that hands do for itself before anybody else, and writes down what it heard. */
const greedy = `<head><script>
  window.heard = [];
  for (const type of ${JSON.stringify(types)})
    window.addEventListener(type, (event) => {
      heard.push(type);
      event.stopImmediatePropagation();
      event.preventDefault();
    }, { capture: true, passive: false });
</script>`;

async function openGreedy(
  { galley, site }: Place,
  name: string,
  page = mainStoryWith('<p>Late</p>'),
): Promise<void> {
  site.serve(`/${name}`, html(page.replace('<head>', greedy)));
  await galley.open(`${site.origin}/${name}`);
  await galley.chooseMenu('menu-read');
  await guideIn(galley.reader);
  await galley.page.run(() => void Reflect.get(window, 'heard').splice(0));
}

const heardBy = ({ galley }: Place): Promise<string[]> => galley.page.run(() => Reflect.get(window, 'heard'));

export const hands: Topic = (here) => {
  test('a page that takes the wheel first keeps it neither from a large picture nor from columns', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place, 'wheel');
    await galley.press('z');
    const scale = (): Promise<number> =>
      galley.reader.run((root) => {
        const picture = root.querySelector<HTMLElement>('.lightbox[open] img');
        return Number(/scale\(([\d.]+)\)/.exec(picture?.style.transform ?? '')?.[1] ?? 0);
      });
    await until('the large picture', async () => (await scale()) === 1);
    await galley.turnWheel({ x: 600, y: 400 }, -300);
    await until('a larger picture', async () => (await scale()) > 1.2);
    expect(await scale()).toBeLessThan(2.5);
    await galley.press('Escape');
    await galley.press('Escape');
    await readerGone(galley);
    await galley.desk.run(async () =>
      chrome.storage.sync.set({ settings: { version: 2, writing: 'vertical' } }),
    );
    await openGreedy(place, 'columns', pageHtml(storyNamed('sakura-bus')));
    const moved = (): Promise<number> =>
      galley.reader.run((root) => root.querySelector('[data-story]')?.scrollLeft ?? 0);
    await until('columns', () =>
      galley.reader.run((root) => {
        const story = root.querySelector('[data-story]');
        return story !== null && getComputedStyle(story).writingMode === 'vertical-rl';
      }),
    );
    await galley.turnWheel({ x: 400, y: 300 }, 300);
    await until('the columns to move', async () => (await moved()) <= -100);
    await galley.desk.run(async () => chrome.storage.sync.clear());
    await galley.press('Escape');
    await readerGone(galley);
  });

  test('a page that takes every press first hears none of the reader’s, and the reader hears them all', async () => {
    const place = here();
    const { galley } = place;
    await openGreedy(place, 'hands');
    await clickOn(galley, galley.reader, '.look > button');
    await there(galley.reader, '.look-panel');
    await clickOn(galley, galley.reader, '.look-panel input[type="radio"]:not(:checked)');
    await clickOn(galley, galley.reader, '[data-story] h1');
    await gone(galley.reader, '.look-panel');
    await selectWithMouse(galley, galley.reader, phrase);
    await clickOn(galley, galley.reader, '.mark-bar [data-colour="green"]');
    await marksAre(galley.reader, [[phrase, 'green']]);
    await clickOn(galley, galley.reader, 'mark');
    await there(galley.reader, '.mark-bar');
    await clickOn(galley, galley.reader, '[data-story] h1');
    await gone(galley.reader, '.mark-bar');
    await galley.reader.run((root) => root.querySelector<HTMLElement>('.look > button')?.focus());
    await galley.press('Return');
    await there(galley.reader, '.look-panel');
    await galley.press('Escape');
    await gone(galley.reader, '.look-panel');
    await galley.turnWheel({ x: 400, y: 300 }, 400);
    await until('the story to move', () =>
      galley.reader.run((root) => (root.querySelector('dialog')?.scrollTop ?? 0) > 100),
    );
    await galley.turnWheel({ x: 400, y: 300 }, -4_000);
    await clickOn(galley, galley.reader, '.bar [commandfor]');
    await readerGone(galley);
    expect(await heardBy(place)).toEqual([]);
  });

  test('a page that stops all talk of printing has the story printed whole', async () => {
    const place = here();
    await openGreedy(place, 'printed');
    const printed = readPdf(await place.galley.print());
    expect(mainStory().source.mustAppear.filter((text) => !printed.has(text.slice(-80)))).toEqual([]);
    expect(printed.has('Islanders wanted a tunnel in 1929')).toBe(false);
    expect(printed.pages).toBeGreaterThan(1);
    await place.galley.press('Escape');
    await readerGone(place.galley);
    expect(await heardBy(place)).toEqual([]);
  });
};
