/** Walks through a view by Tab, from one control to the next. */
import { expect } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import type { Place } from '../each-browser.ts';
import { installVoices } from '../fake-voices.ts';
import type { Galley } from '../galley.ts';
import { focusedName, guideIn } from '../guide-hands.ts';
import { openReader, readerGone } from '../hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

const sentence = 'The cows have not been told about the bridge.';
export const note = 'She said so to the county in April, and once before, in 1998.';
const foot = '<div class="pmc_strybtmcntnt">';

/** The main story with a footnote, and a field of the page's own that has the focus. */
function page(): string {
  return pageHtml(mainStory())
    .replace(sentence, `${sentence}<sup id="r1"><a href="#fn1">1</a></sup>`)
    .replace(foot, `<h3>Notes</h3><ol><li id="fn1">${note} <a href="#r1">↩</a></li></ol>${foot}`)
    .replace('</body>', '<input id="field" autofocus></body>');
}

export async function openAt({ galley, site }: Place): Promise<void> {
  site.serve('/walk', html(page()));
  await galley.open(`${site.origin}/walk`);
  await installVoices(galley);
  await galley.page.run((root) => root.querySelector<HTMLElement>('#field')?.focus());
  await openReader(galley);
  await guideIn(galley.reader);
}

/** Where the focus is: the number of that stop among all stops of the reader, -1 on its surface, null if lost. */
export const stopAt = (galley: Galley): Promise<{ at: number; of: number } | null> =>
  galley.reader.run((root) => {
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isStop = (element: HTMLElement): boolean =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true });
    const stops = [...root.querySelectorAll<HTMLElement>(controls)].filter(isStop);
    const focused = root.querySelector<HTMLElement>(':focus');
    return focused === null ? null : { at: stops.indexOf(focused), of: stops.length };
  });

/** Presses Tab and waits for the next stop: Firefox has taken the key before its document has moved the focus. */
export async function tab(galley: Galley, what: string): Promise<{ at: number; of: number }> {
  const before = await stopAt(galley);
  await galley.press('Tab');
  return until(`the focus to go on, to ${what}`, async () => {
    const stop = await stopAt(galley);
    return stop?.at === before?.at ? null : stop;
  });
}

/** Goes on by Tab until what has the focus is what is looked for; fails where the focus is lost on the way. */
export async function tabUntil(galley: Galley, what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    await tab(galley, what);
    if (await isThere()) return;
  }
  throw new Error(`Tab does not lead to ${what}`);
}

export const tabTo = (galley: Galley, name: string): Promise<void> =>
  tabUntil(galley, name, async () => (await focusedName(galley.reader)).startsWith(name));

export const onMark = (galley: Galley): Promise<boolean> =>
  galley.reader.run((root) => root.querySelector('[data-story] [data-note]:focus') !== null);

/** Waits until something is in the reader, or has gone, and the focus is in the reader as well. */
export async function seen(galley: Galley, selector: string, is: 'there' | 'gone' = 'there'): Promise<void> {
  await until(`${selector} to be ${is}`, () =>
    galley.reader.run(
      (root, wanted, state) =>
        (root.querySelector(wanted) !== null) === (state === 'there') &&
        root.querySelector(':focus') !== null,
      selector,
      is,
    ),
  );
}

export async function leave({ galley }: Place): Promise<void> {
  await galley.press('q');
  await readerGone(galley);
  expect(await galley.page.run(() => document.activeElement?.id)).toBe('field');
}
