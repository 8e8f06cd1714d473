/** Words of a story that are taken elsewhere. */
import { expect, test } from 'vitest';
import type { Topic } from '../each-browser.ts';
import { openReader, words } from '../hands.ts';
import { phrase, selectWithMouse } from '../mark-hands.ts';
import { html, mainStory } from '../site.ts';
import { until } from '../view.ts';

export const quotes: Topic = (here) => {
  test('a quote is copied with its source and a link to its words, as text and as HTML', async () => {
    const { galley, site } = here();
    const address = `${site.origin}${mainStory().path}?marks=copied`;
    await galley.open(address);
    await openReader(galley);
    await selectWithMouse(galley, galley.reader, phrase);
    await galley.press('y');
    await until('word of it', () =>
      galley.reader.run(
        (root, said) => root.querySelector('.mark-toast')?.textContent === said,
        words('markCopied'),
      ),
    );
    site.serve('/paste', html('<!doctype html><title>Paste</title><textarea autofocus></textarea>'));
    await galley.open(`${site.origin}/paste`);
    await galley.page.run((root) => {
      root.querySelector('textarea')?.focus();
      addEventListener('paste', ({ clipboardData }) => {
        document.title = `pasted ${clipboardData?.getData('text/html')}`;
      });
    });
    await galley.press('Ctrl+v');
    const text = await until('the quote', () =>
      galley.page.run((root) => root.querySelector('textarea')?.value || null),
    );
    const link = `${address}#:~:text=${encodeURIComponent(phrase)}`;
    expect(text).toContain(`“${phrase}”`);
    expect(text).toContain(mainStory().source.title);
    expect(text).toContain(link);
    const pasted = await galley.page.run(() => document.title);
    expect(pasted).toContain('<blockquote');
    expect(pasted).toContain(`href="${link.replaceAll('&', '&amp;')}"`);
  });
};
