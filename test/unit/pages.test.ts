// @vitest-environment jsdom
/** Each sample page gives the story that its source.json asks for, and nothing else. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectNewsPage } from '../../src/detect/index.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { documentOf, faultsOf, ledgerOf, storyOf } from '../pages/expectations.ts';
import { samplePages, sampleStories } from '../pages/source.ts';

const hint = 'no article.md here: look at what comes out, then write it with `npm run fixture -- --goldens`';

describe.each(sampleStories())('$slug', (page) => {
  const article = storyOf(page);

  test('gives title, byline, time, highlights and text, without the clutter', () => {
    const faults = faultsOf(article, page.source);
    expect(faults, `${faults.join('\n')}\n${ledgerOf(article)}`).toEqual([]);
  });

  test('gives the Markdown that was approved', () => {
    const golden = join(page.folder, 'article.md');
    expect(existsSync(golden), hint).toBe(true);
    const markdown = article === null ? '' : articleMarkdown(article);
    expect(markdown, ledgerOf(article)).toBe(readFileSync(golden, 'utf8'));
  });
});

test.each(samplePages())('$slug is told for what it is', (page) => {
  expect(detectNewsPage(documentOf(page), page.source.url)).toBe(page.source.article);
});
