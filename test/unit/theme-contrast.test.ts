/** The inks of every built-in theme, measured as they are written in the style sheet. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrastOf, legibilityOf } from '../../src/views/parts/contrast.ts';

const sheet = readFileSync('src/views/theme/inks.css', 'utf8');

function full(colour: string): string {
  return colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
}

/** The inks of the rule with that selector, as `light` and `dark` where they differ. */
function inks(selector: string, scheme: 0 | 1): Record<string, string> {
  const start = sheet.indexOf(`\n${selector} {`);
  const rule = sheet.slice(start, sheet.indexOf('}', start));
  const found = rule.matchAll(/--([\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g);
  return Object.fromEntries(
    [...found].map(([, name = '', light, dark, both]) => [
      name,
      full((scheme === 0 ? light : dark) ?? both ?? ''),
    ]),
  );
}

const themes = [
  ['light', '.galley', 0],
  ['dark', '.galley', 1],
  ['sepia', '.galley[data-theme="sepia"]', 0],
  ['high contrast, light', '.galley[data-theme="contrast"]', 0],
  ['high contrast, dark', '.galley[data-theme="contrast"]', 1],
] as const;

test.each(themes)('every text of a story is very easy to read: %s', (_, selector, scheme) => {
  const { paper = '', raised = '', selection = '', ...rest } = inks(selector, scheme);
  const pairs = (['ink', 'second', 'accent'] as const).flatMap((ink) =>
    [paper, raised].map((back) => ({ ink, back, contrast: contrastOf(rest[ink] ?? '', back) })),
  );
  expect(pairs.filter(({ contrast }) => !(contrast >= 7))).toEqual([]);
  expect(contrastOf(rest['ink'] ?? '', selection)).toBeGreaterThanOrEqual(7);
});

test.each(themes)(
  'every text on a mark is easy to read, the story itself very easy: %s',
  (_, selector, scheme) => {
    const own = inks(selector, scheme);
    for (const mark of ['mark-yellow', 'mark-green', 'mark-blue', 'mark-pink']) {
      const back = own[mark] ?? '';
      expect(contrastOf(own['ink'] ?? '', back), mark).toBeGreaterThanOrEqual(7);
      for (const ink of ['second', 'accent'])
        expect(contrastOf(own[ink] ?? '', back), `${ink} on ${mark}`).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('the measure of contrast is that of the WCAG', () => {
  expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect([21, 5, 3.5, 2].map(legibilityOf)).toEqual(['great', 'good', 'large', 'poor']);
});
