/** Everything that the reader does, done by keys alone: the focus is never lost, never held, and given back. */
import { expect, test } from 'vitest';
import { pageHtml } from '../../pages/source.ts';
import type { Place, Topic } from '../each-browser.ts';
import { installVoices } from '../fake-voices.ts';
import type { Galley } from '../galley.ts';
import { focusedName, guideIn } from '../guide-hands.ts';
import { openReader, readerGone, tidings, words } from '../hands.ts';
import { savedWith } from '../library-hands.ts';
import { marksIn } from '../mark-hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

const sentence = 'The cows have not been told about the bridge.';
const note = 'She said so to the county in April, and once before, in 1998.';
const foot = '<div class="pmc_strybtmcntnt">';

/** The main story with a footnote, and a field of the page's own that has the focus. */
function page(): string {
  return pageHtml(mainStory())
    .replace(sentence, `${sentence}<sup id="r1"><a href="#fn1">1</a></sup>`)
    .replace(foot, `<h3>Notes</h3><ol><li id="fn1">${note} <a href="#r1">↩</a></li></ol>${foot}`)
    .replace('</body>', '<input id="field" autofocus></body>');
}

async function openAt({ galley, site }: Place): Promise<void> {
  site.serve('/walk', html(page()));
  await galley.open(`${site.origin}/walk`);
  await installVoices(galley);
  await galley.page.run((root) => root.querySelector<HTMLElement>('#field')?.focus());
  await openReader(galley);
  await guideIn(galley.reader);
}

/** Where the focus is: the number of that stop among all stops of the reader, -1 on its surface, null if lost. */
const stopAt = (galley: Galley): Promise<{ at: number; of: number } | null> =>
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
async function tab(galley: Galley, what: string): Promise<{ at: number; of: number }> {
  const before = await stopAt(galley);
  await galley.press('Tab');
  return until(`the focus to go on, to ${what}`, async () => {
    const stop = await stopAt(galley);
    return stop?.at === before?.at ? null : stop;
  });
}

/** Goes on by Tab until what has the focus is what is looked for; fails where the focus is lost on the way. */
async function tabUntil(galley: Galley, what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    await tab(galley, what);
    if (await isThere()) return;
  }
  throw new Error(`Tab does not lead to ${what}`);
}

const tabTo = (galley: Galley, name: string): Promise<void> =>
  tabUntil(galley, name, async () => (await focusedName(galley.reader)).startsWith(name));

const onMark = (galley: Galley): Promise<boolean> =>
  galley.reader.run((root) => root.querySelector('[data-story] [data-note]:focus') !== null);

/** Waits until something is in the reader, or has gone, and the focus is in the reader as well. */
async function seen(galley: Galley, selector: string, is: 'there' | 'gone' = 'there'): Promise<void> {
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

async function leave({ galley }: Place): Promise<void> {
  await galley.press('q');
  await readerGone(galley);
  expect(await galley.page.run(() => document.activeElement?.id)).toBe('field');
}

export const keyboardWalk: Topic = (here) => {
  test('Tab leads to every control of the reader, one after the other, and back', async () => {
    const place = here();
    const { galley } = place;
    await openAt(place);
    const { of = 0 } = (await stopAt(galley)) ?? {};
    expect(of).toBeGreaterThan(8);
    const visited: number[] = [];
    for (let step = 0; step < of; step += 1) {
      visited.push((await tab(galley, `stop ${step + 1} of ${of}`)).at);
    }
    expect(visited).toEqual([...Array(of).keys()]);
    await galley.press('Shift+Tab');
    await until('the stop before', async () => (await stopAt(galley))?.at === of - 2);
    await leave(place);
  });

  test('the look, the menu, the contents, the keys, the dimming and the ruler open and close by keys', async () => {
    const place = here();
    const { galley } = place;
    await openAt(place);
    await tabTo(galley, words('lookOpen'));
    await galley.press('Enter');
    await seen(galley, '.look-panel');
    await galley.press('Escape');
    await seen(galley, '.look-panel', 'gone');
    expect(await focusedName(galley.reader)).toBe(words('lookOpen'));
    await tabTo(galley, words('moreOpen'));
    await galley.press('Enter');
    await seen(galley, '[role="menu"] :focus');
    await galley.press('ArrowDown');
    await galley.press('Escape');
    await seen(galley, '[role="menu"]', 'gone');
    expect(await focusedName(galley.reader)).toBe(words('moreOpen'));
    for (const key of ['?', 'c']) {
      await galley.press(key);
      await seen(galley, '.panel :focus');
      await galley.press('Escape');
      await seen(galley, '.panel', 'gone');
    }
    await galley.press('t');
    await seen(galley, 'dialog:not([data-theme="auto"])');
    for (const [key, sign] of [
      ['f', '.dimmed'],
      ['r', '.ruler'],
    ] as const) {
      await galley.press(key);
      await seen(galley, sign);
      await galley.press('ArrowDown');
      await galley.press(key);
      await seen(galley, sign, 'gone');
    }
    for (const key of ['t', 't', 't', 't', '=', '-']) await galley.press(key);
    await leave(place);
  });

  test('pictures, footnotes, marks and notes are opened, made and left by keys', async () => {
    const place = here();
    const { galley } = place;
    await openAt(place);
    await galley.press('i');
    await galley.press('z');
    await seen(galley, '.lightbox :focus, .lightbox:focus');
    await galley.press('Tab');
    await seen(galley, '.lightbox :focus');
    await galley.press('Escape');
    await seen(galley, '.lightbox', 'gone');
    await galley.press('g');
    await tabUntil(galley, 'the mark of the footnote', () => onMark(galley));
    await galley.press('Enter');
    await seen(galley, '.note-in-place:focus, .note-in-place :focus');
    await galley.press('Escape');
    await seen(galley, '.note-in-place', 'gone');
    await until('the focus on the mark again', () => onMark(galley));
    await galley.press('j');
    await galley.press('h');
    await until('the mark', async () => (await marksIn(galley.reader)).length > 0);
    await galley.press('m');
    await seen(galley, 'textarea:focus');
    await galley.press('o');
    await galley.press('Escape');
    await seen(galley, 'textarea', 'gone');
    await galley.press('Shift+M');
    await seen(galley, '.panel .marks-list');
    await galley.press('Escape');
    await seen(galley, '.panel', 'gone');
    await leave(place);
  });

  test('listening, what was set aside, pointing and saving are done by keys', async () => {
    const place = here();
    const { galley } = place;
    await openAt(place);
    await galley.press('l');
    await seen(galley, '.listening');
    await tabTo(galley, words('listenClose'));
    await galley.press('Enter');
    await until('no bar', () => galley.reader.run((root) => root.querySelector('.listening') === null));
    await galley.press('a');
    await seen(galley, '.asides li');
    await tabTo(galley, words('asidePutBack'));
    await galley.press('Enter');
    await seen(galley, '.body > .put-back:focus');
    await tabTo(galley, words('asideTakeOut'));
    await galley.press('Enter');
    await seen(galley, '.put-back', 'gone');
    await galley.press('x');
    await seen(galley, '.pointing .body > :focus');
    await galley.press('j');
    await galley.press('Enter');
    await until('the way back', async () => (await focusedName(galley.reader)) === words('asidePutBack'));
    await galley.press('Enter');
    await seen(galley, '.body > :focus');
    await galley.press('s');
    await until('the words', async () => /^Saved/.test(await tidings(galley)));
    await leave(place);
    await savedWith(galley, mainStory().source.title ?? '');
  });
};
