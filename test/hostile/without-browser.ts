/** Hostile pages read without a browser's own defences. Needs a DOM around it. */
import type { Article } from '../../src/article.ts';
import { extractArticle } from '../../src/extract/index.ts';
import { baitFor } from './checks.ts';
import { hostileGroups } from './pages.ts';
import type { HostilePage } from './story.ts';

const ground = {
  own: 'http://own.test',
  foreign: 'http://foreign.test',
  canary: 'http://foreign.test/canary',
};

/** What is huge, what browsers alone make of headers, and scripts of pages, which nothing runs here, are for real browsers. */
export const readable: readonly (readonly [string, readonly HostilePage[]])[] = Object.entries(
  hostileGroups,
).filter(([group]) => !['huge', 'headers', 'pageScripts', 'traps', 'listeners', 'names'].includes(group));

/** The story of a page, or null where it is declined. */
export function storyOfPage(page: HostilePage): Article | null {
  const html = page.html(baitFor(ground, page.id));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(parsed, `${ground.own}/${page.id}`);
}
