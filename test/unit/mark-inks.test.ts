/** Marks on a paper of one's own: what can be read on the paper can be read on them, wherever the paper allows it. */
import { expect, test } from 'vitest';
import { contrastOf } from '../../src/views/parts/contrast.ts';
import { contrastOnMarks, markInks } from '../../src/views/parts/mark-inks.ts';

const colours = (paper: string, ink: string, accent = ink) => ({ paper, ink, accent });

/** Papers with inks that stand out from them by 6 or more: what a person may well choose. */
const choices = [
  '#ffffff',
  '#fdf6e3',
  '#d0e4d0',
  '#808080',
  '#404858',
  '#101010',
  '#002b36',
  '#3a0a20',
].flatMap((paper) =>
  ['#000000', '#ffffff', '#333333', '#d8d8d8', '#203060', '#ffd9a0']
    .filter((ink) => contrastOf(paper, ink) >= 6)
    .map((ink) => [paper, ink] as const),
);

test.each(choices)('on %s letters in %s are easy to read on every mark', (paper, ink) => {
  expect(contrastOnMarks(colours(paper, ink))).toBeGreaterThanOrEqual(4.5);
});

test('where there is room for it marks are as strong as they can be', () => {
  const { yellow } = markInks(colours('#ffffff', '#000000'));
  expect(yellow).toBe('#f9eec2');
});

test('they grow fainter for links as well, and are told from the paper all the same', () => {
  const strong = markInks(colours('#ffffff', '#000000'));
  const faint = markInks(colours('#ffffff', '#000000', '#6a6a6a'));
  for (const name of ['yellow', 'green', 'blue', 'pink'] as const) {
    expect(contrastOf(faint[name], '#ffffff')).toBeLessThanOrEqual(contrastOf(strong[name], '#ffffff'));
    expect(contrastOf(faint[name], '#ffffff')).toBeGreaterThan(1);
    expect(contrastOf(faint[name], '#6a6a6a')).toBeGreaterThanOrEqual(4.5);
  }
  expect(faint.blue).not.toBe(strong.blue);
});
