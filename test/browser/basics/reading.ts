import { expect, test } from 'vitest';
import { sampleStories } from '../../pages/source.ts';
import type { Topic } from '../each-browser.ts';
import { bodyText, openReader, readerGone } from '../hands.ts';

export const reading: Topic = (here) => {
  for (const { slug, path, source } of sampleStories())
    test(`the reader shows the story of ${slug}, all of it and nothing else`, async () => {
      const { galley, site } = here();
      await galley.open(site.origin + path);
      const text = await openReader(galley);
      const wanted = [source.title, ...source.highlights, ...source.mustAppear];
      expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
      const body = await bodyText(galley.reader);
      expect(source.mustNotAppear.filter((part) => body.includes(part))).toEqual([]);
      await galley.press('Escape');
      await readerGone(galley);
    });
};
