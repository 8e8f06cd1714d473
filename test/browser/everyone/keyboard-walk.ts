/** Everything that the reader does, done by keys alone: the focus is never lost, never held, and given back. */
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { focusedName } from '../guide-hands.ts';
import { tidings, words } from '../hands.ts';
import { savedWith } from '../library-hands.ts';
import { marksIn } from '../mark-hands.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';
import { leave, onMark, openAt, seen, stopAt, tab, tabTo, tabUntil } from './walking.ts';

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
