/** Chromium's own find bar, by real keys, and the world in which what it found can be seen. */
import type { Page, Realm } from 'puppeteer-core';
import type { Display } from './display.ts';
import { readerRoot, until } from './view.ts';

/** The world of Galley's content scripts, which may look into closed shadow roots. */
export function contentWorld(page: Page): Promise<Realm> {
  return until("Galley's content script in the page", async () => page.extensionRealms()[0]);
}

/** The display on which keys are pressed; throws where there is none. */
export function onDisplay(display: Display | null): Display {
  if (display === null) throw new Error('Real keys in Chromium are pressed with xdotool, which is for Linux');
  return display;
}

/**
 * Chromium selects what its find bar has found when the bar closes, or gives the focus to what can take it there;
 * nothing else tells of it.
 */
export async function findInPage(page: Page, display: Display, text: string): Promise<boolean> {
  await page.bringToFront();
  const world = await contentWorld(page);
  const focused = `(${readerRoot})?.querySelector(':is(mark, a):focus')`;
  const selected = `(() => {
    const root = ${readerRoot};
    const line = ${focused}?.parentElement.textContent;
    return [getSelection(), root?.getSelection?.(), line].map(String).join(' ').toLowerCase();
  })()`;
  const isSelected = async (): Promise<boolean> =>
    String(await world.evaluate(selected)).includes(text.toLowerCase());
  // A bar that shuts before the search has come back selects nothing: on a busy machine it is asked again.
  for (const seconds of [1, 2, 3]) {
    await world.evaluate(`${focused}?.blur()`);
    display.press('Ctrl+f');
    await until('the find bar', async () => !(await world.evaluate('document.hasFocus()')));
    display.type(text);
    display.press('Return');
    display.press('Escape');
    if (await until('what was found', isSelected, seconds).catch(() => false)) return true;
  }
  return false;
}
