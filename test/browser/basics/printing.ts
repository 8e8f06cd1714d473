import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import type { Galley } from '../galley.ts';
import { guideIn } from '../guide-hands.ts';
import { openReader, pressButton } from '../hands.ts';
import { readPdf } from '../pdf.ts';
import { mainStory } from '../site.ts';
import { until } from '../view.ts';

/** What is cut off is cut off at its end; a paragraph's beginning may be set in another font. */
const endOf = (text: string): string => text.slice(-80);

/** The words of whatever stands over the story, as soon as something does. */
const wordsOver = (galley: Galley, selector: string): Promise<string[]> =>
  until(selector, () =>
    galley.reader.run((root, wanted) => {
      const over = root.querySelector<HTMLElement>(wanted);
      return (
        over &&
        [over, ...over.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
          [...element.childNodes].flatMap((node) =>
            node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim().length > 5
              ? [node.nodeValue ?? '']
              : [],
          ),
        )
      );
    }, selector),
  );

const isThere = (galley: Galley, selector: string): Promise<boolean> =>
  galley.reader.run((root, wanted) => root.querySelector(wanted) !== null, selector);

export const printing: Topic = (here) => {
  test('printing prints the story, whole, and nothing of the page beneath', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    const beneath = 'Islanders wanted a tunnel in 1929';
    await galley.open(site.origin + path);
    expect(readPdf(await galley.print()).has(beneath)).toBe(true);
    await openReader(galley);
    const printed = readPdf(await galley.print());
    const wanted = [source.title, ...source.highlights, ...source.mustAppear];
    expect(wanted.filter((text) => !printed.has(endOf(text)))).toEqual([]);
    expect(printed.has(beneath)).toBe(false);
    expect(printed.pages).toBeGreaterThan(1);
  });

  test('what stands over the story is not printed with it, and Escape shuts it alone', async () => {
    const { galley, site } = here();
    const { path, source } = mainStory();
    await galley.open(site.origin + path);
    await openReader(galley);
    await guideIn(galley.reader);
    const overs: [string, () => Promise<void>][] = [
      ['.look-panel', () => pressButton(galley.reader, 'lookOpen')],
      ['[role="menu"]', () => pressButton(galley.reader, 'moreOpen')],
      ['.panel', () => galley.press('?')],
      ['.panel', () => galley.press('c')],
    ];
    for (const [selector, open] of overs) {
      await open();
      const over = await wordsOver(galley, selector);
      expect(over.length, selector).toBeGreaterThan(0);
      const printed = readPdf(await galley.print());
      expect(over.filter((text) => printed.has(text))).toEqual([]);
      expect(printed.has(endOf(source.mustAppear[0] ?? '')), selector).toBe(true);
      // The menu shuts by itself while the browser prints.
      if (await isThere(galley, selector)) await galley.press('Escape');
      await until(`${selector} to be gone`, async () => !(await isThere(galley, selector)));
    }
  });
};
