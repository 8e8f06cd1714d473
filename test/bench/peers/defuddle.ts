/** Defuddle as a contender. Loaded after `in-page.ts`, which is `bench` there. */
import Defuddle from 'defuddle';
import type { addExtractor } from '../in-page.ts';
import { linesOf } from '../lines.ts';

declare const bench: { addExtractor: typeof addExtractor };

bench.addExtractor('defuddle', (page, url) => {
  const { content, title, author, published } = new Defuddle(page, { url }).parse();
  const lines = linesOf(new DOMParser().parseFromString(content, 'text/html').body);
  return {
    text: lines.join('\n'),
    lines,
    title: title || null,
    author: author || null,
    date: published || null,
  };
});
