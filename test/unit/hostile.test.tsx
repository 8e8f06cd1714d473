// @vitest-environment jsdom
/** Every hostile page through extraction, view and exports, without a browser's own defences. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Article, ArticleSchema } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { deceivingIn, lostFrom, lostFromArticle, runningLinks, strangeIn } from '../hostile/checks.ts';
import { hostilePages } from '../hostile/pages.ts';
import { payloadSets } from '../hostile/payloads/all.ts';
import { readable, storyOfPage } from '../hostile/without-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => render(null, document.body));

function shown(article: Article): Element {
  act(() => render(<ArticleView article={article} />, document.body));
  const story = document.querySelector('[data-story]');
  if (story === null) throw new Error('no story was rendered');
  return story;
}

test('there are at least ten of each group on average, each with a name of its own', () => {
  expect(new Set(hostilePages.map(({ id }) => id)).size).toBe(hostilePages.length);
  expect(hostilePages.length).toBeGreaterThanOrEqual(200);
});

test('there are as many payloads as others have collected, each with a name of its own', () => {
  const names = Object.values(payloadSets).flatMap((payloads) => payloads.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(223);
});

describe.each(readable)('%s', (_group, pages) => {
  test.each(pages)('$id: $tries', (page) => {
    const article = storyOfPage(page);
    expect(lostFromArticle(article)).toEqual([]);
    if (article === null) return;
    expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
    const story = shown(article);
    expect(strangeIn(story)).toEqual([]);
    expect(deceivingIn(story.textContent ?? '')).toEqual([]);
    const asks = [...story.querySelectorAll('img')].map(({ src }) => src);
    expect(asks.filter((src) => src.startsWith('http://foreign.test'))).toEqual([]);
    expect(lostFrom(story.textContent ?? '')).toEqual([]);
    expect(runningLinks(articleMarkdown(article))).toEqual([]);
  });
});
