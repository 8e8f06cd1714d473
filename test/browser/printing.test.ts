import { expect, test } from 'vitest';
import { inEachBrowser } from './each-browser.ts';
import { openReader } from './hands.ts';
import { readPdf } from './pdf.ts';
import { mainStory } from './site.ts';

/** What is cut off is cut off at its end; a paragraph's beginning may be set in another font. */
const endOf = (text: string): string => text.slice(-80);

inEachBrowser((here) => {
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
});
