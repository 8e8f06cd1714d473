// @vitest-environment jsdom
/** Every hostile page through extraction, view and exports, without a browser's own defences. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import * as v from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Article, ArticleSchema } from '../../src/article.ts';
import { articleMarkdown } from '../../src/export/markdown.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { ArticleView } from '../../src/views/article-view.tsx';
import { baitFor, lostFrom, lostFromArticle, strangeIn } from '../hostile/checks.ts';
import { hostileGroups, hostilePages } from '../hostile/pages.ts';
import type { HostilePage } from '../hostile/story.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

afterEach(() => render(null, document.body));

const ground = {
  own: 'http://own.test',
  foreign: 'http://foreign.test',
  canary: 'http://foreign.test/canary',
};

function storyOf(page: HostilePage): Article | null {
  const html = page.html(baitFor(ground, page.id));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(parsed, `${ground.own}/${page.id}`);
}

function shown(article: Article): Element {
  act(() => render(<ArticleView article={article} />, document.body));
  const story = document.querySelector('[data-story]');
  if (story === null) throw new Error('no story was rendered');
  return story;
}

test('there are at least ten of each group on average, each with a name of its own', () => {
  expect(new Set(hostilePages.map(({ id }) => id)).size).toBe(hostilePages.length);
  expect(hostilePages.length).toBeGreaterThanOrEqual(120);
});

/** What is huge, and what browsers alone make of headers, is for real browsers. */
const here = Object.entries(hostileGroups).filter(([group]) => group !== 'huge' && group !== 'headers');

describe.each(here)('%s', (_group, pages) => {
  test.each(pages)('$id: $tries', (page) => {
    const article = storyOf(page);
    expect(lostFromArticle(article)).toEqual([]);
    if (article === null) return;
    expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
    const story = shown(article);
    expect(strangeIn(story)).toEqual([]);
    expect(lostFrom(story.textContent ?? '')).toEqual([]);
    expect(articleMarkdown(article)).not.toMatch(/\]\(\s*<?(?:javascript|vbscript|data:text|file|chrome)/i);
  });
});
