import { expect, test } from 'vitest';
import type { Place, Topic } from '../each-browser.ts';
import { openReader, readerGone, shortcutOf } from '../hands.ts';
import { html, mainStoryWith, tone } from '../site.ts';
import { until } from '../view.ts';

const addition = `
  <p><label>Search <input id="field" value="bridges"></label></p>
  <audio id="playing" src="/tone.wav" loop></audio>
  <audio id="resting" src="/tone.wav" loop></audio>`;

/** Opens the page, scrolls, puts the focus into the field, and starts one of the two sounds. */
async function settle({ galley, site }: Place): Promise<void> {
  site.serve('/tone.wav', (response) => {
    response.writeHead(200, { 'content-type': 'audio/wav' });
    response.end(tone());
  });
  site.serve('/leaving', html(mainStoryWith(addition)));
  await galley.open(`${site.origin}/leaving`);
  await galley.page.run(async (root) => {
    root.querySelector<HTMLInputElement>('#field')?.focus({ preventScroll: true });
    scrollTo(0, 400);
    await root.querySelector<HTMLAudioElement>('#playing')?.play();
  });
}

/** All of the page that a person could find changed. */
function stateOf({ galley }: Place) {
  return galley.page.run((root) => ({
    html: document.documentElement.outerHTML,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.id ?? null,
    title: document.title,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    silent: [...root.querySelectorAll('audio')].map((audio) => audio.paused),
  }));
}

export const leaving: Topic = (here) => {
  for (const way of ['Escape', 'the keys']) {
    test(`after ${way} the page is what it was: its HTML, scroll, focus and sound`, async () => {
      const place = here();
      await settle(place);
      const before = await stateOf(place);
      expect(before).toMatchObject({ focus: 'field', silent: [false, true] });
      expect(before.scroll[1]).toBeGreaterThan(300);
      await openReader(place.galley);
      await place.galley.press(way === 'Escape' ? 'Escape' : await shortcutOf(place.galley, 'toggle-reader'));
      await readerGone(place.galley);
      const after = await until(
        'the sound to go on',
        async () => {
          const state = await stateOf(place);
          return state.silent[0] === false && state;
        },
        5,
      ).catch(() => stateOf(place));
      expect(after).toEqual(before);
    });
  }

  test('what is typed after leaving goes into the field that had the focus', async () => {
    const place = here();
    await settle(place);
    await place.galley.page.run((root) =>
      root.querySelector<HTMLInputElement>('#field')?.setSelectionRange(6, 6),
    );
    await openReader(place.galley);
    await place.galley.press('Escape');
    await readerGone(place.galley);
    await place.galley.press('x');
    const typed = (): Promise<string | undefined> =>
      place.galley.page.run((root) => root.querySelector<HTMLInputElement>('#field')?.value);
    await until('the letter', async () => (await typed()) === 'bridgexs');
  });

  test('the sound of the page is silent while the reader is open', async () => {
    const place = here();
    await settle(place);
    await openReader(place.galley);
    await until('silence', async () => (await stateOf(place)).silent.every(Boolean));
    await place.galley.press('Escape');
    await readerGone(place.galley);
  });
};
